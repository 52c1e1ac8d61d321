package id.naskah.configuration;

/**
 * A line of signing.csv: how letters are signed.
 *
 * @param line where the rule stands in its file
 * @param unit code of the unit that sends, or {@code *} for any
 * @param kind code of the letter's kind, or {@code *} for any
 * @param provider code of the provider of signatures
 * @param foot sentence at the foot of each page; empty for none
 * @param isPlacedAtFoot whether a letter without a marker has its code at the end; else it is
 *     refused
 */
public record SigningRule(
    long line, String unit, String kind, String provider, String foot, boolean isPlacedAtFoot) {
  static final String ANY = "*";

  boolean isForAll() {
    return ANY.equals(unit) && ANY.equals(kind);
  }

  boolean fits(String letterUnit, String letterKind) {
    return (ANY.equals(unit) || unit.equals(letterUnit))
        && (ANY.equals(kind) || kind.equals(letterKind));
  }
}
