package id.naskah.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naskah.Refused;
import id.naskah.configuration.Configuration;
import id.naskah.configuration.Direction;
import id.naskah.configuration.NumberTemplate;
import id.naskah.configuration.NumberTemplate.Values;
import id.naskah.configuration.SecurityLevel;
import id.naskah.configuration.SeriesRule;
import id.naskah.fake.Clocks;
import id.naskah.fake.PlainOffice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are given once, in the series and year of the letter; gaps have a reason. */
class NumberingServiceTest {
  private static final Series OUTGOING = new Series("UMUM/outgoing", 2026);

  private final MemoryLedger ledger = new MemoryLedger();
  private final Configuration configuration =
      new PlainOffice()
          .unit("UMUM")
          .unit("KEU")
          .series(rule("incoming", "KEU", "keu-in", ""))
          .series(rule("incoming", "*", "{unit}/{direction}", ""))
          .series(rule("internal", "*", "{classification}", "{serial}/{classification}"))
          .series(rule("*", "*", "{unit}/{direction}", "{serial:3}/{unit}/{month:roman}/{year}"))
          .done();
  private final NumberingService numbering =
      new NumberingService(ledger, () -> configuration, Clocks.at("2026-11-29T01:00:00Z"));

  private static SeriesRule rule(String direction, String unit, String series, String template) {
    return new SeriesRule(
        1,
        direction,
        unit,
        "*",
        "*",
        "*",
        NumberTemplate.parse(series),
        NumberTemplate.parse(template));
  }

  private static Values letter(Direction direction, String unit, String day) {
    return new Values(
        direction,
        unit,
        "letter",
        SecurityLevel.ORDINARY,
        null,
        "SETDA",
        LocalDate.parse(day),
        null);
  }

  private static Values outgoing() {
    return letter(Direction.OUTGOING, "UMUM", "2026-11-29");
  }

  @Test
  void numbersFollowEachOtherAndSayWhatTheirTemplateSays() {
    assertThat(numbering.issue(outgoing(), "a"))
        .isEqualTo(new IssuedNumber(OUTGOING, 1, "001/UMUM/XI/2026"));
    assertThat(numbering.issue(outgoing(), "b"))
        .isEqualTo(new IssuedNumber(OUTGOING, 2, "002/UMUM/XI/2026"));
    assertThat(numbering.isIssued("a", OUTGOING, 1)).isTrue();
    assertThat(numbering.isIssued("a", OUTGOING, 2)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    // a series is a name and the year of the letter's day
    "OUTGOING, UMUM, 2026-12-31, UMUM~outgoing~2026",
    "OUTGOING, UMUM, 2027-01-01, UMUM~outgoing~2027",
    "OUTGOING, KEU, 2026-12-31, KEU~outgoing~2026",
    "INCOMING, UMUM, 2024-02-29, UMUM~incoming~2024",
    "INCOMING, KEU, 2024-02-29, keu-in~2024"
  })
  void theFirstRuleThatFitsNamesTheSeries(Direction direction, String unit, String day, String id) {
    assertThat(numbering.seriesFor(letter(direction, unit, day)).id()).isEqualTo(id);
  }

  @Test
  void aNewYearBeginsWithOneAndABackdatedLetterGoesOnInTheOld() {
    numbering.issue(outgoing(), "a");
    numbering.issue(letter(Direction.OUTGOING, "UMUM", "2027-01-01"), "b");

    assertThat(numbering.lastSerial(letter(Direction.OUTGOING, "UMUM", "2027-06-01"))).isEqualTo(1);
    assertThat(numbering.issue(letter(Direction.OUTGOING, "UMUM", "2026-12-31"), "c").serial())
        .isEqualTo(2);
  }

  @Test
  void anIncomingLetterKeepsItsSendersNumber() {
    IssuedNumber issued = numbering.issue(letter(Direction.INCOMING, "UMUM", "2026-11-29"), "a");

    assertThat(issued.serial()).isEqualTo(1);
    assertThat(issued.text()).isNull();
    assertThat(ledger.events(issued.series(), 1, 1))
        .singleElement()
        .satisfies(e -> assertThat(e.letter()).isEqualTo("a"));
  }

  @Test
  void aRuleForAllDirectionsGivesAnIncomingLetterNoNumberToPrint() {
    Configuration one =
        new PlainOffice().unit("UMUM").series(rule("*", "*", "all", "{serial}")).done();
    NumberingService all =
        new NumberingService(ledger, () -> one, Clocks.at("2026-11-29T01:00:00Z"));

    assertThat(all.issue(letter(Direction.INCOMING, "UMUM", "2026-11-29"), "a").text()).isNull();
    assertThat(all.issue(outgoing(), "b").text()).isEqualTo("2");
  }

  @Test
  void aClassificationThatTheNumberNeedsHasToBeThere() {
    assertThat(
            Refused.saying(
                () -> numbering.issue(letter(Direction.INTERNAL, "UMUM", "2026-11-29"), "a")))
        .isEqualTo("INVALID classification naskah.classification.needed");
    assertThat(ledger.all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // only the name of the series, only the number needs it; an incoming letter needs no number
    "OUTGOING, {classification}, {serial}, true",
    "OUTGOING, all, {serial}/{classification}, true",
    "INCOMING, all, {serial}/{classification}, false",
    "INCOMING, {classification}, {serial}, true"
  })
  void whereTheClassificationIsNeeded(
      Direction direction, String series, String template, boolean needed) {
    Configuration one =
        new PlainOffice().unit("UMUM").series(rule("*", "*", series, template)).done();
    NumberingService some =
        new NumberingService(ledger, () -> one, Clocks.at("2026-11-29T01:00:00Z"));
    Values letter = letter(direction, "UMUM", "2026-11-29");

    if (needed) {
      assertThat(Refused.saying(() -> some.issue(letter, "a")))
          .isEqualTo("INVALID classification naskah.classification.needed");
    } else {
      assertThat(some.issue(letter, "a").serial()).isEqualTo(1);
    }
  }

  @Test
  void aLetterThatNoRuleIsForIsRefused() {
    Configuration none = new PlainOffice().unit("UMUM").done();
    NumberingService without =
        new NumberingService(ledger, () -> none, Clocks.at("2026-11-29T01:00:00Z"));

    assertThat(Refused.saying(() -> without.seriesFor(outgoing())))
        .isEqualTo("CONFLICT direction naskah.series.incomplete");
  }

  @Test
  void reservedNumbersAreLeftOutAndAssignedOnce() {
    numbering.issue(outgoing(), "a");
    assertThat(numbering.reserve(OUTGOING, 3, " power cut "))
        .extracting(r -> r.first() + "-" + r.last() + " " + r.reason())
        .isEqualTo("2-4 power cut");
    assertThat(numbering.issue(outgoing(), "b").serial()).isEqualTo(5);

    assertThat(numbering.assign(outgoing(), "c", 3).text()).isEqualTo("003/UMUM/XI/2026");
    assertThat(Refused.saying(() -> numbering.assign(outgoing(), "d", 3)))
        .isEqualTo("CONFLICT agendaNumber naskah.number.used");
    assertThat(numbering.isIssued("c", OUTGOING, 3)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "1, naskah.number.used",
    "2, naskah.number.notReserved",
    "0, naskah.number.notReserved"
  })
  void onlyAReservedNumberIsAssigned(int serial, String key) {
    numbering.issue(outgoing(), "a");

    assertThat(Refused.saying(() -> numbering.assign(outgoing(), "b", serial)))
        .isEqualTo("CONFLICT agendaNumber " + key);
  }

  @Test
  void inASeriesThatHasNotBegunNothingIsReserved() {
    assertThat(Refused.saying(() -> numbering.assign(outgoing(), "b", 1)))
        .isEqualTo("CONFLICT agendaNumber naskah.number.notReserved");
  }

  @Test
  void aVoidNumberStaysUsed() {
    numbering.issue(outgoing(), "a");
    numbering.voidNumber(OUTGOING, 1, "a", "printed twice");

    assertThat(numbering.issue(outgoing(), "b").serial()).isEqualTo(2);
    assertThat(ledger.events(OUTGOING, 1, 1))
        .extracting(NumberEvent::event, NumberEvent::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("issued", null),
            org.assertj.core.groups.Tuple.tuple("voided", "printed twice"));
    assertThatThrownBy(
            () -> numbering.voidNumber(new Series("other", 2026), 1, "a", "no such series"))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void everyNumberUpToTheLastHasALine() {
    List<Integer> expected = new ArrayList<>();
    for (int round = 0; round < 5; round++) {
      numbering.issue(outgoing(), "l" + round);
      numbering.reserve(OUTGOING, round + 1, "away");
    }
    for (int serial = 1; serial <= ledger.lastSerial(OUTGOING); serial++) {
      expected.add(serial);
    }

    assertThat(ledger.events(OUTGOING, 1, 1000))
        .extracting(NumberEvent::serial)
        .containsExactlyElementsOf(expected)
        .hasSize(20);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1001, Integer.MAX_VALUE})
  void howManyMayBeReserved(int count) {
    assertThat(Refused.saying(() -> numbering.reserve(OUTGOING, count, "away")))
        .isEqualTo("INVALID count naskah.range");
  }

  @Test
  void aReservationHasAReasonOfOneLine() {
    assertThat(numbering.reserve(OUTGOING, 1000, "away").last()).isEqualTo(1000);
    assertThat(Refused.saying(() -> numbering.reserve(OUTGOING, 1, " ")))
        .isEqualTo("INVALID reason naskah.missing");
    assertThat(Refused.saying(() -> numbering.reserve(OUTGOING, 1, null)))
        .isEqualTo("INVALID reason naskah.missing");
    assertThat(Refused.saying(() -> numbering.reserve(OUTGOING, 1, "a\nb")))
        .isEqualTo("INVALID reason naskah.text.control");
    assertThat(Refused.saying(() -> numbering.reserve(OUTGOING, 1, "x".repeat(1001))))
        .isEqualTo("INVALID reason naskah.text.tooLong");
    assertThat(ledger.lastSerial(OUTGOING)).isEqualTo(1000);
  }

  @Test
  void whatIsExpectedFollowsWhatWasSeenHere() {
    assertThat(numbering.expectedSerial(outgoing())).isEqualTo(1);
    numbering.issue(outgoing(), "a");
    assertThat(numbering.expectedSerial(outgoing())).isEqualTo(2);
    // another node took one: what was seen here counts until the next is taken here
    ledger.take(OUTGOING, 1);
    assertThat(numbering.expectedSerial(outgoing())).isEqualTo(2);
    assertThat(numbering.lastSerial(outgoing())).isEqualTo(2);
    assertThat(numbering.expectedSerial(letter(Direction.OUTGOING, "KEU", "2026-11-29")))
        .isEqualTo(1);
  }

  @Test
  void aNumberThatWouldNotFitIsRefused() {
    Configuration wide =
        new PlainOffice()
            .unit("UMUM")
            .series(rule("*", "*", "{kind}", "{serial}" + "{kind}".repeat(5)))
            .done();
    NumberingService numbers =
        new NumberingService(ledger, () -> wide, Clocks.at("2026-11-29T01:00:00Z"));

    assertThat(Refused.saying(() -> numbers.issue(ofKind("k".repeat(51)), "a")))
        .isEqualTo("CONFLICT letterNumber naskah.text.tooLong");
    assertThat(Refused.saying(() -> numbers.issue(ofKind("k".repeat(121)), "a")))
        .isEqualTo("CONFLICT series naskah.text.tooLong");
    assertThat(numbers.issue(ofKind("k".repeat(50)), "a").text()).hasSize(251);
    Configuration long120 =
        new PlainOffice().unit("UMUM").series(rule("*", "*", "{kind}", "{serial}")).done();
    NumberingService fits =
        new NumberingService(ledger, () -> long120, Clocks.at("2026-11-29T01:00:00Z"));
    assertThat(fits.issue(ofKind("k".repeat(120)), "a").series().name()).hasSize(120);
  }

  private static Values ofKind(String kind) {
    return new Values(
        Direction.OUTGOING,
        "UMUM",
        kind,
        SecurityLevel.ORDINARY,
        null,
        "SETDA",
        LocalDate.parse("2026-11-29"),
        null);
  }
}
