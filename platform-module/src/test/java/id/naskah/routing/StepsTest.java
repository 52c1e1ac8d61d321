package id.naskah.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.Refused;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.model.RoutingModel;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;

/** From one status to the next: who may, what follows for the letter and for its readers. */
@AlfrescoTest
class StepsTest {
  private final Repository repository;
  private final PassingOn passing;
  private final Office office;
  private final String clerk;
  private final String head;
  private final String staff;

  StepsTest(Repository repository) {
    this.repository = repository;
    this.passing = new PassingOn(repository);
    this.office = passing.office();
    this.clerk = office.clerkA();
    this.head = passing.person("head");
    this.staff = passing.person("staff");
  }

  @Test
  void aLetterIsSettledWhenAllResponsibleAreDone() {
    NodeRef letter = passing.letter();
    var made =
        passing.pass(
            clerk,
            letter,
            PassingOn.request(PassingOn.people(head, staff), PassingOn.people("admin"), null));
    NodeRef first = made.get(0);
    NodeRef second = made.get(1);

    passing.step(head, first, "done", "Sudah dihadiri");
    assertThat(passing.status(letter)).isEqualTo("open");
    passing.step(staff, second, "read", null);
    passing.step(staff, second, "done", null);

    assertThat(passing.status(letter)).isEqualTo("settled");
    assertThat(passing.read(first).report()).isEqualTo("Sudah dihadiri");
    assertThat(passing.read(first).readAt()).isNotNull();
    assertThat(passing.read(first).closedBy()).isEqualTo(head);
    assertThat(passing.history(letter))
        .containsExactly("passed", "passed", "passed", "done", "read", "done", "settled");
    assertThat(passing.row(first)).containsEntry("status", "done");
  }

  @Test
  void anEventThatALaterVersionWroteIsShownByItsName() {
    NodeRef letter = passing.letter();
    passing.pass(clerk, letter, PassingOn.request(PassingOn.people(head), List.of(), null));
    repository.inTransactionAs(
        "admin",
        () ->
            office
                .sql()
                .update(
                    "INSERT INTO naskah_event (letter, event, done_by, done_at)"
                        + " VALUES (?, 'teleported', 'budi', now())",
                    letter.getId()));

    assertThat(passing.history(letter)).containsExactly("passed", "teleported");
  }

  @Test
  void whatIsOpenBelowIsWaitedFor() {
    NodeRef letter = passing.letter();
    NodeRef above = passing.pass(letter, head).get(0);
    NodeRef below = passing.pass(head, letter, above, PassingOn.people(staff)).get(0);

    assertThat(Refused.saying(() -> passing.step(head, above, "done")))
        .isEqualTo("CONFLICT status naskah.disposition.below");
    passing.step(staff, below, "declined", "Bukan tugas kami");
    assertThat(Refused.saying(() -> passing.step(head, above, "done")))
        .isEqualTo("CONFLICT status naskah.disposition.below");
    passing.step(head, below, "recalled", "Saya tangani sendiri");
    passing.step(head, above, "done", "Selesai");

    assertThat(passing.status(letter)).isEqualTo("settled");
  }

  @Test
  void onlyTheRecipientReadsAndCompletes() {
    NodeRef letter = passing.letter();
    NodeRef disposition = passing.pass(letter, head).get(0);

    for (String status : new String[] {"read", "done", "declined"}) {
      for (String other : new String[] {clerk, staff, "admin"}) {
        assertThat(Refused.saying(() -> passing.step(other, disposition, status)))
            .isEqualTo("FORBIDDEN  naskah.disposition.notRecipient");
      }
    }
    assertThat(Refused.saying(() -> passing.step(head, disposition, "withdrawn")))
        .isEqualTo("FORBIDDEN  naskah.disposition.notSender");
  }

  @Test
  void unreadIsWithdrawnAndReadIsRecalled() {
    NodeRef letter = passing.letter();
    NodeRef unread = passing.pass(letter, head).get(0);
    NodeRef read = passing.pass(letter, staff).get(0);
    passing.step(staff, read, "read", null);

    assertThat(Refused.saying(() -> passing.step(clerk, read, "withdrawn")))
        .isEqualTo("CONFLICT status naskah.disposition.step");
    assertThat(Refused.saying(() -> passing.step(clerk, unread, "recalled")))
        .isEqualTo("CONFLICT status naskah.disposition.step");
    assertThat(Refused.saying(() -> passing.step(clerk, read, "recalled")))
        .isEqualTo("INVALID reason naskah.missing");
    passing.step(clerk, unread, "withdrawn", null);
    passing.step(clerk, read, "recalled", "Salah alamat");

    assertThat(passing.reads(head, letter)).isFalse();
    assertThat(passing.reads(staff, letter)).isTrue();
    assertThat(passing.status(letter)).isEqualTo("open");
    assertThat(Refused.saying(() -> passing.step(head, unread, "done")))
        .isEqualTo("CONFLICT status naskah.disposition.step");
  }

  @Test
  void aRecallTakesTheWholeBranch() {
    NodeRef letter = passing.letter();
    NodeRef above = passing.pass(letter, head).get(0);
    NodeRef below = passing.pass(head, letter, above, PassingOn.people(staff)).get(0);
    String last = passing.person("last");
    NodeRef lowest = passing.pass(staff, letter, below, PassingOn.people(last)).get(0);

    passing.step(clerk, above, "recalled", "Surat ditarik");

    assertThat(passing.read(above).status()).isEqualTo(DispositionStatus.RECALLED);
    assertThat(passing.read(below).status()).isEqualTo(DispositionStatus.RECALLED);
    assertThat(passing.read(lowest).status()).isEqualTo(DispositionStatus.WITHDRAWN);
    assertThat(passing.reads(last, letter)).isFalse();
  }

  @Test
  void aSecretLetterIsReadOnlyWhileItIsNeeded() {
    var secret = office.incoming(office.unitA());
    secret.put(LetterModel.SECURITY, "secret");
    NodeRef letter = office.register(clerk, secret);
    var made = passing.pass(letter, head, staff);

    passing.step(head, made.get(0), "done", "Selesai");

    assertThat(passing.reads(head, letter)).isFalse();
    assertThat(passing.reads(staff, letter)).isTrue();
  }

  @Test
  void aDoneOneIsResumedAndTheLetterReopens() {
    NodeRef letter = passing.letter();
    NodeRef disposition = passing.pass(letter, head).get(0);
    passing.step(head, disposition, "done", "Selesai");
    assertThat(passing.status(letter)).isEqualTo("settled");

    assertThat(Refused.saying(() -> passing.step(clerk, disposition, "read")))
        .isEqualTo("INVALID reason naskah.missing");
    passing.step(clerk, disposition, "read", "Laporan belum lengkap");

    assertThat(passing.status(letter)).isEqualTo("open");
    assertThat(passing.read(disposition).closedAt()).isNull();
    assertThat(passing.row(disposition)).containsEntry("closed_at", null);
    assertThat(passing.history(letter)).endsWith("settled", "resumed", "reopened");
  }

  @Test
  void aLetterIsSettledWithoutDispositionButNotPastOne() {
    NodeRef alone = passing.letter();
    office.change(clerk, alone, Map.of(LetterModel.STATUS, "settled"));
    assertThat(passing.history(alone)).containsExactly("settled");
    office.change(clerk, alone, Map.of(LetterModel.STATUS, "open"));
    assertThat(passing.history(alone)).containsExactly("settled", "reopened");

    NodeRef passed = passing.letter();
    passing.pass(passed, head);
    assertThat(
            Refused.saying(
                () -> {
                  office.change(clerk, passed, Map.of(LetterModel.STATUS, "settled"));
                  return null;
                }))
        .isEqualTo("CONFLICT status naskah.settle.waiting");
  }

  @Test
  void aVoidLetterGoesNoFurther() {
    NodeRef letter = passing.letter();
    NodeRef unread = passing.pass(letter, head).get(0);

    office.change(
        clerk, letter, Map.of(LetterModel.STATUS, "void", LetterModel.VOID_REASON, "Ganda"));

    assertThat(passing.read(unread).status()).isEqualTo(DispositionStatus.WITHDRAWN);
    assertThat(passing.read(unread).reason()).isEqualTo("Ganda");
  }

  @Test
  void theSenderMovesTheDueDateWithAReason() {
    NodeRef letter = passing.letter();
    NodeRef disposition = passing.pass(letter, head).get(0);
    var due = java.time.LocalDate.now(Office.ZONE).plusDays(30);

    assertThat(Refused.saying(() -> changeDue(head, disposition, due, "Perlu waktu")))
        .isEqualTo("FORBIDDEN  naskah.disposition.notSender");
    assertThat(Refused.saying(() -> changeDue(clerk, disposition, due, " ")))
        .isEqualTo("INVALID reason naskah.missing");
    changeDue(clerk, disposition, due, "Diminta penerima");

    assertThat(passing.read(disposition).dueDate()).isEqualTo(due);
    assertThat(passing.row(disposition).get("due")).hasToString(due.toString());
    assertThat(passing.history(letter)).containsExactly("passed", "due");
  }

  private Object changeDue(String by, NodeRef disposition, java.time.LocalDate due, String reason) {
    return repository.inTransactionAs(
        by,
        () -> {
          repository.bean(RoutingService.class).changeDue(disposition, due, reason);
          return "done";
        });
  }

  @Test
  void theHistoryCanNotBeAltered() {
    NodeRef letter = passing.letter();
    passing.pass(letter, head);

    for (String sql :
        new String[] {
          "UPDATE naskah_event SET done_by = 'x' WHERE letter = '" + letter.getId() + "'",
          "DELETE FROM naskah_event WHERE letter = '" + letter.getId() + "'"
        }) {
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> office.sql().update(sql))
          .hasMessageContaining("append only");
    }
    assertThat(office.property(letter, RoutingModel.STATUS)).isNull();
  }
}
