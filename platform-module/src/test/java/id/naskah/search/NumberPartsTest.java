package id.naskah.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed of a number, as a question to the index of parts. */
class NumberPartsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "b-235 | 'B' & '235' | %/B/235/% | 'B' & '235':* | %/B/235%",
        "ORG/incoming 20 | 'ORG' & 'INCOMING' & '20' | %/ORG/INCOMING/20/%"
            + " | 'ORG' & 'INCOMING' & '20':* | %/ORG/INCOMING/20%",
        "' (x_%y\\ z''ab) ' | 'X' & 'Y' & 'Z' & 'AB' | %/X/Y/Z/AB/%"
            + " | 'X' & 'Y' & 'Z' & 'AB':* | %/X/Y/Z/AB%"
      })
  void partsStandSideBySide(
      String typed, String whole, String wholly, String beginning, String begins) {
    NumberParts parts = NumberParts.of(typed).orElseThrow();

    assertThat(parts.whole().values()).containsExactly(whole, wholly);
    assertThat(parts.beginning().orElseThrow().values()).containsExactly(beginning, begins);
    assertThat(parts.whole().sql().chars().filter(c -> c == '?').count()).isEqualTo(2);
  }

  @Test
  void ofOnePartTheIndexKnowsAll() {
    NumberParts parts = NumberParts.of("235").orElseThrow();

    assertThat(parts.whole().values()).isEqualTo(List.of("'235'"));
    assertThat(parts.whole().sql().chars().filter(c -> c == '?').count()).isEqualTo(1);
    assertThat(parts.most().values()).isEqualTo(List.of("'235':*"));
  }

  @Test
  void oneSignIsNoBeginning() {
    NumberParts parts = NumberParts.of("ORG/incoming 2").orElseThrow();

    assertThat(parts.beginning()).isEmpty();
    assertThat(parts.most()).isEqualTo(parts.whole());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-/-", "=a", "a b c d e f g h i j k l m n o p q r s t u v w x y z 1 2 3 4 5"})
  void nothingAndTooMuchIsNoNumber(String typed) {
    assertThat(NumberParts.of(typed)).isEmpty();
  }
}
