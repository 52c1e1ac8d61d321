package id.naskah.retention;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import java.util.ArrayList;
import java.util.List;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule that an administrator puts on a folder takes nothing away from what is filed there. */
@AlfrescoTest
class RuleEffectsTest {
  private final Repository repository;
  private final Keeping keeping;
  private final Office office;
  private final NodeService nodes;
  private final Versioned letters;
  private final RuleEffects rules;

  RuleEffectsTest(Repository repository) {
    this.repository = repository;
    this.keeping = new Keeping(repository);
    this.office = keeping.office();
    this.nodes = repository.services().getNodeService();
    this.letters = new Versioned(repository, keeping);
    this.rules = new RuleEffects(repository, letters.elsewhere());
  }

  @ParameterizedTest
  @EnumSource
  void ofRecordsAndHeldLettersNothing(Versioned.State state) {
    NodeRef letter = letters.in(state);
    NodeRef attachment = keeping.attachment(letter);
    NodeRef folder = folder(letter);
    List<Object> before = letters.state(letter, attachment);
    List<String> wrong = new ArrayList<>();
    for (String what : rules.all()) {
      boolean later = what.hashCode() % 2 == 0;
      rules.with(
          folder, what, "inbound", later, () -> keeping.as("admin", () -> rules.run(folder)));
      List<Object> after = letters.state(letter, attachment);
      Versioned.lost(before, after).forEach(lost -> wrong.add(what + ": " + lost));
    }
    assertThat(wrong).isEmpty();
  }

  /** Refused as a whole, or the letter stays in its place with number and history. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void ofPlainLettersNeitherPlaceNorNumberNorHistory(boolean later) {
    List<String> wrong = new ArrayList<>();
    for (String what : rules.all()) {
      NodeRef letter = letters.open();
      NodeRef attachment = keeping.attachment(letter);
      rules.with(
          folder(letter),
          what,
          "update",
          later,
          () ->
              keeping.as(
                  office.clerkA(),
                  () -> {
                    nodes.setProperty(letter, ContentModel.PROP_TITLE, "Judul");
                    return null;
                  }));
      if (!letters.essence(letter, attachment).equals("letter open 2 2")) {
        wrong.add(what + ": " + letters.essence(letter, attachment));
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** On arrival: what is registered meanwhile is registered rightly, or not at all. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatArrivesIsRegisteredOrRefused(boolean later) {
    NodeRef folder = folder(letters.open());
    List<String> wrong = new ArrayList<>();
    for (String what : rules.all()) {
      List<NodeRef> made = new ArrayList<>();
      rules.with(
          folder,
          what,
          "inbound",
          later,
          () -> made.add(office.register(office.clerkA(), office.incoming(office.unitA()))));
      for (NodeRef letter : made) {
        String essence = letters.essence(letter, letter);
        if (!essence.startsWith("letter open ")) {
          wrong.add(what + ": " + essence);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** A letter holds its files like a folder: a rule on it would act on these. */
  @Test
  void noRuleIsPutOnALetter() {
    NodeRef letter = letters.open();
    for (String user : List.of(office.clerkA(), "admin")) {
      Versioned.attempt(() -> keeping.as(user, () -> rules.save(letter, "move", "inbound", false)));
    }
    assertThat(keeping.as("admin", () -> repository.services().getRuleService().hasRules(letter)))
        .isFalse();
  }

  private NodeRef folder(NodeRef letter) {
    return keeping.as("admin", () -> nodes.getPrimaryParent(letter).getParentRef());
  }
}
