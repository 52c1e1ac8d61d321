package id.naskah.registering;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as letters write them, in Indonesian and English. */
final class DayText {
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("peb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("mei", 5),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("agu", 8),
          Map.entry("agt", 8),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("okt", 10),
          Map.entry("oct", 10),
          Map.entry("nop", 11),
          Map.entry("nov", 11),
          Map.entry("des", 12),
          Map.entry("dec", 12));

  /** As whole words: "marketing" is no month. */
  private static final String MONTH =
      "(jan(?:uari|uary)?|[fp]eb(?:ruari|ruary)?|mar(?:et|ch)?|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?"
          + "|agustus|agu|agt|aug(?:ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|no[pv](?:ember)?"
          + "|de[sc](?:ember)?)\\.?";

  private static final Pattern DAY_FIRST =
      written("\\b(\\d{1,2})(?:st|nd|rd|th)?[\\s-]{1,3}" + MONTH + "[\\s,-]{1,3}(\\d{4})\\b");
  private static final Pattern MONTH_FIRST =
      written("\\b" + MONTH + "\\s{1,3}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}(\\d{4})\\b");
  private static final Pattern FIGURES =
      written("(?<![\\d/.-])(\\d{1,2})\\s?[-/.]\\s?(\\d{1,2})\\s?[-/.]\\s?(\\d{4})(?![\\d/-])");
  private static final Pattern ISO = written("(?<![\\d/.-])(\\d{4})-(\\d{2})-(\\d{2})(?![\\d/-])");

  private DayText() {}

  private static Pattern written(String expression) {
    return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
  }

  /**
   * A day and where it stands.
   *
   * @param begin first character of it
   * @param end first character after it
   */
  record Found(LocalDate day, int begin, int end) {}

  /** The first day in a line. */
  static Optional<Found> in(String line) {
    return first(DAY_FIRST, line, m -> day(m.group(3), month(m.group(2)), m.group(1)))
        .or(() -> first(MONTH_FIRST, line, m -> day(m.group(3), month(m.group(1)), m.group(2))))
        .or(() -> first(ISO, line, m -> day(m.group(1), m.group(2), m.group(3))))
        .or(() -> first(FIGURES, line, m -> day(m.group(3), m.group(2), m.group(1))));
  }

  /** Makes a day of what was found. */
  private interface Reading {
    LocalDate day(Matcher found);
  }

  private static Optional<Found> first(Pattern pattern, String line, Reading reading) {
    Matcher matcher = pattern.matcher(line);
    while (matcher.find()) {
      try {
        return Optional.of(new Found(reading.day(matcher), matcher.start(), matcher.end()));
      } catch (DateTimeException e) {
        // 31 February, or the month before the day: whoever reads the letter says which was meant.
      }
    }
    return Optional.empty();
  }

  private static String month(String name) {
    return MONTHS.get(name.substring(0, 3).toLowerCase(Locale.ROOT)).toString();
  }

  private static LocalDate day(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }
}
