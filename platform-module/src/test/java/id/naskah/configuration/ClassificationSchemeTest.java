package id.naskah.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lies above a code, in both styles. */
class ClassificationSchemeTest {
  @ParameterizedTest
  @CsvSource({
    "000.8.3.3,000.8.3",
    "000.8,000",
    "851.1,851",
    "851,850",
    "850,800",
    "005,000",
    "KP.07.6,KP.07"
  })
  void parent(String code, String above) {
    assertThat(ClassificationScheme.parent(code)).contains(above);
  }

  @ParameterizedTest
  @CsvSource({"000", "800", "KKA", "KP", "1234", "05"})
  void top(String code) {
    assertThat(ClassificationScheme.parent(code)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "*,851.1,true",
    "800,851.1,true",
    "850,851.1,true",
    "851.1,851.1,true",
    "851.1,851,false",
    "85,851,false",
    "000.8,000.8.3.3,true",
    "000.8,000.83,false",
    "000,005,true"
  })
  void covers(String above, String code, boolean expected) {
    assertThat(ClassificationScheme.covers(above, code)).isEqualTo(expected);
  }

  @Test
  void onlyTheStarCoversALetterWithoutCode() {
    assertThat(ClassificationScheme.covers("*", null)).isTrue();
    assertThat(ClassificationScheme.covers("000", null)).isFalse();
  }
}
