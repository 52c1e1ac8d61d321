package id.naskah.numbering;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was set aside and is not needed is given up, once and with a reason. */
class GivenUpTest {
  private static final Series OUTGOING = new Series("UMUM/outgoing", 2026);

  private final Configuration configuration =
      new PlainOffice()
          .unit("UMUM")
          .series(
              new SeriesRule(
                  1,
                  "*",
                  "*",
                  "*",
                  "*",
                  "*",
                  NumberTemplate.parse("{unit}/{direction}"),
                  NumberTemplate.parse("{serial}/{unit}")))
          .done();
  private final MemoryLedger ledger = new MemoryLedger();
  private final NumberingService numbering =
      new NumberingService(ledger, () -> configuration, Clocks.at("2026-11-29T01:00:00Z"));

  private static Values outgoing() {
    return new Values(
        Direction.OUTGOING,
        "UMUM",
        "letter",
        SecurityLevel.ORDINARY,
        null,
        "SETDA",
        LocalDate.of(2026, 11, 29),
        null);
  }

  @Test
  void reservedNumbersAreGivenUpOnce() {
    numbering.reserve(OUTGOING, 3, "power cut");
    numbering.assign(outgoing(), "a", 1);

    assertThat(numbering.giveUp(OUTGOING, 2, 2, " not needed ").reason()).isEqualTo("not needed");
    assertThat(Refused.saying(() -> numbering.giveUp(OUTGOING, 2, 3, "again")))
        .isEqualTo("CONFLICT first naskah.number.givenUp");
    assertThat(Refused.saying(() -> numbering.giveUp(OUTGOING, 1, 1, "used")))
        .isEqualTo("CONFLICT first naskah.number.used");
    assertThat(Refused.saying(() -> numbering.giveUp(OUTGOING, 3, 4, "none")))
        .isEqualTo("CONFLICT first naskah.number.notReserved");
    assertThat(Refused.saying(() -> numbering.assign(outgoing(), "b", 2)))
        .isEqualTo("CONFLICT agendaNumber naskah.number.givenUp");
    assertThat(numbering.issue(outgoing(), "c").serial()).isEqualTo(4);
  }

  @Test
  void whatIsKeptForALetterIsNobodyElses() {
    KeptNumbers kept =
        new KeptNumbers(ledger, () -> configuration, Clocks.at("2026-11-29T01:00:00Z"));

    assertThat(kept.keep(outgoing(), "a", "to be signed"))
        .isEqualTo(new IssuedNumber(OUTGOING, 1, "1/UMUM"));
    assertThat(Refused.saying(() -> numbering.assign(outgoing(), "b", 1)))
        .isEqualTo("CONFLICT agendaNumber naskah.number.kept");
    assertThat(Refused.saying(() -> numbering.giveUp(OUTGOING, 1, 1, "why")))
        .isEqualTo("CONFLICT first naskah.number.kept");
    assertThat(numbering.assign(outgoing(), "a", 1).text()).isEqualTo("1/UMUM");

    kept.keep(outgoing(), "c", "to be signed");
    kept.giveUp(OUTGOING, 2, "c", "not signed");
    assertThat(Refused.saying(() -> numbering.assign(outgoing(), "c", 2)))
        .isEqualTo("CONFLICT agendaNumber naskah.number.givenUp");
    assertThat(numbering.issue(outgoing(), "d").serial()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "3, 2, why, INVALID last naskah.range",
    "1, 1001, why, INVALID last naskah.range",
    "1, 2147483647, why, INVALID last naskah.range",
    "2147483647, 2147483647, why, CONFLICT first naskah.number.notReserved",
    "1, 1, ' ', INVALID reason naskah.missing",
    "1, 1, why, CONFLICT first naskah.number.notReserved"
  })
  void whatIsNotGivenUp(int first, int last, String reason, String refusal) {
    assertThat(Refused.saying(() -> numbering.giveUp(OUTGOING, first, last, reason)))
        .isEqualTo(refusal);
  }
}
