package id.naskah.numbering;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Direction;
import id.naskah.configuration.SeriesRule;
import id.naskah.configuration.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/**
 * Which series hold the numbers of one unit and direction and of no other: in these, a number tells
 * nothing of the letter that has it but what is known anyway.
 */
public class OwnSeries {
  private final NumberLedger ledger;
  private final Supplier<Configuration> configuration;

  public OwnSeries(NumberLedger ledger, Supplier<Configuration> configuration) {
    this.ledger = ledger;
    this.configuration = configuration;
  }

  /** Their names, of those that have begun. Cost: the number of series and of units. */
  public List<String> of(String unit, Direction direction) {
    List<SeriesPattern> mine = patterns((u, d) -> u.equals(unit) && d == direction);
    List<String> names =
        ledger.all().stream().map(Series::name).filter(n -> matches(n, mine)).distinct().toList();
    if (names.isEmpty()) {
      return List.of();
    }
    List<SeriesPattern> others = patterns((u, d) -> !u.equals(unit) || d != direction);
    return names.stream().filter(name -> !matches(name, others)).toList();
  }

  private static boolean matches(String name, List<SeriesPattern> patterns) {
    return patterns.stream().anyMatch(pattern -> pattern.matches(name));
  }

  private List<SeriesPattern> patterns(BiPredicate<String, Direction> wanted) {
    Configuration now = configuration.get();
    List<SeriesPattern> patterns = new ArrayList<>();
    for (Unit unit : now.units().values()) {
      for (SeriesRule rule : now.series()) {
        for (Direction direction : Direction.values()) {
          if (wanted.test(unit.code(), direction)
              && isFor(rule.unit(), unit.code())
              && isFor(rule.direction(), direction.code())) {
            patterns.add(
                SeriesPattern.of(rule.series(), unit.code(), direction, now.office().code()));
          }
        }
      }
    }
    return patterns;
  }

  private static boolean isFor(String rule, String value) {
    return "*".equals(rule) || rule.equals(value);
  }
}
