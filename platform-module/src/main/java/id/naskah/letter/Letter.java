package id.naskah.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A letter as it is stored, for those who may read it.
 *
 * <p>Dates are days in the office's zone. What is not known is null, or an empty list.
 *
 * @param id of the node
 * @param readers those who are named on it, as {@code user:budi}
 * @param series name and year, {@code ORG/incoming} 2026; null for a draft
 * @param path folders from Company Home down
 */
public record Letter(
    String id,
    String name,
    String direction,
    String kind,
    String unit,
    String subject,
    String letterNumber,
    LocalDate letterDate,
    LocalDate receivedDate,
    String senderName,
    String senderOrganisation,
    List<String> recipients,
    List<String> copyTo,
    List<String> readers,
    String urgency,
    String security,
    String classification,
    String summary,
    String status,
    String series,
    Integer agendaNumber,
    Integer agendaYear,
    String voidReason,
    String voidedBy,
    Instant voidedAt,
    String mimeType,
    long sizeInBytes,
    String createdBy,
    Instant createdAt,
    List<String> repliesTo,
    List<String> relatesTo,
    List<String> replaces,
    List<String> possibleRepeatOf,
    String path) {}
