package id.naskah.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Refused;
import id.naskah.configuration.Configuration;
import id.naskah.configuration.Direction;
import id.naskah.configuration.NumberTemplate;
import id.naskah.configuration.SeriesRule;
import id.naskah.fake.Clocks;
import id.naskah.fake.PlainOffice;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a series is named in an address, and whose it is. */
class SeriesTest {
  private final MemoryLedger ledger = new MemoryLedger();
  private final Configuration configuration =
      new PlainOffice()
          .unit("UMUM")
          .unit("KEU")
          .unit("U.M")
          .series(rule("incoming", "KEU", "keu-in"))
          .series(rule("incoming", "*", "{unit}/{direction}"))
          .series(rule("outgoing", "*", "{office}/{classification}/{unit}"))
          .done();

  private static SeriesRule rule(String direction, String unit, String series) {
    return new SeriesRule(
        1, direction, unit, "*", "*", "*", NumberTemplate.parse(series), NumberTemplate.parse(""));
  }

  private SeriesService of(String... units) {
    return new SeriesService(
        ledger,
        null,
        () -> configuration,
        Set.of(units)::contains,
        Clocks.at("2026-12-31T16:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "UMUM~incoming~2026, UMUM/incoming, 2026",
    "all~1999, all, 1999",
    "a~b~c~0001, a/b/c, 1",
    "2026~2027, 2026, 2027"
  })
  void anIdIsANameAndAYear(String id, String name, int year) {
    assertThat(Series.ofId(id)).isEqualTo(new Series(name, year));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "~2026", "a", "a~", "a~26", "a~20266", "a~abcd", "a~-026", "a~٢٠٢٦", "a~2026 "
      })
  void whatCanBeNoSeriesIsNotFound(String id) {
    assertThat(Refused.saying(() -> Series.ofId(id))).isEqualTo("NOT_FOUND  naskah.notFound");
  }

  @Test
  void aNameIsNoLongerThanTheTableTakes() {
    assertThat(Series.ofId("x".repeat(120) + "~2026").name()).hasSize(120);
    assertThat(Refused.saying(() -> Series.ofId("x".repeat(121) + "~2026")))
        .isEqualTo("NOT_FOUND  naskah.notFound");
  }

  @ParameterizedTest
  @CsvSource({
    "{unit}/{direction}, U.M/incoming, true",
    // a point in a code is a point
    "{unit}/{direction}, UxM/incoming, false",
    "{unit}/{direction}, U.M/outgoing, false",
    "{office}-{security}, SETDA-B, true",
    "{office}-{security}, SETDA-B/x, false",
    "{office}-{security}, SETDA-, false",
    "{classification}/{unit}, 000.1/U.M, true",
    "{classification}/{unit}, 000.1/KEU, false"
  })
  void whichNamesARuleCanGive(String template, String name, boolean can) {
    SeriesPattern pattern =
        SeriesPattern.of(NumberTemplate.parse(template), "U.M", Direction.INCOMING, "SETDA");

    assertThat(pattern.matches(name)).isEqualTo(can);
  }

  @Test
  void onlyANameWithoutOpenPlacesIsForeseen() {
    NumberTemplate fixed = NumberTemplate.parse("{unit}/{direction}/{office}");
    NumberTemplate open = NumberTemplate.parse("{unit}/{kind}");

    assertThat(SeriesPattern.of(fixed, "KEU", Direction.INTERNAL, "SETDA").fixedName())
        .contains("KEU/internal/SETDA");
    assertThat(SeriesPattern.of(open, "KEU", Direction.INTERNAL, "SETDA").fixedName()).isEmpty();
  }

  @Test
  void oneSeesTheSeriesOfOnesUnitsFirstThoseForeseenForThisYearOfTheOffice() {
    ledger.take(new Series("UMUM/incoming", 2026), 1);
    ledger.take(new Series("SETDA/000.1/UMUM", 2025), 1);
    ledger.take(new Series("KEU/incoming", 2026), 1);

    assertThat(of("UMUM").mine())
        .extracting(Series::id)
        .containsExactly("UMUM~incoming~2027", "UMUM~incoming~2026", "SETDA~000.1~UMUM~2025");
    assertThat(of().mine()).isEmpty();
  }

  @Test
  void aUnitMaySeeWhatAnEarlierRuleWouldHaveGiven() {
    assertThat(of("KEU").mine())
        .extracting(Series::id)
        .containsExactly("keu-in~2027", "KEU~incoming~2027");
  }

  @ParameterizedTest
  @CsvSource({
    "UMUM~incoming~2027, true",
    "UMUM~incoming~2028, true",
    "UMUM~incoming~2029, false",
    "UMUM~incoming~1999, true",
    "KEU~incoming~2027, false",
    "UMUM~outgoing~2027, false"
  })
  void anothersSeriesIsNotThere(String id, boolean there) {
    if (there) {
      assertThat(of("UMUM").find(id).id()).isEqualTo(id);
    } else {
      assertThat(Refused.saying(() -> of("UMUM").find(id))).isEqualTo("NOT_FOUND  naskah.notFound");
    }
  }
}
