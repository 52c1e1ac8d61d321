package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.Filing;
import id.naskah.model.LetterModel;
import id.naskah.platform.Nodes;
import id.naskah.retention.hold.HeldService;
import id.naskah.retention.hold.HoldService;
import id.naskah.routing.PassingOn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What rows of letters in Share are told: for each reader something else. */
@AlfrescoTest
class StandingsTest {
  private final Repository repository;
  private final PassingOn passing;
  private final Office office;

  StandingsTest(Repository repository) {
    this.repository = repository;
    this.passing = new PassingOn(repository);
    this.office = passing.office();
  }

  private List<Map<String, Object>> ask(String user, String... ids) {
    return new Client(repository, user).list("/standings", "ids", String.join(",", ids)).entries();
  }

  private Map<String, Object> one(String user, NodeRef letter) {
    return ask(user, letter.getId()).get(0);
  }

  private static List<Object> may(Map<String, Object> standing) {
    return List.copyOf((List<?>) standing.get("may"));
  }

  @Test
  void aTaskIsItsRecipientsAndDeedsAreTheirsWhoMay() throws Exception {
    String recipient = passing.person("recipient");
    NodeRef letter = passing.letter();
    NodeRef part = passing.pass(letter, recipient).get(0);

    assertThat(may(one(recipient, letter))).containsExactly("task", "passOn");
    assertThat(one(recipient, letter).get("task"))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("id", part.getId())
        .containsEntry("overdue", false);
    assertThat(may(one(office.clerkA(), letter)))
        .contains("edit", "passOn", "void", "file", "reply")
        .doesNotContain("task", "hold", "amend");
    assertThat(one(office.clerkA(), letter)).doesNotContainKey("task");
    assertThat(may(one("admin", letter))).contains("hold");

    Instant later = Instant.now().plus(Duration.ofDays(60));
    assertThat(office.at(later, () -> one(office.clerkA(), letter)).get("overdue")).isEqualTo(true);
    assertThat(one(office.clerkA(), letter).get("overdue")).isEqualTo(false);

    passing.step(recipient, part, "done", "Sudah");
    assertThat(may(one(recipient, letter))).doesNotContain("task", "passOn");
    assertThat(office.at(later, () -> one(office.clerkA(), letter)).get("overdue"))
        .isEqualTo(false);
  }

  @Test
  void theTurnWithADraftIsToldToWhoseItIs() {
    DraftHands hands = new DraftHands(repository);
    NodeRef draft = Nodes.live(hands.draft());
    hands.submitted();

    assertThat(may(one(hands.headsName, draft))).contains("initial").doesNotContain("sign");
    assertThat(may(one(hands.secretarysName, draft))).doesNotContain("initial", "sign");
    hands.step(hands.headOf, "initial").entry();
    assertThat(may(one(hands.headsName, draft))).doesNotContain("initial", "sign");
    assertThat(may(one(hands.secretarysName, draft))).contains("sign");
    assertThat(may(one(hands.office.clerkA(), draft))).doesNotContain("initial", "sign");
  }

  @Test
  void oneThatIsNotReadDoesNotExist() {
    NodeRef letter = passing.letter();
    NodeRef other = office.register(office.clerkB(), office.incoming(office.unitB()));

    assertThat(ask(office.clerkA(), other.getId(), letter.getId(), "nothing", letter.getId()))
        .extracting(entry -> entry.get("id"))
        .containsExactly(letter.getId());
  }

  @Test
  void aHoldIsToldToThoseWhoKeepRecordsAndThoseWhoWrite() {
    String reader = passing.person("reader");
    NodeRef letter = passing.letter();
    passing.pass(letter, reader);
    assertThat(one("admin", letter).get("held")).isEqualTo(false);
    repository.inTransactionAs(
        "admin",
        () -> {
          String hold =
              String.valueOf(
                  repository
                      .bean(HoldService.class)
                      .place("Perkara", null, null, null, null, null)
                      .id());
          return repository.bean(HeldService.class).addLetter(hold, letter.getId());
        });

    assertThat(one("admin", letter).get("held")).isEqualTo(true);
    assertThat(one(office.clerkA(), letter).get("held")).isEqualTo(true);
    assertThat(one(reader, letter).get("held")).isEqualTo(false);
  }

  @Test
  void lettersAreRegisteredInTheFoldersOfOnesUnitOnly() {
    NodeRef letter = passing.letter();
    NodeRef unit = repository.bean(Filing.class).unitFolder(office.unitA()).orElseThrow();
    NodeRef month =
        repository.inTransactionAs(
            "admin",
            () -> repository.services().getNodeService().getPrimaryParent(letter).getParentRef());
    String home = repository.companyHome().getId();

    assertThat(ask(office.clerkA(), unit.getId(), month.getId(), home))
        .extracting(entry -> entry.get("id"))
        .containsExactly(unit.getId(), month.getId());
    assertThat(ask(office.clerkB(), unit.getId(), month.getId(), home)).isEmpty();
    assertThat(ask(office.registrar(), month.getId()))
        .singleElement()
        .satisfies(entry -> assertThat(may(entry)).containsExactly("register"));
  }

  @Test
  void aVoidLetterIsLeftAlone() {
    NodeRef letter = passing.letter();
    office.change(
        office.clerkA(),
        letter,
        Map.of(LetterModel.STATUS, "void", LetterModel.VOID_REASON, "Ganda"));

    assertThat(may(one(office.clerkA(), letter)))
        .doesNotContain("edit", "passOn", "reply", "task", "void");
  }

  @Test
  void whoeverHasToDoWithLettersIsToldSo() {
    String somebody = passing.person("somebody");
    assertThat(involved(somebody)).isEqualTo(false);
    for (String user : List.of("admin", office.clerkA(), office.registrar())) {
      assertThat(involved(user)).as(user).isEqualTo(true);
    }
    NodeRef part = passing.pass(passing.letter(), somebody).get(0);
    assertThat(involved(somebody)).isEqualTo(true);
    passing.step(somebody, part, "done", "Sudah");
    assertThat(involved(somebody)).as("also when it is done").isEqualTo(true);
  }

  private Object involved(String user) {
    return new Client(repository, user).get("/standings/-me-").entry().get("involved");
  }

  @Test
  void soManyAreAskedForAndNoMore() {
    String ids = "x,".repeat(101);
    Client clerk = new Client(repository, office.clerkA());
    assertThat(clerk.list("/standings", "ids", ids).refusal(400))
        .startsWith("ids:")
        .contains("101");
  }
}
