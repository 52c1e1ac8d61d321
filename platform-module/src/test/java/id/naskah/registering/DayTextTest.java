package id.naskah.registering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Surabaya, 2 November 2026",
        "2 Nopember 2026",
        "02 NOV. 2026",
        "November 2nd, 2026",
        "2nd November, 2026",
        "2-11-2026",
        "02/11/2026",
        "02.11.2026",
        "2026-11-02"
      })
  void manyWaysOfWritingOneDay(String line) {
    assertThat(DayText.in(line).orElseThrow().day()).isEqualTo(LocalDate.of(2026, 11, 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31 Februari 2026",
        "11/23/2026",
        "2 marketing 2026",
        "1234-11-20261",
        "Nomor 5 Mei",
        ""
      })
  void whatIsNoDayIsNone(String line) {
    assertThat(DayText.in(line)).isEmpty();
  }

  @Test
  void saysWhereItStands() {
    DayText.Found found = DayText.in("Bogor, 2 Mei 2026.").orElseThrow();
    assertThat(found.begin()).isEqualTo(7);
    assertThat(found.end()).isEqualTo(17);
  }
}
