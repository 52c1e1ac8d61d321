package id.naskah.raising;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.OwnOffice;
import id.naskah.Refused;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.LetterService;
import id.naskah.letter.LetterStatus;
import id.naskah.raising.RaisingService.Standing;
import id.naskah.retention.Keeping;
import id.naskah.task.NodeByNode;
import id.naskah.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.lock.LockType;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;

/** The level of many letters is raised by who may raise each of them, and of no other. */
@AlfrescoTest
@OwnOffice
class RaisingTest extends RaisingOffice {
  RaisingTest(Repository repository) {
    super(repository);
  }

  @Test
  void allThatOneMayRaiseAreRaisedInOnesNameAndOthersAreNotThere() {
    String colleague = passing.registering("colleague");
    NodeRef one = letter();
    NodeRef two = letter();
    NodeRef others = letter(office.clerkB(), office.unitB(), "005");
    String both = "(unit IN ('" + office.unitA() + "','" + office.unitB() + "'))";
    assertThat(passing.reads(colleague, one)).isTrue();

    assertThat(effect(clerk, both, "secret")).isEqualTo(new RaisingEffect(2, Map.of(), false));
    Standing done = raised(clerk, both, "secret");

    assertThat(done.task().state()).isEqualTo(Task.State.DONE);
    assertThat(done.task().doneItems()).isEqualTo(2);
    assertThat(done.task().failedItems()).isZero();
    assertThat(level(one)).isEqualTo("secret");
    assertThat(level(two)).isEqualTo("secret");
    assertThat(level(others)).isEqualTo("ordinary");
    assertThat(passing.reads(clerk, one)).isTrue();
    assertThat(passing.reads(colleague, one)).isFalse();
    assertThat(passing.reads(office.registrar(), two)).isFalse();
    assertThat(
            office
                .sql()
                .queryForList(
                    "SELECT done_by || ' ' || event FROM naskah_audit WHERE about = ?",
                    String.class,
                    one.getId()))
        .contains(clerk + " security ordinary > secret", clerk + " raising " + done.raising().id());
  }

  @Test
  void whatCannotBeRaisedIsListedWithItsReason() {
    NodeRef raised = letter();
    NodeRef held = letter();
    NodeRef record = letter();
    NodeRef voided = letter();
    NodeRef locked = letter();
    new Keeping(repository).hold(held);
    records.status(record, LetterStatus.SETTLED);
    as(
        clerk,
        () -> {
          repository.bean(LetterService.class).voidLetter(voided, "Keliru");
          return null;
        });
    String colleague = passing.registering("colleague");
    as(
        colleague,
        () -> {
          repository.services().getLockService().lock(locked, LockType.valueOf("WRITE_LOCK"));
          return null;
        });

    RaisingEffect expected = effect(clerk, ofUnitA(), "restricted");
    assertThat(expected.raised()).isEqualTo(2);
    assertThat(expected.refused().values()).containsExactlyInAnyOrder(1, 1, 1);
    Standing done = raised(clerk, ofUnitA(), "restricted");

    assertThat(done.task().doneItems()).isEqualTo(1);
    assertThat(done.task().failedItems()).isEqualTo(4);
    assertThat(level(raised)).isEqualTo("restricted");
    List<RaisingRefusal> refused = refusals(clerk, done);
    assertThat(refused)
        .extracting(RaisingRefusal::letter)
        .containsExactly(held.getId(), record.getId(), voided.getId(), locked.getId());
    assertThat(refused).extracting(RaisingRefusal::reason).doesNotHaveDuplicates();
    assertThat(refused).allSatisfy(each -> assertThat(each.agendaNumber()).isPositive());
    assertThat(expected.refused().keySet())
        .isSubsetOf(refused.stream().map(RaisingRefusal::reason).toList());
    for (NodeRef letter : List.of(held, record, voided, locked)) {
      assertThat(level(letter)).isEqualTo("ordinary");
    }
    assertThat(Refused.saying(() -> refusals(colleague, done)))
        .isEqualTo("NOT_FOUND  naskah.notFound");
  }

  @Test
  void recordsAreRaisedByWhoMayAmendThemWithTheReason() {
    NodeRef record = records.settled();
    NodeRef open = letter();
    String manager = records.manager();

    Standing done = raised(manager, ofUnitA(), "restricted");

    assertThat(done.task().doneItems()).isEqualTo(1);
    assertThat(level(record)).isEqualTo("restricted");
    assertThat(
            office
                .sql()
                .queryForList(
                    "SELECT reason FROM naskah_amendment WHERE letter = ?",
                    String.class,
                    record.getId()))
        .containsExactly("Perkara berjalan");
    assertThat(level(open)).isEqualTo("ordinary");
    assertThat(refusals(manager, done))
        .extracting(RaisingRefusal::letter)
        .containsExactly(open.getId());
  }

  /** More of them than one transaction takes, with others' letters in between. */
  @Test
  void itGoesOnBehindLettersThatOneMayNotRead() {
    List<NodeRef> own = new ArrayList<>();
    for (int i = 0; i <= NodeByNode.CHUNK; i++) {
      own.add(letter());
      letter(office.clerkB(), office.unitB(), "005");
    }
    Standing done = raised(clerk, "(kind='invitation' AND createdBy='" + clerk + "')", "secret");
    assertThat(done.task().doneItems()).isEqualTo(own.size());

    Standing others =
        raised(clerk, "(kind='invitation' AND createdBy='" + office.clerkB() + "')", "secret");
    assertThat(others.task().doneItems()).isZero();
    assertThat(others.task().failedItems()).isZero();
  }

  @Test
  void aHeadingOfTheClassificationStandsForAllBelowIt() {
    NodeRef below = letter(clerk, office.unitA(), "000.8.3.3");
    NodeRef beside = letter(clerk, office.unitA(), "005");

    raised(clerk, "(unit='" + office.unitA() + "' AND classificationUnder='000.8')", "secret");

    assertThat(level(below)).isEqualTo("secret");
    assertThat(level(beside)).isEqualTo("ordinary");
  }
}
