package id.naskah.rest.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which language somebody reads, by what a browser says, the first time and again. */
class PreferredTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id-ID,id;q=0.9,en;q=0.8 | id",
        "in | id",
        "* | id",
        "en-GB,id;q=0.9 | en",
        "id;q=0,en | en",
        "fr,de | en",
        "fr,id;q=0.1 | id",
        "no language; | id"
      })
  void theFirstThatThePageHas(String accepted, String language) {
    assertThat(Preferred.language(accepted)).isEqualTo(language);
    assertThat(Preferred.language(accepted)).isEqualTo(language);
  }

  @Test
  void whoSaysNothingReadsIndonesian() {
    assertThat(Preferred.language(null)).isEqualTo("id");
    assertThat(Preferred.language(" ")).isEqualTo("id");
    assertThat(Preferred.language("en,".repeat(100))).isEqualTo("id");
  }

  @Test
  void howeverManySayOtherThingsEachReadsItsOwn() {
    for (int i = 0; i < 1000; i++) {
      assertThat(Preferred.language("en;q=0." + (i + 1))).isEqualTo("en");
      assertThat(Preferred.language("fr,id;q=0." + (i + 1))).isEqualTo("id");
    }
  }
}
