package id.naskah.retention.report;

import id.naskah.platform.Days;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a report is to tell.
 *
 * @param today in the office
 * @param from first day; the first one of this quarter unless asked for
 * @param until last day; the last one of this quarter unless asked for
 * @param days for how long something may have waited; 30 unless asked for
 * @param unit only letters of this unit; null for all
 * @param rule only letters under this rule; null for all
 */
record ReportQuery(
    LocalDate today, LocalDate from, LocalDate until, int days, String unit, String rule) {
  private static final int DAYS = 30;
  private static final int MOST_DAYS = 36_500;
  private static final int LONGEST = 80;

  /** The parameters that there are; a report takes some of them. */
  enum Parameter {
    FROM,
    UNTIL,
    DAYS,
    UNIT,
    RULE;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * Reads the parameters of a request.
   *
   * @param value null for a parameter that was not given
   * @throws RuleViolation 400 for one that this report has no use for, or that can't be understood
   */
  static ReportQuery of(UnaryOperator<String> value, Set<Parameter> taken, LocalDate today) {
    for (Parameter parameter : Parameter.values()) {
      if (!taken.contains(parameter) && value.apply(parameter.code()) != null) {
        throw RuleViolation.invalid(parameter.code(), "naskah.report.parameter", accepted(taken));
      }
    }
    LocalDate quarter = today.with(IsoFields.DAY_OF_QUARTER, 1);
    LocalDate from = day(value, Parameter.FROM, quarter);
    LocalDate until = day(value, Parameter.UNTIL, quarter.plusMonths(3).minusDays(1));
    if (until.isBefore(from)) {
      throw RuleViolation.invalid("until", "naskah.report.period", until, from);
    }
    return new ReportQuery(
        today,
        from,
        until,
        days(value.apply(Parameter.DAYS.code())),
        text(value, Parameter.UNIT),
        text(value, Parameter.RULE));
  }

  private static String accepted(Set<Parameter> taken) {
    String accepted =
        String.join(
            ", ",
            Arrays.stream(Parameter.values())
                .filter(taken::contains)
                .map(Parameter::code)
                .toList());
    return accepted.isEmpty() ? "-" : accepted;
  }

  private static LocalDate day(
      UnaryOperator<String> value, Parameter parameter, LocalDate unlessGiven) {
    String text = value.apply(parameter.code());
    if (text == null) {
      return unlessGiven;
    }
    return Days.parse(text)
        .orElseThrow(
            () ->
                RuleViolation.invalid(
                    parameter.code(), "naskah.date.format", Texts.shortened(text)));
  }

  private static int days(String text) {
    if (text == null) {
      return DAYS;
    }
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > MOST_DAYS) {
      throw RuleViolation.invalid(
          Parameter.DAYS.code(), "naskah.range", Texts.shortened(text), 0, MOST_DAYS);
    }
    return Integer.parseInt(text);
  }

  private static String text(UnaryOperator<String> value, Parameter parameter) {
    String text = value.apply(parameter.code());
    if (text != null) {
      Texts.check(parameter.code(), text, LONGEST, false);
    }
    return text;
  }
}
