package id.naskah.configuration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a number is written: plain text with {@code {serial}}, {@code {unit}} and so on in it.
 *
 * <p>Expresses the formats in use: {@code {security}-{serial}/{office}/{unit}/{classification}/
 * {month}/{year}} gives B-235/PANRB/D-IV/KKA/06/2012, {@code
 * {classification}/{serial:3}/{unit}/{month:roman}/{year}} gives 140/001/TGR/VII/2021.
 */
public final class NumberTemplate {
  /** Every token that is understood, as an administrator writes it. */
  public static final Set<String> TOKENS =
      Set.of(
          "serial",
          "unit",
          "office",
          "classification",
          "security",
          "kind",
          "direction",
          "day",
          "month",
          "month:roman",
          "year");

  private static final Pattern TOKEN = Pattern.compile("\\{([^{}]*)\\}");
  private static final Pattern PADDED = Pattern.compile("serial:([1-9])");
  private static final List<String> ROMAN =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

  private final String text;
  private final List<String> tokens;

  private NumberTemplate(String text, List<String> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  /** What a number can say about its letter; serial is null while it is not known. */
  public record Values(
      Direction direction,
      String unit,
      String kind,
      SecurityLevel security,
      String classification,
      String office,
      LocalDate date,
      Integer serial) {

    /** The same letter with its serial. */
    public Values withSerial(int number) {
      return new Values(direction, unit, kind, security, classification, office, date, number);
    }
  }

  /**
   * Reads a template.
   *
   * @throws IllegalArgumentException with the offending part as its message
   */
  public static NumberTemplate parse(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      String token = matcher.group(1);
      if (!TOKENS.contains(token) && !PADDED.matcher(token).matches()) {
        throw new IllegalArgumentException(matcher.group());
      }
      tokens.add(token);
    }
    String rest = TOKEN.matcher(text).replaceAll("");
    if (rest.contains("{") || rest.contains("}")) {
      throw new IllegalArgumentException(text);
    }
    return new NumberTemplate(text, List.copyOf(tokens));
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** Whether the template asks for this, padded or not. */
  public boolean uses(String token) {
    return tokens.stream().anyMatch(t -> t.equals(token) || t.startsWith(token + ":"));
  }

  /** The number for a letter with these values. */
  public String format(Values values) {
    return TOKEN.matcher(text).replaceAll(m -> Matcher.quoteReplacement(value(m.group(1), values)));
  }

  private static String value(String token, Values values) {
    Matcher padded = PADDED.matcher(token);
    if (padded.matches()) {
      return String.format(Locale.ROOT, "%0" + padded.group(1) + "d", values.serial());
    }
    return switch (token) {
      case "serial" -> String.valueOf(values.serial());
      case "unit" -> values.unit();
      case "office" -> values.office();
      case "classification" -> values.classification();
      case "security" -> values.security().symbol();
      case "kind" -> values.kind();
      case "direction" -> values.direction().code();
      case "day" -> twoDigits(values.date().getDayOfMonth());
      case "month" -> twoDigits(values.date().getMonthValue());
      case "month:roman" -> ROMAN.get(values.date().getMonthValue() - 1);
      case "year" -> String.valueOf(values.date().getYear());
      default -> throw new IllegalStateException(token);
    };
  }

  /** The digits 0 to 9, also where the server's language writes others. */
  private static String twoDigits(int number) {
    return String.format(Locale.ROOT, "%02d", number);
  }

  @Override
  public String toString() {
    return text;
  }
}
