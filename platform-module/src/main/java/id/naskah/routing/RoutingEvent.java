package id.naskah.routing;

import id.naskah.configuration.Recipient;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Something happened to a letter on its way.
 *
 * @param letter id of the letter
 * @param disposition id of the disposition; null when it concerns the letter as a whole
 * @param kind what happened
 * @param recipient of the disposition; null with it
 * @param sender who passed it on; null with it
 * @param by the user
 * @param byFor for whom the user acted, such as {@code position:KABAG}; null for the user's own
 * @param due of the disposition as it is now; may be null
 * @param detail note, report or reason; may be null
 */
public record RoutingEvent(
    String letter,
    String disposition,
    EventKind kind,
    Recipient recipient,
    String sender,
    String by,
    String byFor,
    Instant at,
    LocalDate due,
    String detail) {}
