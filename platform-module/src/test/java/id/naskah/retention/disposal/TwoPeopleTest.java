package id.naskah.retention.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.fake.SignedIn;
import id.naskah.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is destroyed by one person: docs/rules.md#rule-6, without a repository. */
class TwoPeopleTest {
  private final DisposalOffice office = new DisposalOffice();

  @AfterEach
  void leave() {
    SignedIn.end();
  }

  @ParameterizedTest
  @CsvSource({
    // who proposes, decides, appraises; who may not approve
    "both, other, other, both",
    "other, both, other, both",
    "other, other, both, both",
    "both, both, both, both",
    // the same account, however its name is written
    "BOTH, other, other, both"
  })
  void whoeverHadAHandInABatchDoesNotApproveIt(
      String proposer, String decider, String appraiser, String approver) throws Exception {
    office.proposeAndDecide(proposer, decider);
    office.does(appraiser, DisposalStep.APPRAISE, null);

    assertThat(office.refused(approver, DisposalStep.APPROVE, null))
        .isEqualTo("FORBIDDEN  naskah.disposal.samePerson");
    assertThat(office.disposals.row(1).state()).isEqualTo(DisposalState.APPRAISED);
    assertThat(office.disposals.row(1).approvedBy()).isNull();
  }

  @Test
  void aSecondPersonApprovesAndEitherMayCarryItOut() throws Exception {
    office.proposeAndDecide("manager", "manager");
    office.does("manager", DisposalStep.APPRAISE, null);
    office.does("approver", DisposalStep.APPROVE, null);
    office.does("manager", DisposalStep.EXECUTE, null);

    assertThat(office.disposals.row(1))
        .extracting(
            Disposal::state, Disposal::proposedBy, Disposal::appraisedBy, Disposal::approvedBy)
        .containsExactly(DisposalState.EXECUTING, "manager", "manager", "approver");
    assertThat(office.taskTable.row(office.disposals.row(1).taskId()))
        .extracting(Task::kind, Task::parameters, Task::state)
        .containsExactly("disposal", "1", Task.State.WAITING);
    assertThat(office.audit.lines())
        .containsExactly(
            "disposal 1: proposed: Batch one",
            "disposal 1: appraised",
            "disposal 1: approved",
            "disposal 1: executed");
  }

  @Test
  void anOldHandStaysAHandWhenABatchWasSentBack() throws Exception {
    office.proposeAndDecide("both", "other");
    office.does("other", DisposalStep.APPRAISE, null);
    office.does("approver", DisposalStep.SEND_BACK, "look again");
    office.does("other", DisposalStep.APPRAISE, null);

    assertThat(office.refused("both", DisposalStep.APPROVE, null))
        .isEqualTo("FORBIDDEN  naskah.disposal.samePerson");
  }

  @Test
  void sendingBackTakesAppraisalAndApprovalBackWithItsReason() throws Exception {
    office.proposeAndDecide("manager", "manager");
    office.does("manager", DisposalStep.APPRAISE, null);
    office.does("approver", DisposalStep.APPROVE, null);
    office.does("approver", DisposalStep.SEND_BACK, " look again ");

    assertThat(office.disposals.row(1))
        .extracting(Disposal::state, Disposal::appraisedBy, Disposal::approvedBy, Disposal::remark)
        .containsExactly(DisposalState.PROPOSED, null, null, "look again");
    assertThat(office.audit.lines()).contains("disposal 1: proposed: look again");
  }

  @ParameterizedTest
  @CsvSource({
    "manager, APPROVE, FORBIDDEN  naskah.records.notApprover",
    "admin, APPROVE, FORBIDDEN  naskah.records.notApprover",
    "approver, WITHDRAW, FORBIDDEN  naskah.records.notManager",
    "stranger, SEND_BACK, FORBIDDEN  naskah.records.notManager",
    "registrar, WITHDRAW, FORBIDDEN  naskah.records.notManager",
    "manager, APPRAISE, CONFLICT status naskah.disposal.step",
    "manager, EXECUTE, CONFLICT status naskah.disposal.step"
  })
  void stepsOfSomebodyElseOrAtAnotherTime(String user, DisposalStep step, String expected)
      throws Exception {
    office.proposeAndDecide("manager", "manager");
    office.does("manager", DisposalStep.APPRAISE, null);

    assertThat(office.refused(user, step, step.needsReason() ? "why" : null)).isEqualTo(expected);
  }

  @Test
  void nobodyApprovesWhatNotAllOfItCanBeRead() throws Exception {
    office.proposeAndDecide("manager", "manager");
    office.does("manager", DisposalStep.APPRAISE, null);
    office.readsAll = false;

    assertThat(office.refused("approver", DisposalStep.APPROVE, null))
        .isEqualTo("FORBIDDEN  naskah.disposal.unreadable");
  }

  @Test
  void whatIsUndecidedOrEmptyIsNotAppraised() throws Exception {
    office.proposeAndDecide("manager", "manager");
    office.items.rows.put(2, Batches.item(1, 2, null));
    assertThat(office.refused("manager", DisposalStep.APPRAISE, null))
        .isEqualTo("CONFLICT status naskah.disposal.undecided");

    office.items.rows.clear();
    assertThat(office.refused("manager", DisposalStep.APPRAISE, null))
        .isEqualTo("CONFLICT status naskah.disposal.empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0"})
  void aReasonIsNeededWhereTheStepSaysSo(String reason) throws Exception {
    office.proposeAndDecide("manager", "manager");

    assertThat(office.refused("manager", DisposalStep.WITHDRAW, reason))
        .isEqualTo("INVALID reason naskah.missing");
    assertThat(office.refused("manager", DisposalStep.APPRAISE, "why"))
        .isEqualTo("INVALID reason naskah.disposal.noReason");
    assertThat(office.refused("manager", DisposalStep.WITHDRAW, "x".repeat(1001)))
        .isEqualTo("INVALID reason naskah.text.tooLong");
  }

  @Test
  void withdrawingFreesTheRecordsAndRemovesAPackage() throws Exception {
    office.proposeAndDecide("manager", "manager");
    office.does("manager", DisposalStep.WITHDRAW, "a mistake");

    assertThat(office.undone).containsExactly("freed 1", "removed package");
    assertThat(office.disposals.row(1))
        .extracting(Disposal::state, Disposal::remark)
        .containsExactly(DisposalState.WITHDRAWN, "a mistake");
  }
}
