package id.naskah.agenda;

import java.time.Instant;

/**
 * What came after a month was closed.
 *
 * @param field what of the line was changed: {@code day}, {@code letterNumber}, {@code letterDate},
 *     {@code correspondent}, {@code subject}, {@code kind}, {@code state}, {@code reason}; {@link
 *     #ROW} for a letter that was registered in the month, or moved into it, when it was closed
 * @param before null if there was nothing
 * @param after null if there is nothing
 */
public record Correction(String field, String before, String after, String by, Instant at) {
  /** The whole line came later. */
  static final String ROW = "row";
}
