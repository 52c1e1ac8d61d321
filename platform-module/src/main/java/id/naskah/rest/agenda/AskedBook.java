package id.naskah.rest.agenda;

import id.naskah.agenda.Book;
import id.naskah.configuration.Configuration;
import id.naskah.configuration.Direction;
import id.naskah.platform.Days;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Reads which book a request is about; 400 that names the parameter for what can't be one. */
public class AskedBook {
  private static final String DIRECTIONS = "incoming, outgoing, internal";

  private final Supplier<Configuration> configuration;
  private final OfficeClock clock;

  public AskedBook(Supplier<Configuration> configuration, OfficeClock clock) {
    this.configuration = configuration;
    this.clock = clock;
  }

  /** From the parameters unit, direction, from and to; this month unless asked for. */
  Book of(UnaryOperator<String> parameters) {
    return of(unit(parameters.apply("unit")), direction(parameters.apply("direction")), parameters);
  }

  /** From an id such as {@code ORG~incoming}, and the parameters from and to. */
  Book ofId(String id, UnaryOperator<String> parameters) {
    int end = id.lastIndexOf('~');
    if (end < 0
        || Direction.of(id.substring(end + 1)).isEmpty()
        || !configuration.get().units().containsKey(id.substring(0, end))) {
      throw RuleViolation.notFound("agenda", id);
    }
    return of(id.substring(0, end), direction(id.substring(end + 1)), parameters);
  }

  private Book of(String unit, Direction direction, UnaryOperator<String> parameters) {
    YearMonth month = YearMonth.from(clock.today());
    LocalDate to = day("to", parameters.apply("to"));
    LocalDate from = day("from", parameters.apply("from"));
    if (from == null) {
      from = to == null ? month.atDay(1) : to.withDayOfMonth(1);
    }
    if (to == null) {
      to = YearMonth.from(from).atEndOfMonth();
    }
    if (to.isBefore(from)) {
      throw RuleViolation.invalid("to", "naskah.report.period", to, from);
    }
    return new Book(unit, direction, from, to);
  }

  String unit(String code) {
    required("unit", code);
    if (!configuration.get().units().containsKey(code)) {
      throw RuleViolation.invalid("unit", "naskah.agenda.unit", Texts.shortened(code));
    }
    return code;
  }

  Direction direction(String code) {
    required("direction", code);
    return Direction.of(code)
        .orElseThrow(
            () ->
                RuleViolation.invalid(
                    "direction", "naskah.choice", Texts.shortened(code), DIRECTIONS));
  }

  /** A month written 2026-11. */
  YearMonth month(String text) {
    required("month", text);
    return Days.parse(text + "-01")
        .map(YearMonth::from)
        .orElseThrow(
            () -> RuleViolation.invalid("month", "naskah.agenda.month", Texts.shortened(text)));
  }

  private static void required(String field, String text) {
    if (text == null || text.isBlank()) {
      throw RuleViolation.invalid(field, "naskah.missing");
    }
  }

  private static LocalDate day(String field, String text) {
    return text == null
        ? null
        : Days.parse(text)
            .orElseThrow(
                () -> RuleViolation.invalid(field, "naskah.date.format", Texts.shortened(text)));
  }
}
