package id.naskah.retention.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Refused;
import id.naskah.fake.SignedIn;
import id.naskah.task.Task;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who proposes what, what is decided about it, and how the work on it is stopped. */
class ProposingTest {
  private final DisposalOffice office = new DisposalOffice();

  @AfterEach
  void leave() {
    SignedIn.end();
  }

  @ParameterizedTest
  @EnumSource(names = "PROPOSED", mode = EnumSource.Mode.EXCLUDE)
  void decisionsAreOverOnceABatchIsAppraised(DisposalState state) throws Exception {
    office.disposals.put(Batches.of(1, DisposalKind.DESTROY, state));

    assertThat(
            Refused.saying(
                () ->
                    SignedIn.as(
                        "manager",
                        () ->
                            office.appraisals.decide(
                                1, "1", new Verdict(Decision.DESTROY, null, null)))))
        .isEqualTo("CONFLICT decision naskah.disposal.notOpen");
  }

  private String proposing(String user, String title) {
    return Refused.saying(
        () ->
            SignedIn.as(
                user, () -> office.service.propose(DisposalKind.DESTROY, title, Batches.ALL)));
  }

  @ParameterizedTest
  @CsvSource({
    "approver, Title, FORBIDDEN  naskah.records.notManager",
    "registrar, Title, FORBIDDEN  naskah.records.notManager",
    "manager, , INVALID title naskah.missing",
    "manager, ' ', INVALID title naskah.missing",
    "manager, 'two\nlines', INVALID title naskah.text.control"
  })
  void whoProposesAndWhatItIsCalled(String user, String title, String expected) {
    assertThat(proposing(user, title)).isEqualTo(expected);
  }

  @Test
  void aTitleHasAnEnd() {
    assertThat(proposing("manager", "x".repeat(256)))
        .isEqualTo("INVALID title naskah.text.tooLong");
  }

  @Test
  void aBatchOfNothingIsNotProposed() {
    office.gathered = new DisposalOffice.TaskProgress(0, false);

    assertThat(proposing("manager", "Title")).isEqualTo("CONFLICT where naskah.disposal.nothing");
  }

  @Test
  void ofManyTheRestFollowsInTheBackground() throws Exception {
    office.gathered = new DisposalOffice.TaskProgress(0, true);
    SignedIn.as(
        "manager", () -> office.service.propose(DisposalKind.DESTROY, "Title", Batches.ALL));

    Disposal batch = office.disposals.row(1);
    assertThat(office.taskTable.row(batch.taskId()))
        .extracting(Task::kind, Task::parameters, Task::askedBy)
        .containsExactly("disposalProposal", "1", "manager");
    assertThat(office.service.task(batch).id()).isEqualTo(batch.taskId());
  }

  @Test
  void whatIsProposedAtOnceHasNoTask() throws Exception {
    SignedIn.as(
        "manager", () -> office.service.propose(DisposalKind.DESTROY, "Title", Batches.ALL));

    assertThat(office.service.task(office.disposals.row(1))).isNull();
  }

  private String deciding(Callable<?> decision) {
    return Refused.saying(() -> SignedIn.as("manager", decision));
  }

  @Test
  void decidesAboutSomeByTheirPositionsAndAboutNoneNot() throws Exception {
    office.disposals.put(Batches.of(1, DisposalKind.DESTROY, DisposalState.PROPOSED));
    Verdict destroy = new Verdict(Decision.DESTROY, null, null);

    assertThat(SignedIn.as("manager", () -> office.appraisals.decideSome(1, List.of(2), destroy)))
        .isEqualTo(1);
    assertThat(office.items.rows.get(1).decision()).isNull();
    assertThat(office.items.rows.get(2).decision()).isEqualTo(Decision.DESTROY);
    assertThat(office.disposals.hadAHand(1, "MANAGER")).isTrue();
    assertThat(deciding(() -> office.appraisals.decideSome(1, List.of(), destroy)))
        .isEqualTo("INVALID items naskah.disposal.none");
  }

  @Test
  void aRefusedDecisionIsNobodysHand() {
    office.disposals.put(Batches.of(1, DisposalKind.DESTROY, DisposalState.PROPOSED));
    Verdict permanent = new Verdict(Decision.PERMANENT, null, " ");

    assertThat(deciding(() -> office.appraisals.decideAll(1, Batches.ALL, permanent)))
        .isEqualTo("INVALID reason naskah.disposal.reason");
    assertThat(office.disposals.hadAHand(1, "manager")).isFalse();
    assertThat(office.items.rows.get(1).decision()).isNull();
  }

  @Test
  void aBatchThatIsNotThereIsNotFound() {
    Verdict destroy = new Verdict(Decision.DESTROY, null, null);

    assertThat(deciding(() -> office.appraisals.decide(8, "1", destroy)))
        .isEqualTo("NOT_FOUND  naskah.notFound");
    assertThat(office.refused("manager", DisposalStep.APPRAISE, null))
        .isEqualTo("NOT_FOUND  naskah.notFound");
  }

  /** A running batch pauses and goes on with its task; a second start begins nothing twice. */
  @Test
  void pausesAndGoesOnWithTheSameTask() throws Exception {
    office.proposeAndDecide("manager", "manager");
    office.does("manager", DisposalStep.APPRAISE, null);
    office.does("approver", DisposalStep.APPROVE, null);
    office.does("approver", DisposalStep.EXECUTE, null);
    long task = office.disposals.row(1).taskId();

    office.does("manager", DisposalStep.PAUSE, null);
    assertThat(office.taskTable.row(task).state()).isEqualTo(Task.State.PAUSED);
    office.does("manager", DisposalStep.EXECUTE, null);
    assertThat(office.taskTable.row(task).state()).isEqualTo(Task.State.WAITING);
    assertThat(office.refused("manager", DisposalStep.EXECUTE, null))
        .isEqualTo("CONFLICT status naskah.task.step");
    assertThat(office.disposals.row(1).taskId()).isEqualTo(task);
  }
}
