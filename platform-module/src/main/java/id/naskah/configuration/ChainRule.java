package id.naskah.configuration;

import java.util.List;

/**
 * A line of chains.csv: through whose hands a letter goes before it is sent.
 *
 * @param line where the rule stands in its file
 * @param kind code of a kind, or {@code *}
 * @param unit code of the unit that writes the letter, or {@code *}
 * @param initials positions and users who initial it, one after the other
 * @param signatories positions and users who sign it; at least one
 * @param together whether they sign in whatever order, and not one after the other
 */
public record ChainRule(
    long line,
    String kind,
    String unit,
    List<Recipient> initials,
    List<Recipient> signatories,
    boolean together) {
  static final String ANY = "*";

  /** Whether it is for letters of this kind, written by this unit. */
  boolean isFor(String kindOfLetter, String unitOfLetter) {
    return fits(kind, kindOfLetter) && fits(unit, unitOfLetter);
  }

  private static boolean fits(String said, String value) {
    return ANY.equals(said) || said.equals(value);
  }
}
