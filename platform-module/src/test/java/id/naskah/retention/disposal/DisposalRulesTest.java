package id.naskah.retention.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.OwnOffice;
import id.naskah.Refused;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.RetentionModel;
import id.naskah.task.Job;
import id.naskah.task.Jobs;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.PermissionService;
import org.junit.jupiter.api.Test;

/** Rules 5 to 7 (docs/rules.md#rule-5): who lets what go, and what may not go. */
@AlfrescoTest
@OwnOffice
class DisposalRulesTest {
  private final Repository repository;
  private final Disposing disposing;
  private final Office office;

  DisposalRulesTest(Repository repository) {
    this.repository = repository;
    this.disposing = new Disposing(repository);
    this.office = disposing.office();
  }

  @Test
  void rule6NothingIsDestroyedOnATimer() {
    NodeRef letter = disposing.due("Undangan");
    Jobs jobs = repository.bean(Jobs.class);
    for (Job job : repository.beans().getBeansOfType(Job.class).values()) {
      jobs.run(job);
    }

    assertThat(disposing.exists(letter)).isTrue();
    assertThat(disposing.batchOf(letter)).isNull();
    long batch = disposing.approved();
    jobs.run(repository.bean("naskah.TaskRunner.job", Job.class));
    assertThat(disposing.read(batch).state()).isEqualTo(DisposalState.APPROVED);
    assertThat(disposing.exists(letter)).isTrue();
  }

  @Test
  void rule6WhatIsDueIsProposedAndNothingElse() {
    NodeRef due = disposing.due("Undangan");
    NodeRef today = disposing.due("Undangan");
    disposing.makeDue(today, "reappraise", LocalDate.now(Office.ZONE));
    NodeRef tomorrow = disposing.due("Undangan");
    disposing.makeDue(tomorrow, "destroy", LocalDate.now(Office.ZONE).plusDays(1));
    NodeRef permanent = disposing.due("Undangan");
    disposing.makeDue(permanent, "permanent", LocalDate.of(2020, 1, 1));
    NodeRef elsewhere = disposing.due(office.unitB(), "Undangan");
    NodeRef held = disposing.due("Undangan");
    disposing.hold(held);

    long batch = disposing.propose();

    assertThat(disposing.items(batch))
        .extracting(DisposalItem::uuid)
        .containsExactly(due.getId(), today.getId());
    assertThat(disposing.batchOf(due)).isEqualTo(batch);
    for (NodeRef other : List.of(tomorrow, permanent, elsewhere, held)) {
      assertThat(disposing.batchOf(other)).isNull();
    }
    assertThat(Refused.saying(() -> disposing.propose()))
        .isEqualTo("CONFLICT where naskah.disposal.nothing");
  }

  /** In the office the year has ended; in London it has not. */
  @Test
  void rule3PeriodsEndWithTheYearOfTheOffice() throws Exception {
    NodeRef letter = disposing.due("Undangan");
    disposing.makeDue(letter, "destroy", LocalDate.of(2041, 1, 1));

    office.at(
        LocalDateTime.parse("2040-12-31T23:59:59").atZone(Office.ZONE).toInstant(),
        () -> {
          assertThat(Refused.saying(() -> disposing.propose())).contains("nothing");
          return null;
        });
    office.at(
        LocalDateTime.parse("2041-01-01T00:00:01").atZone(Office.ZONE).toInstant(),
        () -> {
          Disposal done = disposing.execute(disposing.approved());
          assertThat(disposing.exists(letter)).isFalse();
          assertThat(folderOf(done.certificate())).isEqualTo("2041");
          return null;
        });
  }

  private String folderOf(String document) {
    NodeRef node = new NodeRef("workspace://SpacesStore/" + document);
    return office.place(node).split("/", -1)[2];
  }

  @Test
  void rule6AppraisedOneByOneWithReasonsAgainstTheSchedule() {
    NodeRef first = disposing.due("Satu");
    NodeRef second = disposing.due("Dua");
    NodeRef third = disposing.due("Tiga");
    disposing.makeDue(third, "reappraise", LocalDate.of(2020, 1, 1));
    long batch = disposing.propose();

    assertThat(
            Refused.saying(
                () -> disposing.step(disposing.appraiser(), batch, DisposalStep.APPRAISE)))
        .isEqualTo("CONFLICT status naskah.disposal.undecided");
    LocalDate later = LocalDate.now(Office.ZONE).plusYears(2);
    assertThat(refused(batch, first, Decision.KEEP, later, null))
        .isEqualTo("INVALID reason naskah.disposal.reason");
    assertThat(refused(batch, third, Decision.DESTROY, null, null))
        .isEqualTo("INVALID reason naskah.disposal.reason");
    assertThat(refused(batch, first, Decision.KEEP, null, "Masih dipakai"))
        .isEqualTo("INVALID keepUntil naskah.missing");
    assertThat(refused(batch, first, Decision.KEEP, LocalDate.of(2020, 1, 1), "Masih dipakai"))
        .isEqualTo("INVALID keepUntil naskah.disposal.keepUntil");
    assertThat(refused(batch, first, Decision.DESTROY, later, null))
        .isEqualTo("INVALID keepUntil naskah.disposal.keepOnly");
    disposing.decide(batch, first, Decision.KEEP, later, "Masih dipakai");
    disposing.decide(batch, second, Decision.PERMANENT, null, "Bernilai sejarah");
    disposing.decide(batch, third, Decision.DESTROY, null, "Tidak bernilai");
    disposing.step(disposing.appraiser(), batch, DisposalStep.APPRAISE);
    assertThat(refused(batch, first, Decision.DESTROY, null, null))
        .isEqualTo("CONFLICT decision naskah.disposal.notOpen");
    disposing.step(disposing.approver(), batch, DisposalStep.APPROVE);
    disposing.execute(batch);

    assertThat(disposing.items(batch))
        .extracting(DisposalItem::outcome)
        .containsExactly(Outcome.KEPT, Outcome.PERMANENT, Outcome.DESTROYED);
    assertThat(office.property(first, RetentionModel.KEEP_UNTIL))
        .isEqualTo(Office.day(later.toString()));
    assertThat(office.property(first, RetentionModel.APPRAISAL_REASON)).isEqualTo("Masih dipakai");
    assertThat(office.property(second, RetentionModel.KEPT_AS)).isEqualTo("permanent");
    assertThat(disposing.batchOf(first)).isNull();
    assertThat(disposing.exists(third)).isFalse();
  }

  private String refused(
      long batch, NodeRef letter, Decision decision, LocalDate until, String reason) {
    return Refused.saying(
        () -> {
          disposing.decide(batch, letter, decision, until, reason);
          return null;
        });
  }

  @Test
  void rule6ApprovedByAnotherPersonWhoMayReadItAll() {
    NodeRef letter = disposing.due("Undangan");
    long batch = disposing.propose();
    disposing.appraise(batch);

    assertThat(
            Refused.saying(() -> disposing.step(disposing.proposer(), batch, DisposalStep.APPROVE)))
        .isEqualTo("FORBIDDEN  naskah.records.notApprover");
    assertThat(Refused.saying(() -> disposing.step("admin", batch, DisposalStep.APPROVE)))
        .isEqualTo("FORBIDDEN  naskah.records.notApprover");
    repository.createGroup("NASKAH_RECORDS_APPROVERS", disposing.proposer(), disposing.appraiser());
    for (String same : List.of(disposing.proposer(), disposing.appraiser())) {
      assertThat(Refused.saying(() -> disposing.step(same, batch, DisposalStep.APPROVE)))
          .isEqualTo("FORBIDDEN  naskah.disposal.samePerson");
    }
    close(letter, false);
    assertThat(
            Refused.saying(() -> disposing.step(disposing.approver(), batch, DisposalStep.APPROVE)))
        .isEqualTo("FORBIDDEN  naskah.disposal.unreadable");
    close(letter, true);
    assertThat(
            Refused.saying(() -> disposing.step(disposing.proposer(), batch, DisposalStep.EXECUTE)))
        .isEqualTo("CONFLICT status naskah.disposal.step");
    disposing.step(disposing.approver(), batch, DisposalStep.APPROVE);
    assertThat(disposing.read(batch).approvedBy()).isEqualTo(disposing.approver());
  }

  /** Who was overruled had a hand in it, and so had those whose work was sent back. */
  @Test
  void rule6WhoeverHadAHandInItDoesNotApproveIt() {
    NodeRef first = disposing.due("Satu");
    NodeRef second = disposing.due("Dua");
    String overruled = repository.createUser(repository.unique("overruled"));
    repository.createGroup("NASKAH_RECORDS_MANAGERS", overruled);
    repository.createGroup("NASKAH_RECORDS_APPROVERS", overruled, disposing.appraiser());
    long batch = disposing.propose();
    Appraisals appraisals = repository.bean(Appraisals.class);
    readable(overruled);
    repository.inTransactionAs(
        overruled,
        () -> appraisals.decide(batch, "1", new Verdict(Decision.DESTROY, null, "Tidak perlu")));
    disposing.decide(batch, first, Decision.DESTROY, null, null);
    disposing.decide(batch, second, Decision.DESTROY, null, null);
    disposing.step(disposing.appraiser(), batch, DisposalStep.APPRAISE);
    assertThat(disposing.items(batch))
        .extracting(DisposalItem::decidedBy)
        .containsOnly(disposing.appraiser());
    for (String hand : List.of(overruled, disposing.appraiser())) {
      assertThat(Refused.saying(() -> disposing.step(hand, batch, DisposalStep.APPROVE)))
          .isEqualTo("FORBIDDEN  naskah.disposal.samePerson");
    }
    disposing.step(disposing.approver(), batch, DisposalStep.SEND_BACK, "Periksa lagi");
    disposing.step(disposing.proposer(), batch, DisposalStep.APPRAISE);
    assertThat(disposing.read(batch).appraisedBy()).isEqualTo(disposing.proposer());
    for (String hand : List.of(overruled, disposing.appraiser())) {
      assertThat(Refused.saying(() -> disposing.step(hand, batch, DisposalStep.APPROVE)))
          .isEqualTo("FORBIDDEN  naskah.disposal.samePerson");
    }
    disposing.step(disposing.approver(), batch, DisposalStep.APPROVE);
  }

  private void readable(String user) {
    repository.createGroup(office.groupA().replace("GROUP_", ""), user);
  }

  private void close(NodeRef letter, boolean open) {
    PermissionService permissions = repository.services().getPermissionService();
    repository.inTransactionAs(
        "admin",
        () -> {
          permissions.setInheritParentPermissions(letter, open);
          return null;
        });
  }

  @Test
  void whatAManagerMayNotReadIsNeitherProposedNorCounted() {
    NodeRef secret = disposing.due("Rahasia");
    NodeRef plain = disposing.due("Biasa");
    close(secret, false);

    long batch = disposing.propose();
    assertThat(disposing.items(batch))
        .extracting(DisposalItem::uuid)
        .containsExactly(plain.getId());

    close(plain, false);
    DisposalReader reader = repository.bean(DisposalReader.class);
    repository.inTransactionAs(
        disposing.appraiser(),
        () -> {
          assertThat(reader.items(batch, DisposalReader.Choice.ALL, 0, 10)).isEmpty();
          assertThat(reader.counts(batch)).isEmpty();
          assertThat(Refused.saying(() -> reader.item(batch, "1"))).startsWith("NOT_FOUND");
          return null;
        });
    assertThat(Refused.saying(() -> disposing.decide(batch, Decision.DESTROY, null, null)))
        .isEqualTo("INVALID items naskah.disposal.none");
    assertThat(
            Refused.saying(
                () ->
                    repository.inTransactionAs(
                        office.clerkA(), () -> reader.find(String.valueOf(batch)))))
        .isEqualTo("FORBIDDEN  naskah.records.notManager");
  }

  @Test
  void sentBackItIsAppraisedAgainAndWithdrawnItIsFree() {
    NodeRef letter = disposing.due("Undangan");
    long batch = disposing.approved();

    assertThat(
            Refused.saying(
                () -> disposing.step(disposing.approver(), batch, DisposalStep.SEND_BACK)))
        .isEqualTo("INVALID reason naskah.missing");
    disposing.step(disposing.approver(), batch, DisposalStep.SEND_BACK, "Periksa lagi");
    assertThat(disposing.read(batch).state()).isEqualTo(DisposalState.PROPOSED);
    assertThat(disposing.read(batch).approvedBy()).isNull();
    disposing.step(disposing.appraiser(), batch, DisposalStep.APPRAISE);
    disposing.step(disposing.proposer(), batch, DisposalStep.WITHDRAW, "Tidak jadi");

    assertThat(disposing.read(batch).remark()).isEqualTo("Tidak jadi");
    assertThat(disposing.batchOf(letter)).isNull();
    long again = disposing.propose();
    assertThat(disposing.items(again))
        .extracting(DisposalItem::uuid)
        .containsExactly(letter.getId());
    assertThat(
            Refused.saying(() -> disposing.step(disposing.proposer(), batch, DisposalStep.EXECUTE)))
        .isEqualTo("CONFLICT status naskah.disposal.step");
    assertThat(disposing.audited("disposal " + batch))
        .contains("approved", "proposed: Periksa lagi", "withdrawn: Tidak jadi");
  }
}
