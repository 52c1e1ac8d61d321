package id.naskah.routing;

import id.naskah.configuration.Recipient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One recipient's part of a letter, for those who may read the letter.
 *
 * @param id of its node
 * @param letter id of the letter
 * @param above id of the disposition it was passed on from; null at the top
 * @param sentFor on whose behalf it was sent, when the sender is the substitute; else null
 * @param closedFor likewise
 */
public record Disposition(
    String id,
    String letter,
    String above,
    Recipient recipient,
    boolean responsible,
    List<String> instructions,
    String note,
    LocalDate dueDate,
    DispositionStatus status,
    String sender,
    String sentFor,
    Instant sentAt,
    String readBy,
    Instant readAt,
    String report,
    String reason,
    String closedBy,
    String closedFor,
    Instant closedAt) {}
