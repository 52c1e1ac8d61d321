package id.naskah.search;

import id.naskah.platform.Days;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a list begins: at a month or a day in the order of a date, at a number in that of agenda
 * numbers. An index leads there, whatever comes before.
 */
public final class ListBeginning {
  private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");

  private ListBeginning() {}

  /**
   * The condition that leaves out what comes before.
   *
   * @throws RuleViolation 400 if the order has no such place
   */
  public static Condition at(
      String from, LetterOrder order, boolean ascending, List<Condition> conditions) {
    return switch (order) {
      case RECEIVED_DATE -> day(WhereField.RECEIVED_DATE, from, ascending);
      case LETTER_DATE -> day(WhereField.LETTER_DATE, from, ascending);
      case DUE_DATE -> day(WhereField.DUE_DATE, from, ascending);
      case AGENDA_NUMBER -> number(from, ascending, conditions);
      case CREATED_AT -> throw RuleViolation.invalid("from", "naskah.from.order");
    };
  }

  private static Condition day(WhereField field, String from, boolean ascending) {
    Optional<LocalDate> day =
        MONTH.matcher(from).matches() && !from.startsWith("0000")
            ? Optional.of(YearMonth.parse(from)).map(m -> ascending ? m.atDay(1) : m.atEndOfMonth())
            : Days.parse(from);
    return new Condition(
        field,
        operator(ascending),
        List.of(
            Date.valueOf(
                day.orElseThrow(
                    () ->
                        RuleViolation.invalid(
                            "from", "naskah.from.month", Texts.shortened(from))))));
  }

  private static Condition number(String from, boolean ascending, List<Condition> conditions) {
    if (!isFixed(conditions, WhereField.SERIES) || !isFixed(conditions, WhereField.AGENDA_YEAR)) {
      // Numbers of several series stand one series after the other.
      throw RuleViolation.invalid("from", "naskah.from.series");
    }
    try {
      return new Condition(
          WhereField.AGENDA_NUMBER, operator(ascending), List.of(Integer.valueOf(from)));
    } catch (NumberFormatException e) {
      throw RuleViolation.invalid("from", "naskah.number.format", Texts.shortened(from));
    }
  }

  private static boolean isFixed(List<Condition> conditions, WhereField field) {
    return conditions.stream().anyMatch(c -> c.field() == field && "=".equals(c.operator()));
  }

  private static String operator(boolean ascending) {
    return ascending ? ">=" : "<=";
  }
}
