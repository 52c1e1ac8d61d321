package id.naskah.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How near two words are. */
class SpellingTest {
  @ParameterizedTest
  @CsvSource({
    "dermaga, dermaga, 0",
    "dermga, dermaga, 1",
    "dremaga, dermaga, 1",
    "dermagaa, dermaga, 1",
    "dermxga, dermaga, 1",
    "koordniasi, koordinasi, 1",
    "kordinsi, koordinasi, 2",
    "dxrmxga, dermaga, ",
    "kapal, dermaga, ",
    "rapat, rapa, 1"
  })
  void signsThatDifferAreCountedAsFarAsTheyMayBeMistakes(String typed, String other, Integer far) {
    assertThat(Spelling.Distance.of(typed, other)).isEqualTo(Optional.ofNullable(far));
  }
}
