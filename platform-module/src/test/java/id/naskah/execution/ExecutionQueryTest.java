package id.naskah.execution;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Refused;
import id.naskah.configuration.Direction;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecutionQueryTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-29");

  private static ExecutionQuery of(Map<String, String> values) {
    return ExecutionQuery.of(values::get, TODAY);
  }

  @Test
  void unlessAskedForItIsThisYearSoFar() {
    assertThat(of(Map.of()))
        .isEqualTo(
            new ExecutionQuery(
                TODAY, LocalDate.parse("2026-01-01"), TODAY, Direction.INCOMING, null));
    assertThat(of(Map.of("until", "2024-03-05")).from()).isEqualTo("2024-01-01");
  }

  @Test
  void aDayAloneIsAPeriod() {
    assertThat(of(Map.of("from", "2026-02-28", "until", "2026-02-28")).until())
        .isEqualTo("2026-02-28");
    assertThat(of(Map.of("from", "2020-02-29", "until", "2025-02-28")).from())
        .isEqualTo("2020-02-29");
  }

  @ParameterizedTest
  @CsvSource({
    "from, 2026-02-30, from naskah.date.format",
    "until, yesterday, until naskah.date.format",
    "from, '', from naskah.date.format",
    "from, 2026-12-01, until naskah.report.period",
    "from, 2021-11-28, until naskah.execution.long",
    "direction, sideways, direction naskah.choice"
  })
  void whatIsNoPeriodIsRefused(String field, String value, String refusal) {
    assertThat(Refused.saying(() -> of(Map.of(field, value)))).isEqualTo("INVALID " + refusal);
  }
}
