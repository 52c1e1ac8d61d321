package id.naskah.agenda;

import id.naskah.configuration.Direction;
import java.time.Instant;
import java.time.YearMonth;

/**
 * A month of a book that was closed and signed.
 *
 * @param numbers lines that it has
 * @param sha256 over its lines, in hexadecimal, see docs/agenda.md
 */
public record Closing(
    long id,
    String unit,
    Direction direction,
    YearMonth month,
    int numbers,
    String sha256,
    String by,
    Instant at) {}
