package id.naskah.inbox;

import id.naskah.configuration.Recipient;
import id.naskah.routing.DispositionStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A disposition as it lies in somebody's inbox, with what the letter is recognised by.
 *
 * @param id of the disposition
 * @param letter id of the letter
 * @param onBehalfOf for whom the user acts as a substitute; null for the user's own work
 * @param capacity plt or plh with it; else null
 * @param instructions codes of instructions.csv
 * @param workingDaysOverdue working days of the office since it was due; 0 unless overdue, and
 *     where only days off have passed since
 * @param sentFor on whose behalf the sender sent it; null for the sender's own
 */
public record InboxItem(
    String id,
    String letter,
    String subject,
    String letterNumber,
    Integer agendaNumber,
    String direction,
    String urgency,
    String security,
    String unit,
    Recipient recipient,
    Recipient onBehalfOf,
    String capacity,
    boolean responsible,
    List<String> instructions,
    LocalDate dueDate,
    boolean overdue,
    int workingDaysOverdue,
    DispositionStatus status,
    String sender,
    String sentFor,
    Instant sentAt,
    Instant readAt,
    Instant closedAt) {}
