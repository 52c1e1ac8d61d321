package id.naskah.execution;

import id.naskah.configuration.Direction;
import id.naskah.platform.Days;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/**
 * What a report is about.
 *
 * @param today in the office
 * @param from first day; the first one of the year of {@code until} unless asked for
 * @param until last day; today unless asked for
 * @param direction incoming unless asked for
 * @param unit only this unit; null for all, and by person for the first that the user heads
 */
public record ExecutionQuery(
    LocalDate today, LocalDate from, LocalDate until, Direction direction, String unit) {
  private static final int MOST_YEARS = 5;
  private static final String DIRECTIONS = "incoming, outgoing, internal";

  /**
   * Reads the parameters of a request.
   *
   * @param value null for a parameter that was not given
   * @throws RuleViolation 400 for one that can't be understood, and for a period that is none
   */
  public static ExecutionQuery of(UnaryOperator<String> value, LocalDate today) {
    LocalDate until = day(value, "until", today);
    LocalDate from = day(value, "from", until.withDayOfYear(1));
    if (until.isBefore(from)) {
      throw RuleViolation.invalid("until", "naskah.report.period", until, from);
    }
    if (until.isAfter(from.plusYears(MOST_YEARS))) {
      throw RuleViolation.invalid("until", "naskah.execution.long", from, until, MOST_YEARS);
    }
    return new ExecutionQuery(
        today, from, until, direction(value.apply("direction")), value.apply("unit"));
  }

  private static LocalDate day(UnaryOperator<String> value, String field, LocalDate unlessGiven) {
    String text = value.apply(field);
    return text == null
        ? unlessGiven
        : Days.parse(text)
            .orElseThrow(
                () -> RuleViolation.invalid(field, "naskah.date.format", Texts.shortened(text)));
  }

  private static Direction direction(String code) {
    return code == null
        ? Direction.INCOMING
        : Direction.of(code)
            .orElseThrow(
                () ->
                    RuleViolation.invalid(
                        "direction", "naskah.choice", Texts.shortened(code), DIRECTIONS));
  }
}
