package id.naskah.numbering;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.configuration.Direction;
import id.naskah.configuration.NumberTemplate;
import id.naskah.configuration.SecurityLevel;
import id.naskah.configuration.SeriesRule;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the next number by a rule of series.csv would be, without taking it. */
public class NextNumbers {
  /** More rules than this are no longer read by anybody. */
  private static final int MOST = 200;

  private static final String ANY = "*";

  private final NumberLedger ledger;
  private final OfficeClock clock;

  public NextNumbers(NumberLedger ledger, OfficeClock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * A number that was not taken.
   *
   * @param letter that would get it
   * @param number as it would be written; null for incoming letters, which keep the sender's
   */
  public record Next(
      SeriesRule rule, NumberTemplate.Values letter, Series series, int serial, String number) {}

  /**
   * The next number of a letter.
   *
   * @param now also a configuration that is not in force
   */
  public Next of(Configuration now, NumberTemplate.Values letter) {
    return next(now.ruleFor(letter), letter);
  }

  /** The next number of each rule, for the first letter that it could be for. */
  public List<Next> ofRules(Configuration now) {
    List<Next> numbers = new ArrayList<>();
    for (SeriesRule rule : now.series().stream().limit(MOST).toList()) {
      example(now, rule).map(letter -> tried(rule, letter)).ifPresent(numbers::add);
    }
    numbers.removeIf(next -> next.series() == null);
    return List.copyOf(numbers);
  }

  private Next tried(SeriesRule rule, NumberTemplate.Values letter) {
    try {
      return next(rule, letter);
    } catch (RuleViolation e) {
      return new Next(rule, letter, null, 0, null);
    }
  }

  private Next next(SeriesRule rule, NumberTemplate.Values letter) {
    Series series = NumberingService.series(rule, letter);
    int serial = ledger.lastSerial(series) + 1;
    boolean ours = letter.direction() != Direction.INCOMING && !rule.template().isEmpty();
    return new Next(
        rule,
        letter,
        series,
        serial,
        ours ? rule.template().format(letter.withSerial(serial)) : null);
  }

  private Optional<NumberTemplate.Values> example(Configuration now, SeriesRule rule) {
    Direction direction = Direction.of(rule.direction()).orElse(Direction.OUTGOING);
    String unit = ANY.equals(rule.unit()) ? first(now.units().keySet()) : rule.unit();
    String kind = ANY.equals(rule.kind()) ? first(now.kinds().keySet()) : rule.kind();
    String classification =
        ANY.equals(rule.classification())
            ? first(now.of(ConfigurationFiles.CLASSIFICATION).names().keySet())
            : rule.classification();
    if (unit == null || kind == null) {
      return Optional.empty();
    }
    return Optional.of(
        new NumberTemplate.Values(
            direction,
            unit,
            kind,
            SecurityLevel.orOrdinary(rule.security()),
            classification,
            now.office().code(),
            clock.today(),
            null));
  }

  private static String first(Iterable<String> codes) {
    for (String code : codes) {
      return code;
    }
    return null;
  }
}
