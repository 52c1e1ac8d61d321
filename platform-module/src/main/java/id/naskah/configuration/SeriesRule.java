package id.naskah.configuration;

/**
 * One line of series.csv: which letters draw from which series, and how their number is written.
 *
 * <p>{@code *} matches anything; a classification matches itself and what lies below it. The first
 * rule that matches wins.
 *
 * @param line where the rule stands in its file
 * @param series template of the series' name, such as {@code {unit}/incoming}; year is added by
 *     itself
 * @param template template of the letter number; empty for incoming letters, which keep the
 *     sender's
 */
public record SeriesRule(
    long line,
    String direction,
    String unit,
    String kind,
    String security,
    String classification,
    NumberTemplate series,
    NumberTemplate template) {

  /** Whether the rule is for a letter with these values; classification may be null. */
  public boolean matches(NumberTemplate.Values letter) {
    return fits(direction, letter.direction().code())
        && fits(unit, letter.unit())
        && fits(kind, letter.kind())
        && fits(security, letter.security().code())
        && ClassificationScheme.covers(classification, letter.classification());
  }

  private static boolean fits(String wanted, String value) {
    return "*".equals(wanted) || wanted.equals(value);
  }
}
