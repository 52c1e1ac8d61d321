package id.naskah.routing;

import id.naskah.configuration.Recipient;
import java.time.LocalDate;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * A letter to be passed on.
 *
 * @param responsible who has to act; the letter is settled when all of them have
 * @param informed who only gets to know
 * @param instructions codes of instructions.csv
 * @param note may be null
 * @param dueDate null to count it in working days
 * @param dueInWorkingDays from today; null to take the number that the urgency gives
 * @param above the disposition below which it is passed on; null at the top of the tree
 */
public record PassOn(
    List<Recipient> responsible,
    List<Recipient> informed,
    List<String> instructions,
    String note,
    LocalDate dueDate,
    Integer dueInWorkingDays,
    NodeRef above) {}
