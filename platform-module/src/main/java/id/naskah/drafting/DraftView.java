package id.naskah.drafting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What is told of a letter that the office writes.
 *
 * @param letter id of its node
 * @param template id of what it was made of; null for none
 * @param expectedNumber what its number would be now; null where that can't be said or once it has
 *     one
 * @param letterNumber what its first signature took; null until then, and until the last signature
 *     for who does not sign it
 * @param letterDate likewise
 * @param seen what the official whose turn it is has before them, as one text; null while it is
 *     written
 * @param steps of all rounds, in their order
 * @param mine what the user may do with it now
 */
public record DraftView(
    String letter,
    Stage stage,
    int round,
    boolean together,
    String template,
    String language,
    String begunBy,
    Instant begunAt,
    String expectedNumber,
    String letterNumber,
    LocalDate letterDate,
    Instant signedAt,
    String seen,
    List<DraftStep> steps,
    List<Doing> mine) {

  /** What somebody may do. */
  public enum Doing {
    SUBMIT("submit"),
    INITIAL("initial"),
    SIGN("sign"),
    RETURN("return"),
    TAKE_BACK("takeBack"),
    CHANGE_CHAIN("changeChain");

    private final String code;

    Doing(String code) {
      this.code = code;
    }

    /** As written in REST. */
    public String code() {
      return code;
    }
  }
}
