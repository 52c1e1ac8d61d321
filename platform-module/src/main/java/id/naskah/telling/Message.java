package id.naskah.telling;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One person is to be told one thing: a row of naskah_message.
 *
 * @param id null until it is stored
 * @param person user name
 * @param letter id
 * @param disposition id of a disposition, or of a letter that the office writes what {@link About}
 *     says; null when it concerns the letter as a whole
 * @param day on which it happened; of a reminder the day for which it is meant. With person,
 *     occasion and disposition it is the key: the same is never queued twice
 * @param due of the disposition when it was queued; may be null
 * @param by the user whose deed it is; null for a reminder
 * @param notBefore when it may be sent
 * @param attempts how often sending it was begun
 */
record Message(
    Long id,
    String person,
    Occasion occasion,
    String letter,
    String disposition,
    LocalDate day,
    LocalDate due,
    String by,
    Instant notBefore,
    Instant createdAt,
    int attempts) {}
