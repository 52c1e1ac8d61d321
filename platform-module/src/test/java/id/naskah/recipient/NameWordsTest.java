package id.naskah.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By which words somebody is found. */
class NameWordsTest {
  @ParameterizedTest
  @CsvSource({
    "Sri Wahyuni, sri wah, true",
    "Sri Wahyuni, WAH, true",
    "Sri Wahyuni, yuni, false",
    "Sri Wahyuni, sri budi, false",
    "José Ñúñez, nunez jose, true",
    "Jose, JOSÉ, true",
    "Ma'ruf Amin, maruf, true",
    "Ma'ruf Amin, ma’ruf, true",
    "budi.santoso@kantor.go.id, santoso, true",
    "KABAG-UMUM, kabag umum, true",
    "ＡＮＩ, ani, true",
    "Istiqomah, İSTİ, true",
  })
  void wordsAreFoundByTheirBeginnings(String name, String term, boolean found) {
    assertThat(NameWords.match(NameWords.of(name), NameWords.ofTerm(term))).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"198501012010", "19850101 2010", "19850101.201001.1.001", "001"})
  void aStaffNumberIsFoundWithAndWithoutItsSpaces(String term) {
    assertThat(NameWords.match(NameWords.ofNumber("19850101 201001 1 001"), NameWords.ofTerm(term)))
        .isTrue();
  }

  @Test
  void nothingTypedIsNoWord() {
    assertThat(NameWords.ofTerm(null)).isEmpty();
    assertThat(NameWords.ofTerm(" \u00A0 ")).isEmpty();
  }

  @Test
  void whatCannotBeLookedForIsRefused() {
    assertThat(Refused.saying(() -> NameWords.ofTerm("--- %")))
        .isEqualTo("INVALID term naskah.recipients.term");
    assertThat(Refused.saying(() -> NameWords.ofTerm("a".repeat(101))))
        .isEqualTo("INVALID term naskah.text.tooLong");
    assertThat(Refused.saying(() -> NameWords.ofTerm("a b c d e f g")))
        .isEqualTo("INVALID term naskah.recipients.words");
    assertThat(Refused.saying(() -> NameWords.ofTerm("a\u0000b")))
        .isEqualTo("INVALID term naskah.text.control");
  }

  @Test
  void whatBeginsAlikeEndsBeforeTheNext() {
    assertThat(NameWords.end("ani")).isEqualTo("anj");
    assertThat(NameWords.end("a\uFFFF")).isEqualTo("a\uD800\uDC00");
    assertThat(NameWords.end("\uD7FF")).isEqualTo("\uE000");
  }
}
