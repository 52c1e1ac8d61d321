package id.naskah.numbering;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.NumberTemplate;
import id.naskah.configuration.SeriesRule;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import java.util.function.Supplier;

/**
 * Numbers that are set aside for one letter, before they are printed on it. Nobody else gets them:
 * no other letter, and nobody gives them up by hand.
 */
public class KeptNumbers {
  private final NumberLedger ledger;
  private final Supplier<Configuration> configuration;
  private final OfficeClock clock;

  public KeptNumbers(
      NumberLedger ledger, Supplier<Configuration> configuration, OfficeClock clock) {
    this.ledger = ledger;
    this.configuration = configuration;
    this.clock = clock;
  }

  /**
   * Sets the next number of a letter's series aside for that letter, which gets it by {@link
   * NumberingService#assign}.
   *
   * @return the number as it is going to be printed
   */
  public IssuedNumber keep(NumberTemplate.Values letter, String letterId, String reason) {
    String why = ReservedNumbers.checkedReason(reason);
    SeriesRule rule = configuration.get().ruleFor(letter);
    Series series = NumberingService.series(rule, letter);
    NumberLedger.Taken taken = ledger.take(series, 1);
    record(taken.seriesId(), taken.last(), NumberEvent.RESERVED, letterId, why);
    String text = NumberingService.text(rule, letter.withSerial(taken.last()));
    return new IssuedNumber(series, taken.last(), text);
  }

  /**
   * Gives up a number that a letter is not going to get: it stays unused, with a reason.
   *
   * @throws RuleViolation 409 if it is none that is kept for this letter
   */
  public void giveUp(Series series, int serial, String letterId, String reason) {
    String why = ReservedNumbers.checkedReason(reason);
    long seriesId = ledger.lock(series).orElseThrow();
    ReservedNumbers.require(
        "agendaNumber", series, serial, ledger.events(series, serial, serial), letterId);
    record(seriesId, serial, NumberEvent.GIVEN_UP, letterId, why);
  }

  private void record(long seriesId, int serial, String event, String letterId, String why) {
    ledger.record(
        seriesId, new NumberEvent(serial, event, letterId, null, RunAs.sender(), clock.now(), why));
  }
}
