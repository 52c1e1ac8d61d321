package id.naskah.registering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LetterHeadTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  /** Of letters.txt. */
  record Sample(String name, Map<String, String> expected, String text) {
    static Sample of(String block) {
      String[] parts = block.split("---\n", 2);
      List<String> lines = parts[0].lines().toList();
      Map<String, String> expected = new HashMap<>();
      for (String line : lines.subList(1, lines.size())) {
        String[] pair = line.split(" ", 2);
        expected.put(pair[0], pair.length < 2 ? null : pair[1]);
      }
      return new Sample(lines.get(0), expected, parts[1]);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Sample> letters() throws IOException {
    try (InputStream in = LetterHeadTest.class.getResourceAsStream("/registering/letters.txt")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(all.split("(?m)^=== ")).skip(1).map(Sample::of);
    }
  }

  @ParameterizedTest
  @MethodSource("letters")
  void findsWhatTheLetterSays(Sample sample) {
    Proposal proposal = LetterHead.read(sample.text(), TODAY);

    assertThat(proposal.letterNumber()).isEqualTo(sample.expected().get("number"));
    assertThat(proposal.letterDate()).isEqualTo(day(sample.expected().get("date")));
    assertThat(proposal.subject()).isEqualTo(sample.expected().get("subject"));
    assertThat(proposal.senderOrganisation()).isEqualTo(sample.expected().get("sender"));
    assertThat(proposal.senderName()).isEqualTo(sample.expected().get("name"));
  }

  private static LocalDate day(String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  @Test
  void nothingIsProposedOfNothing() {
    assertThat(LetterHead.read("", TODAY)).isEqualTo(Proposal.NOTHING);
    assertThat(LetterHead.read("\n \u200B\n\t", TODAY)).isEqualTo(Proposal.NOTHING);
  }

  @Test
  void aDayThatDoesNotExistIsNotProposed() {
    assertThat(LetterHead.read("Surabaya, 31 Februari 2026", TODAY).letterDate()).isNull();
    assertThat(LetterHead.read("Date: 13/13/2026", TODAY).letterDate()).isNull();
  }

  @Test
  void anyTextIsReadInShortTime() {
    String[] parts = {
      "Nomor : ", "a/", " - ", "Hal : ", "1", "2026", " ", "\n", "A ", "Jl. ", "NOMOR", ", "
    };
    Random random = new Random(7);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < 4000; j++) {
              text.append(parts[random.nextInt(parts.length)]);
            }
            assertThatNoException().isThrownBy(() -> LetterHead.read(text.toString(), TODAY));
          }
          LetterHead.read("Nomor : " + "a/".repeat(10_000), TODAY);
          LetterHead.read("A".repeat(20_000) + ", 1", TODAY);
        });
  }
}
