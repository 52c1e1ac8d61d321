package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Drafts in the list of letters: those that are with their officials, and those that are not. */
@AlfrescoTest
class DraftListTest {
  private final DraftHands hands;

  DraftListTest(Repository repository) {
    this.hands = new DraftHands(repository);
  }

  private List<String> drafts(boolean withOfficials) {
    return hands
        .clerk
        .list(
            "/letters",
            "where",
            "(unit='%s' AND status='draft' AND withOfficials='%s')"
                .formatted(hands.office.unitA(), withOfficials))
        .ids();
  }

  @Test
  void whatIsWithOfficialsIsToldFromWhatIsNot() {
    String scanned = hands.draft();
    String written = hands.template("Undangan");
    String given = hands.draft();
    hands.step(hands.clerk, "submit", "signatories", List.of(hands.secretary)).entry();
    String initialled = hands.draft();
    hands.submitted();

    assertThat(drafts(true)).containsExactlyInAnyOrder(given, initialled);
    assertThat(drafts(false)).containsExactlyInAnyOrder(scanned, written);

    hands.is(given);
    hands.step(hands.clerk, "takeBack", "reason", "Salah hal").entry();
    assertThat(drafts(true)).containsExactly(initialled);
    assertThat(drafts(false)).containsExactlyInAnyOrder(scanned, written, given);
    assertThat(hands.clerk.list("/letters", "where", "(withOfficials='perhaps')").refusal(400))
        .startsWith("where: withOfficials: ");
  }
}
