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
 * @param sentFor the recipient above, as whom the sender passed it on; null at the top
 * @param closedFor for whom a substitute closed it; else null
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
