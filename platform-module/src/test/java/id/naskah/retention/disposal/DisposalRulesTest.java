package id.naskah.retention.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.Refused;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.RetentionModel;
import id.naskah.platform.Job;
import id.naskah.platform.Jobs;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.PermissionService;
import org.junit.jupiter.api.Test;

/** Rules 5 to 7 (docs/rules.md#rule-5): who lets what go, and what may not go. */
@AlfrescoTest
class DisposalRulesTest {
  private final Repository repository;
  private final DisposalDesk desk;
  private final Office office;

  DisposalRulesTest(Repository repository) {
    this.repository = repository;
    this.desk = new DisposalDesk(repository);
    this.office = desk.office();
  }

  @Test
  void rule6NothingIsDestroyedOnATimer() {
    NodeRef letter = desk.due("Undangan");
    Jobs jobs = repository.bean(Jobs.class);
    for (Job job : repository.beans().getBeansOfType(Job.class).values()) {
      jobs.run(job);
    }

    assertThat(desk.exists(letter)).isTrue();
    assertThat(desk.batchOf(letter)).isNull();
    long batch = desk.approved();
    jobs.run(repository.bean("naskah.TaskRunner.job", Job.class));
    assertThat(desk.read(batch).state()).isEqualTo(DisposalState.APPROVED);
    assertThat(desk.exists(letter)).isTrue();
  }

  @Test
  void rule6WhatIsDueIsProposedAndNothingElse() {
    NodeRef due = desk.due("Undangan");
    NodeRef today = desk.due("Undangan");
    desk.makeDue(today, "reappraise", LocalDate.now(Office.ZONE));
    NodeRef tomorrow = desk.due("Undangan");
    desk.makeDue(tomorrow, "destroy", LocalDate.now(Office.ZONE).plusDays(1));
    NodeRef permanent = desk.due("Undangan");
    desk.makeDue(permanent, "permanent", LocalDate.of(2020, 1, 1));
    NodeRef elsewhere = desk.due(office.unitB(), "Undangan");
    NodeRef held = desk.due("Undangan");
    desk.hold(held);

    long batch = desk.propose();

    assertThat(desk.items(batch))
        .extracting(DisposalItem::uuid)
        .containsExactly(due.getId(), today.getId());
    assertThat(desk.batchOf(due)).isEqualTo(batch);
    for (NodeRef other : List.of(tomorrow, permanent, elsewhere, held)) {
      assertThat(desk.batchOf(other)).isNull();
    }
    assertThat(Refused.saying(() -> desk.propose()))
        .isEqualTo("CONFLICT where naskah.disposal.nothing");
  }

  /** In the office the year has ended; in London it has not. */
  @Test
  void rule3PeriodsEndWithTheYearOfTheOffice() throws Exception {
    NodeRef letter = desk.due("Undangan");
    desk.makeDue(letter, "destroy", LocalDate.of(2041, 1, 1));

    office.at(
        LocalDateTime.parse("2040-12-31T23:59:59").atZone(Office.ZONE).toInstant(),
        () -> {
          assertThat(Refused.saying(() -> desk.propose())).contains("nothing");
          return null;
        });
    office.at(
        LocalDateTime.parse("2041-01-01T00:00:01").atZone(Office.ZONE).toInstant(),
        () -> {
          Disposal done = desk.execute(desk.approved());
          assertThat(desk.exists(letter)).isFalse();
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
    NodeRef first = desk.due("Satu");
    NodeRef second = desk.due("Dua");
    NodeRef third = desk.due("Tiga");
    desk.makeDue(third, "reappraise", LocalDate.of(2020, 1, 1));
    long batch = desk.propose();

    assertThat(Refused.saying(() -> desk.step(desk.appraiser(), batch, DisposalStep.APPRAISE)))
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
    desk.decide(batch, first, Decision.KEEP, later, "Masih dipakai");
    desk.decide(batch, second, Decision.PERMANENT, null, "Bernilai sejarah");
    desk.decide(batch, third, Decision.DESTROY, null, "Tidak bernilai");
    desk.step(desk.appraiser(), batch, DisposalStep.APPRAISE);
    assertThat(refused(batch, first, Decision.DESTROY, null, null))
        .isEqualTo("CONFLICT decision naskah.disposal.notOpen");
    desk.step(desk.approver(), batch, DisposalStep.APPROVE);
    desk.execute(batch);

    assertThat(desk.items(batch))
        .extracting(DisposalItem::outcome)
        .containsExactly(Outcome.KEPT, Outcome.PERMANENT, Outcome.DESTROYED);
    assertThat(office.property(first, RetentionModel.KEEP_UNTIL))
        .isEqualTo(Office.day(later.toString()));
    assertThat(office.property(first, RetentionModel.APPRAISAL_REASON)).isEqualTo("Masih dipakai");
    assertThat(office.property(second, RetentionModel.KEPT_AS)).isEqualTo("permanent");
    assertThat(desk.batchOf(first)).isNull();
    assertThat(desk.exists(third)).isFalse();
  }

  private String refused(
      long batch, NodeRef letter, Decision decision, LocalDate until, String reason) {
    return Refused.saying(
        () -> {
          desk.decide(batch, letter, decision, until, reason);
          return null;
        });
  }

  @Test
  void rule6ApprovedByAnotherPersonWhoMayReadItAll() {
    NodeRef letter = desk.due("Undangan");
    long batch = desk.propose();
    desk.appraise(batch);

    assertThat(Refused.saying(() -> desk.step(desk.proposer(), batch, DisposalStep.APPROVE)))
        .isEqualTo("FORBIDDEN  naskah.records.notApprover");
    assertThat(Refused.saying(() -> desk.step("admin", batch, DisposalStep.APPROVE)))
        .isEqualTo("FORBIDDEN  naskah.records.notApprover");
    repository.createGroup("NASKAH_RECORDS_APPROVERS", desk.proposer(), desk.appraiser());
    for (String same : List.of(desk.proposer(), desk.appraiser())) {
      assertThat(Refused.saying(() -> desk.step(same, batch, DisposalStep.APPROVE)))
          .isEqualTo("FORBIDDEN  naskah.disposal.samePerson");
    }
    close(letter, false);
    assertThat(Refused.saying(() -> desk.step(desk.approver(), batch, DisposalStep.APPROVE)))
        .isEqualTo("FORBIDDEN  naskah.disposal.unreadable");
    close(letter, true);
    assertThat(Refused.saying(() -> desk.step(desk.proposer(), batch, DisposalStep.EXECUTE)))
        .isEqualTo("CONFLICT status naskah.disposal.step");
    desk.step(desk.approver(), batch, DisposalStep.APPROVE);
    assertThat(desk.read(batch).approvedBy()).isEqualTo(desk.approver());
  }

  /** Who was overruled had a hand in it, and so had those whose work was sent back. */
  @Test
  void rule6WhoeverHadAHandInItDoesNotApproveIt() {
    NodeRef first = desk.due("Satu");
    NodeRef second = desk.due("Dua");
    String overruled = repository.createUser(repository.unique("overruled"));
    repository.createGroup("NASKAH_RECORDS_MANAGERS", overruled);
    repository.createGroup("NASKAH_RECORDS_APPROVERS", overruled, desk.appraiser());
    long batch = desk.propose();
    Appraisals appraisals = repository.bean(Appraisals.class);
    readable(overruled);
    repository.inTransactionAs(
        overruled,
        () -> appraisals.decide(batch, "1", new Verdict(Decision.DESTROY, null, "Tidak perlu")));
    desk.decide(batch, first, Decision.DESTROY, null, null);
    desk.decide(batch, second, Decision.DESTROY, null, null);
    desk.step(desk.appraiser(), batch, DisposalStep.APPRAISE);
    assertThat(desk.items(batch))
        .extracting(DisposalItem::decidedBy)
        .containsOnly(desk.appraiser());
    for (String hand : List.of(overruled, desk.appraiser())) {
      assertThat(Refused.saying(() -> desk.step(hand, batch, DisposalStep.APPROVE)))
          .isEqualTo("FORBIDDEN  naskah.disposal.samePerson");
    }
    desk.step(desk.approver(), batch, DisposalStep.SEND_BACK, "Periksa lagi");
    desk.step(desk.proposer(), batch, DisposalStep.APPRAISE);
    assertThat(desk.read(batch).appraisedBy()).isEqualTo(desk.proposer());
    for (String hand : List.of(overruled, desk.appraiser())) {
      assertThat(Refused.saying(() -> desk.step(hand, batch, DisposalStep.APPROVE)))
          .isEqualTo("FORBIDDEN  naskah.disposal.samePerson");
    }
    desk.step(desk.approver(), batch, DisposalStep.APPROVE);
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
    NodeRef secret = desk.due("Rahasia");
    NodeRef plain = desk.due("Biasa");
    close(secret, false);

    long batch = desk.propose();
    assertThat(desk.items(batch)).extracting(DisposalItem::uuid).containsExactly(plain.getId());

    close(plain, false);
    DisposalReader reader = repository.bean(DisposalReader.class);
    repository.inTransactionAs(
        desk.appraiser(),
        () -> {
          assertThat(reader.items(batch, DisposalReader.Choice.ALL, 0, 10)).isEmpty();
          assertThat(reader.counts(batch)).isEmpty();
          assertThat(Refused.saying(() -> reader.item(batch, "1"))).startsWith("NOT_FOUND");
          return null;
        });
    assertThat(Refused.saying(() -> desk.decide(batch, Decision.DESTROY, null, null)))
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
    NodeRef letter = desk.due("Undangan");
    long batch = desk.approved();

    assertThat(Refused.saying(() -> desk.step(desk.approver(), batch, DisposalStep.SEND_BACK)))
        .isEqualTo("INVALID reason naskah.missing");
    desk.step(desk.approver(), batch, DisposalStep.SEND_BACK, "Periksa lagi");
    assertThat(desk.read(batch).state()).isEqualTo(DisposalState.PROPOSED);
    assertThat(desk.read(batch).approvedBy()).isNull();
    desk.step(desk.appraiser(), batch, DisposalStep.APPRAISE);
    desk.step(desk.proposer(), batch, DisposalStep.WITHDRAW, "Tidak jadi");

    assertThat(desk.read(batch).remark()).isEqualTo("Tidak jadi");
    assertThat(desk.batchOf(letter)).isNull();
    long again = desk.propose();
    assertThat(desk.items(again)).extracting(DisposalItem::uuid).containsExactly(letter.getId());
    assertThat(Refused.saying(() -> desk.step(desk.proposer(), batch, DisposalStep.EXECUTE)))
        .isEqualTo("CONFLICT status naskah.disposal.step");
    assertThat(desk.audited("disposal " + batch))
        .contains("approved", "proposed: Periksa lagi", "withdrawn: Tidak jadi");
  }
}
