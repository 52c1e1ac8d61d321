package id.naskah.numbering;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Direction;
import id.naskah.configuration.NumberTemplate;
import id.naskah.configuration.SeriesRule;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Gives out numbers, each once, and keeps on record what became of them. */
public class NumberingService {
  /** Most numbers in one reservation: what an office needs for some days without the system. */
  public static final int MOST_RESERVED = 1000;

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

  static Series series(SeriesRule rule, NumberTemplate.Values letter) {
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

  /** The number that a letter with these values would print now; null where it prints none. */
  public String expectedText(NumberTemplate.Values letter) {
    return text(configuration.get().ruleFor(letter), letter.withSerial(expectedSerial(letter)));
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
      int serial =
          ledger.takeAndRecord(series, event(0, NumberEvent.ISSUED, letterId, null, null)).last();
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
            ? ledger.takeAndRecordIfFree(series, event(0, NumberEvent.ISSUED, letterId, null, null))
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
   * Gives a letter a number that was reserved.
   *
   * @throws RuleViolation 409 if the number is not a reserved one of the letter's series, is used,
   *     or is kept for another letter
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
    ReservedNumbers.require(
        "agendaNumber", series, serial, ledger.events(series, serial, serial), letterId);
    return recordIssued(rule, series, seriesId, letter.withSerial(serial), letterId);
  }

  private IssuedNumber recordIssued(
      SeriesRule rule,
      Series series,
      long seriesId,
      NumberTemplate.Values letter,
      String letterId) {
    String text = text(rule, letter);
    ledger.record(seriesId, event(letter.serial(), NumberEvent.ISSUED, letterId, text, null));
    return new IssuedNumber(series, letter.serial(), text);
  }

  /** The number to print; null where there is none. */
  static String text(SeriesRule rule, NumberTemplate.Values letter) {
    NumberTemplate template = rule.template();
    // A rule for all directions has a template, but an incoming letter keeps the sender's number.
    boolean ours = letter.direction() != Direction.INCOMING;
    String text = ours && !template.isEmpty() ? template.format(letter) : null;
    if (text != null && text.length() > LONGEST_NUMBER) {
      throw RuleViolation.conflict(
          "letterNumber", "naskah.text.tooLong", text.length(), LONGEST_NUMBER);
    }
    return text;
  }

  /** Whether this number, and no other, was issued to a letter. */
  public boolean isIssued(String letterId, Series series, int serial) {
    return ledger.isIssued(letterId, series, serial);
  }

  /** Records that a letter's number is void. It stays used. */
  public void voidNumber(Series series, int serial, String letterId, String reason) {
    long seriesId = ledger.lock(series).orElseThrow();
    ledger.record(seriesId, event(serial, NumberEvent.VOIDED, letterId, null, reason));
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
    String why = ReservedNumbers.checkedReason(reason);
    NumberLedger.Taken taken = ledger.take(series, count);
    int first = taken.last() - count + 1;
    for (int serial = first; serial <= taken.last(); serial++) {
      ledger.record(taken.seriesId(), event(serial, NumberEvent.RESERVED, null, null, why));
    }
    return new Reservation(series, first, taken.last(), why);
  }

  /**
   * Gives up reserved numbers that no letter will get: they stay unused, with a reason.
   *
   * @throws RuleViolation 409 if one of them is not a reserved one of the series, is used, or is
   *     kept for a letter that is being signed
   */
  public Reservation giveUp(Series series, int first, int last, String reason) {
    if (last < first || last >= (long) first + MOST_RESERVED) {
      throw RuleViolation.invalid(
          "last", "naskah.range", last, first, (long) first + MOST_RESERVED - 1);
    }
    String why = ReservedNumbers.checkedReason(reason);
    long seriesId =
        ledger
            .lock(series)
            .orElseThrow(
                () ->
                    RuleViolation.conflict(
                        "first", "naskah.number.notReserved", first, series.id()));
    Map<Integer, List<NumberEvent>> events =
        ledger.events(series, first, last).stream()
            .collect(Collectors.groupingBy(NumberEvent::serial));
    for (int serial = first; serial <= last; serial++) {
      ReservedNumbers.require(
          "first", series, serial, events.getOrDefault(serial, List.of()), null);
      ledger.record(seriesId, event(serial, NumberEvent.GIVEN_UP, null, null, why));
    }
    return new Reservation(series, first, last, why);
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
