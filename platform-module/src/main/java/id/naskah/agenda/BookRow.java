package id.naskah.agenda;

import id.naskah.numbering.Series;
import java.time.LocalDate;
import java.util.List;

/**
 * A line of the book. Of a number whose letter the reader may not read there is no more than the
 * number and its state.
 *
 * @param state issued, voided, reserved, givenUp as in the ledger; or gap: nothing is on record
 * @param letter id of the letter; null where there is none, or none for this reader
 * @param cells what the book says of the letter; of a closed month, what it said then
 * @param files attachments of the letter, as they are now
 * @param passedOnTo to whom the letter was passed on first, as written: {@code position:KABAG}
 * @param isSigned whether the line is part of a month that was closed
 * @param isGone whether the letter was destroyed or transferred since
 * @param corrections what came after the month was closed
 */
public record BookRow(
    Series series,
    int number,
    String state,
    String letter,
    Cells cells,
    int files,
    List<String> passedOnTo,
    boolean isSigned,
    boolean isGone,
    List<Correction> corrections) {
  /** Nothing is on record about a number. */
  static final String GAP = "gap";

  /** As it stands in an URL: {@code ORG~incoming~2026~17}. */
  public String id() {
    return series.id() + "~" + number;
  }

  /**
   * What is signed of a line. What is not known is null.
   *
   * @param day under which the letter is registered; of a number without a letter, when it was set
   *     aside
   * @param party from whom the letter came, or to whom it goes
   * @param reason why it is void, reserved or given up
   */
  public record Cells(
      LocalDate day,
      String letterNumber,
      LocalDate letterDate,
      String party,
      String subject,
      String kind,
      String reason) {
    /** Nothing is said. */
    static final Cells NONE = new Cells(null, null, null, null, null, null, null);
  }
}
