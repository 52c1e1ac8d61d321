package id.naskah.retention.record;

import java.time.Instant;

/**
 * A correction of a record.
 *
 * @param id in the order in which they were made
 * @param field the field's name in REST
 * @param oldValue as text: days as 2026-11-21, several names one a line; null for none
 * @param newValue likewise
 */
public record Amendment(
    long id,
    String field,
    String oldValue,
    String newValue,
    String reason,
    String by,
    Instant at) {}
