package id.naskah.numbering;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Direction;
import id.naskah.configuration.NumberTemplate;
import id.naskah.configuration.SeriesRule;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.platform.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Gives out numbers, each once, and keeps on record what became of them. */
public class NumberingService {
  /** Most numbers in one reservation: what an office needs for some days without the system. */
  public static final int MOST_RESERVED = 1000;

  private static final int LONGEST_REASON = 1000;
  private static final int LONGEST_NUMBER = 255;

  private final NumberLedger ledger;
  private final Supplier<Configuration> configuration;
  private final OfficeClock clock;
  private final Map<Series, Integer> lastSeen = new ConcurrentHashMap<>();
  private final SeriesInHand inHand = new SeriesInHand();

  public NumberingService(
      NumberLedger ledger, Supplier<Configuration> configuration, OfficeClock clock) {
    this.ledger = ledger;
    this.configuration = configuration;
    this.clock = clock;
  }

  /** The series that a letter with these values belongs to. */
  public Series seriesFor(NumberTemplate.Values letter) {
    return series(configuration.get().ruleFor(letter), letter);
  }

  private static Series series(SeriesRule rule, NumberTemplate.Values letter) {
    requireClassification(rule.series(), letter);
    if (letter.direction() != Direction.INCOMING) {
      requireClassification(rule.template(), letter);
    }
    String name = rule.series().format(letter);
    if (name.length() > Series.LONGEST) {
      throw RuleViolation.conflict("series", "naskah.text.tooLong", name.length(), Series.LONGEST);
    }
    return new Series(name, letter.date().getYear());
  }

  /** The last serial taken in the series of a letter with these values; 0 if it has not begun. */
  public int lastSerial(NumberTemplate.Values letter) {
    return ledger.lastSerial(seriesFor(letter));
  }

  /**
   * About which serial a letter with these values will get: the one after the last that was seen
   * here. Another cluster node, or a transaction that rolls back, may make it wrong.
   */
  public int expectedSerial(NumberTemplate.Values letter) {
    Series series = seriesFor(letter);
    Integer seen = lastSeen.get(series);
    return 1 + (seen != null ? seen : ledger.lastSerial(series));
  }

  /**
   * Takes the next number for a letter. Call it as late in the transaction as can be: the series is
   * locked from here to its end.
   *
   * @param letterId id of the letter's node
   */
  public IssuedNumber issue(NumberTemplate.Values letter, String letterId) {
    SeriesRule rule = configuration.get().ruleFor(letter);
    Series series = series(rule, letter);
    if (rule.template().isEmpty()) {
      int serial = ledger.takeAndRecord(series, event(0, "issued", letterId, null, null)).last();
      lastSeen.put(series, serial);
      return new IssuedNumber(series, serial, null);
    }
    NumberLedger.Taken taken = ledger.take(series, 1);
    lastSeen.put(series, taken.last());
    return recordIssued(rule, series, taken.seriesId(), letter.withSerial(taken.last()), letterId);
  }

  /**
   * The same at once, if nobody else has the series in hand: the letter can then be made with its
   * number, which is cheaper than writing it twice. Empty if it must wait, or has not begun.
   */
  public Optional<IssuedNumber> issueIfFree(NumberTemplate.Values letter, String letterId) {
    SeriesRule rule = configuration.get().ruleFor(letter);
    Series series = series(rule, letter);
    if (!inHand.isOnlyMine(series)) {
      return Optional.empty();
    }
    Optional<NumberLedger.Taken> taken =
        rule.template().isEmpty()
            ? ledger.takeAndRecordIfFree(series, event(0, "issued", letterId, null, null))
            : ledger.takeIfFree(series);
    return taken.map(
        t -> {
          lastSeen.put(series, t.last());
          return rule.template().isEmpty()
              ? new IssuedNumber(series, t.last(), null)
              : recordIssued(rule, series, t.seriesId(), letter.withSerial(t.last()), letterId);
        });
  }

  /**
   * Gives a letter a number that was reserved for it.
   *
   * @throws RuleViolation 409 if the number is not a reserved one of the letter's series, or is
   *     used
   */
  public IssuedNumber assign(NumberTemplate.Values letter, String letterId, int serial) {
    SeriesRule rule = configuration.get().ruleFor(letter);
    Series series = series(rule, letter);
    Long seriesId =
        ledger
            .lock(series)
            .orElseThrow(
                () ->
                    RuleViolation.conflict(
                        "agendaNumber", "naskah.number.notReserved", serial, series.id()));
    List<NumberEvent> events = ledger.events(series, serial, serial);
    if (events.stream().anyMatch(e -> !"reserved".equals(e.event()))) {
      throw RuleViolation.conflict("agendaNumber", "naskah.number.used", serial, series.id());
    }
    if (events.isEmpty()) {
      throw RuleViolation.conflict(
          "agendaNumber", "naskah.number.notReserved", serial, series.id());
    }
    return recordIssued(rule, series, seriesId, letter.withSerial(serial), letterId);
  }

  private IssuedNumber recordIssued(
      SeriesRule rule,
      Series series,
      long seriesId,
      NumberTemplate.Values letter,
      String letterId) {
    NumberTemplate template = rule.template();
    // A rule for all directions has a template, but an incoming letter keeps the sender's number.
    boolean ours = letter.direction() != Direction.INCOMING;
    String text = ours && !template.isEmpty() ? template.format(letter) : null;
    if (text != null && text.length() > LONGEST_NUMBER) {
      throw RuleViolation.conflict(
          "letterNumber", "naskah.text.tooLong", text.length(), LONGEST_NUMBER);
    }
    ledger.record(seriesId, event(letter.serial(), "issued", letterId, text, null));
    return new IssuedNumber(series, letter.serial(), text);
  }

  /** Whether this number, and no other, was issued to a letter. */
  public boolean isIssued(String letterId, Series series, int serial) {
    return ledger.isIssued(letterId, series, serial);
  }

  /** Records that a letter's number is void. It stays used. */
  public void voidNumber(Series series, int serial, String letterId, String reason) {
    long seriesId = ledger.lock(series).orElseThrow();
    ledger.record(seriesId, event(serial, "voided", letterId, null, reason));
  }

  /**
   * Sets the next numbers of a series aside, to be written by hand while the system is away.
   *
   * @return the first and the last of them
   */
  public Reservation reserve(Series series, int count, String reason) {
    if (count < 1 || count > MOST_RESERVED) {
      throw RuleViolation.invalid("count", "naskah.range", count, 1, MOST_RESERVED);
    }
    String why = Texts.trimmed(reason);
    if (why == null) {
      throw RuleViolation.invalid("reason", "naskah.missing");
    }
    Texts.check("reason", why, LONGEST_REASON, false);
    NumberLedger.Taken taken = ledger.take(series, count);
    int first = taken.last() - count + 1;
    for (int serial = first; serial <= taken.last(); serial++) {
      ledger.record(taken.seriesId(), event(serial, "reserved", null, null, why));
    }
    return new Reservation(series, first, taken.last(), why);
  }

  /** A block of numbers set aside. */
  public record Reservation(Series series, int first, int last, String reason) {}

  private NumberEvent event(int serial, String event, String letter, String text, String reason) {
    String user = RunAs.sender();
    Instant now = clock.now();
    return new NumberEvent(serial, event, letter, text, user, now, reason);
  }

  private static void requireClassification(NumberTemplate template, NumberTemplate.Values letter) {
    if (template.uses("classification") && letter.classification() == null) {
      throw RuleViolation.invalid("classification", "naskah.classification.needed", template);
    }
  }
}
