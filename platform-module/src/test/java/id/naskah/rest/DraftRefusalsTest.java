package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nobody can do with a letter that the office writes. */
@AlfrescoTest
class DraftRefusalsTest {
  private final DraftHands hands;

  DraftRefusalsTest(Repository repository) {
    this.hands = new DraftHands(repository);
  }

  @BeforeEach
  void aDraft() {
    hands.draft();
  }

  @ParameterizedTest
  @CsvSource({
    "user:nobody-of-that-name, signatories",
    "unit:X, signatories",
    "position:NONE, signatories",
    "budi, signatories",
    "'', signatories"
  })
  void aChainThatCannotBe(String official, String field) {
    List<String> officials = official.isEmpty() ? List.of() : List.of(official);

    assertThat(hands.step(hands.clerk, "submit", "signatories", officials).refusal(400))
        .contains(field);
  }

  @Test
  void whatIsRefused() {
    assertThat(
            hands
                .step(
                    hands.clerk,
                    "submit",
                    "initials",
                    List.of(hands.head),
                    "signatories",
                    List.of(hands.head))
                .refusal(400))
        .contains("twice");
    assertThat(hands.step(hands.clerk, "submit").refusal(400)).contains("chains.csv");
    assertThat(hands.step(hands.clerk, "stamp").refusal(400)).contains("action");
    assertThat(hands.clerk.put(hands.path(), Map.of()).refusal(400)).contains("action");
    assertThat(
            hands
                .step(hands.stranger, "submit", "signatories", List.of(hands.secretary))
                .refusal(404))
        .isNotBlank();
    assertThat(hands.stranger.get(hands.path()).refusal(404)).isNotBlank();
    assertThat(hands.clerk.get("/drafts/" + DraftHands.NOBODY).refusal(404)).isNotBlank();
    assertThat(hands.clerk.get("/drafts?box=all").refusal(400)).contains("toInitial");
    assertThat(hands.step(hands.clerk, "takeBack", "reason", "x").refusal(409))
        .contains("no official");
  }

  @ParameterizedTest
  @CsvSource({"subject, ''", "classification, ''", "kind, ''"})
  void whatIsNotCompleteIsGivenToNobody(String field, String value) {
    hands.draft(field, value);

    assertThat(
            hands.step(hands.clerk, "submit", "signatories", List.of(hands.secretary)).refusal(400))
        .contains(field);
  }
}
