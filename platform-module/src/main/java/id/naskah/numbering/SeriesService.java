package id.naskah.numbering;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Direction;
import id.naskah.configuration.NumberTemplate;
import id.naskah.configuration.SeriesRule;
import id.naskah.configuration.Unit;
import id.naskah.configuration.UnitRights;
import id.naskah.numbering.NumberingService.Reservation;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The series for those who work in them: who may register a unit's letters sees its numbers. */
public class SeriesService {
  private final NumberLedger ledger;
  private final NumberingService numbering;
  private final Supplier<Configuration> configuration;
  private final UnitRights unitRights;
  private final OfficeClock clock;

  /**
   * @param unitRights for which units the current user may register letters
   */
  public SeriesService(
      NumberLedger ledger,
      NumberingService numbering,
      Supplier<Configuration> configuration,
      UnitRights unitRights,
      OfficeClock clock) {
    this.ledger = ledger;
    this.numbering = numbering;
    this.configuration = configuration;
    this.unitRights = unitRights;
    this.clock = clock;
  }

  /**
   * The user's series: those that have begun, the newest year first, and this year's that the
   * configuration foresees. Cost: the number of series, a few for each unit and year.
   */
  public List<Series> mine() {
    List<SeriesPattern> patterns = patterns();
    Set<Series> series = new LinkedHashSet<>();
    int year = clock.today().getYear();
    for (SeriesPattern pattern : patterns) {
      pattern.fixedName().ifPresent(name -> series.add(new Series(name, year)));
    }
    ledger.all().stream().filter(s -> isMine(s, patterns)).forEach(series::add);
    return List.copyOf(series);
  }

  /**
   * The series of this id.
   *
   * @throws RuleViolation 404 if there is none, or none for this user
   */
  public Series find(String id) {
    Series series = Series.ofId(id);
    int nextYear = clock.today().getYear() + 1;
    if (series.year() > nextYear || !isMine(series, patterns())) {
      throw RuleViolation.notFound("series", id);
    }
    return series;
  }

  /** The last number taken; 0 before the first. */
  public int lastNumber(Series series) {
    return ledger.lastSerial(series);
  }

  /** What happened to the numbers from the first to the last. */
  public List<NumberEvent> events(Series series, int first, int last) {
    return ledger.events(series, first, last);
  }

  public Reservation reserve(Series series, int count, String reason) {
    return numbering.reserve(series, count, reason);
  }

  /** What was reserved of a series, and what is left of it. */
  public List<ReservedBlock> reserved(Series series) {
    return ReservedBlock.of(ledger.reserved(series));
  }

  /** Gives up reserved numbers, with a reason. */
  public Reservation giveUp(Series series, int first, int last, String reason) {
    return numbering.giveUp(series, first, last, reason);
  }

  private static boolean isMine(Series series, List<SeriesPattern> patterns) {
    return patterns.stream().anyMatch(pattern -> pattern.matches(series.name()));
  }

  private List<SeriesPattern> patterns() {
    Configuration now = configuration.get();
    List<SeriesPattern> patterns = new ArrayList<>();
    for (Unit unit : now.units().values()) {
      if (unitRights.mayRegister(unit.code())) {
        for (SeriesRule rule : now.series()) {
          if ("*".equals(rule.unit()) || rule.unit().equals(unit.code())) {
            addPatterns(patterns, rule, unit, now.office().code());
          }
        }
      }
    }
    return patterns;
  }

  private static void addPatterns(
      List<SeriesPattern> patterns, SeriesRule rule, Unit unit, String office) {
    NumberTemplate series = rule.series();
    for (Direction direction : Direction.values()) {
      if ("*".equals(rule.direction()) || rule.direction().equals(direction.code())) {
        patterns.add(SeriesPattern.of(series, unit.code(), direction, office));
      }
    }
  }
}
