package id.naskah.routing;

import id.naskah.configuration.Recipient;
import java.time.Instant;

/**
 * A line of a letter's history, as it was read from the database.
 *
 * <p>It carries the event's name and no {@link EventKind}, because a later version of Naskah may
 * have written a name that this version does not know.
 *
 * @param name of the event, such as {@code passed}
 * @param disposition id of the disposition; null when the event concerns the letter as a whole
 * @param recipient of the disposition; null without one
 * @param by the user
 * @param byFor for whom the user acted, such as {@code position:KABAG}; null for the user's own
 * @param detail note, report or reason; may be null
 */
public record PastEvent(
    String name,
    String disposition,
    Recipient recipient,
    String by,
    String byFor,
    Instant at,
    String detail) {}
