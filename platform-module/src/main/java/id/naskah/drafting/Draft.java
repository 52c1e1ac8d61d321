package id.naskah.drafting;

import id.naskah.numbering.Series;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A letter that the office writes, as its row says.
 *
 * @param letter id of its node
 * @param round the last one; 0 until it was given to somebody
 * @param together whether its signatories sign in whatever order
 * @param digest of what the official whose turn it is has before them; null while it is written
 * @param begunBy user name of who writes it
 * @param taken what its first signature took; null until then
 * @param signedAt null until it has all its signatures
 * @param sentAt null until it was sent
 */
record Draft(
    String letter,
    Stage stage,
    int round,
    boolean together,
    String digest,
    String begunBy,
    Instant begunAt,
    Taken taken,
    Instant signedAt,
    Instant sentAt) {

  /**
   * The number and day that a letter has got, and keeps when signing it has to be tried again.
   *
   * @param serial reserved in its series for this letter alone
   * @param number as printed; null where the series has no template
   */
  record Taken(Series series, int serial, String number, LocalDate day) {
    /** The number as people write it, also where the series has no template. */
    String printed() {
      return number == null ? serial + "/" + day.getYear() : number;
    }
  }

  /** Whether a signature has begun that is not there yet. */
  boolean isBeingSigned() {
    return taken != null && stage != Stage.SIGNED;
  }
}
