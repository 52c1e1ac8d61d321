package id.naskah.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.Refused;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.model.RoutingModel;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;

/** From one status to the next: who may, what follows for the letter and for its readers. */
@AlfrescoTest
class StepsTest {
  private final Repository repository;
  private final Desk desk;
  private final Office office;
  private final String clerk;
  private final String head;
  private final String staff;

  StepsTest(Repository repository) {
    this.repository = repository;
    this.desk = new Desk(repository);
    this.office = desk.office();
    this.clerk = office.clerkA();
    this.head = desk.person("head");
    this.staff = desk.person("staff");
  }

  @Test
  void aLetterIsSettledWhenAllResponsibleAreDone() {
    NodeRef letter = desk.letter();
    var made =
        desk.pass(
            clerk, letter, Desk.request(Desk.people(head, staff), Desk.people("admin"), null));
    NodeRef first = made.get(0);
    NodeRef second = made.get(1);

    desk.step(head, first, "done", "Sudah dihadiri");
    assertThat(desk.status(letter)).isEqualTo("open");
    desk.step(staff, second, "read", null);
    desk.step(staff, second, "done", null);

    assertThat(desk.status(letter)).isEqualTo("settled");
    assertThat(desk.read(first).report()).isEqualTo("Sudah dihadiri");
    assertThat(desk.read(first).readAt()).isNotNull();
    assertThat(desk.read(first).closedBy()).isEqualTo(head);
    assertThat(desk.history(letter))
        .containsExactly("passed", "passed", "passed", "done", "read", "done", "settled");
    assertThat(desk.row(first)).containsEntry("status", "done");
  }

  @Test
  void whatIsOpenBelowIsWaitedFor() {
    NodeRef letter = desk.letter();
    NodeRef above = desk.pass(letter, head).get(0);
    NodeRef below = desk.pass(head, letter, above, Desk.people(staff)).get(0);

    assertThat(Refused.saying(() -> desk.step(head, above, "done")))
        .isEqualTo("CONFLICT status naskah.disposition.below");
    desk.step(staff, below, "declined", "Bukan tugas kami");
    assertThat(Refused.saying(() -> desk.step(head, above, "done")))
        .isEqualTo("CONFLICT status naskah.disposition.below");
    desk.step(head, below, "recalled", "Saya tangani sendiri");
    desk.step(head, above, "done", "Selesai");

    assertThat(desk.status(letter)).isEqualTo("settled");
  }

  @Test
  void onlyTheRecipientReadsAndCompletes() {
    NodeRef letter = desk.letter();
    NodeRef disposition = desk.pass(letter, head).get(0);

    for (String status : new String[] {"read", "done", "declined"}) {
      for (String other : new String[] {clerk, staff, "admin"}) {
        assertThat(Refused.saying(() -> desk.step(other, disposition, status)))
            .isEqualTo("FORBIDDEN  naskah.disposition.notRecipient");
      }
    }
    assertThat(Refused.saying(() -> desk.step(head, disposition, "withdrawn")))
        .isEqualTo("FORBIDDEN  naskah.disposition.notSender");
  }

  @Test
  void unreadIsWithdrawnAndReadIsRecalled() {
    NodeRef letter = desk.letter();
    NodeRef unread = desk.pass(letter, head).get(0);
    NodeRef read = desk.pass(letter, staff).get(0);
    desk.step(staff, read, "read", null);

    assertThat(Refused.saying(() -> desk.step(clerk, read, "withdrawn")))
        .isEqualTo("CONFLICT status naskah.disposition.step");
    assertThat(Refused.saying(() -> desk.step(clerk, unread, "recalled")))
        .isEqualTo("CONFLICT status naskah.disposition.step");
    assertThat(Refused.saying(() -> desk.step(clerk, read, "recalled")))
        .isEqualTo("INVALID reason naskah.missing");
    desk.step(clerk, unread, "withdrawn", null);
    desk.step(clerk, read, "recalled", "Salah alamat");

    assertThat(desk.reads(head, letter)).isFalse();
    assertThat(desk.reads(staff, letter)).isTrue();
    assertThat(desk.status(letter)).isEqualTo("open");
    assertThat(Refused.saying(() -> desk.step(head, unread, "done")))
        .isEqualTo("CONFLICT status naskah.disposition.step");
  }

  @Test
  void aRecallTakesTheWholeBranch() {
    NodeRef letter = desk.letter();
    NodeRef above = desk.pass(letter, head).get(0);
    NodeRef below = desk.pass(head, letter, above, Desk.people(staff)).get(0);
    String last = desk.person("last");
    NodeRef lowest = desk.pass(staff, letter, below, Desk.people(last)).get(0);

    desk.step(clerk, above, "recalled", "Surat ditarik");

    assertThat(desk.read(above).status()).isEqualTo(DispositionStatus.RECALLED);
    assertThat(desk.read(below).status()).isEqualTo(DispositionStatus.RECALLED);
    assertThat(desk.read(lowest).status()).isEqualTo(DispositionStatus.WITHDRAWN);
    assertThat(desk.reads(last, letter)).isFalse();
  }

  @Test
  void aSecretLetterIsReadOnlyWhileItIsNeeded() {
    var secret = office.incoming(office.unitA());
    secret.put(LetterModel.SECURITY, "secret");
    NodeRef letter = office.register(clerk, secret);
    var made = desk.pass(letter, head, staff);

    desk.step(head, made.get(0), "done", "Selesai");

    assertThat(desk.reads(head, letter)).isFalse();
    assertThat(desk.reads(staff, letter)).isTrue();
  }

  @Test
  void aDoneOneIsResumedAndTheLetterReopens() {
    NodeRef letter = desk.letter();
    NodeRef disposition = desk.pass(letter, head).get(0);
    desk.step(head, disposition, "done", "Selesai");
    assertThat(desk.status(letter)).isEqualTo("settled");

    assertThat(Refused.saying(() -> desk.step(clerk, disposition, "read")))
        .isEqualTo("INVALID reason naskah.missing");
    desk.step(clerk, disposition, "read", "Laporan belum lengkap");

    assertThat(desk.status(letter)).isEqualTo("open");
    assertThat(desk.read(disposition).closedAt()).isNull();
    assertThat(desk.row(disposition)).containsEntry("closed_at", null);
    assertThat(desk.history(letter)).endsWith("settled", "resumed", "reopened");
  }

  @Test
  void aLetterIsSettledWithoutDispositionButNotPastOne() {
    NodeRef alone = desk.letter();
    office.change(clerk, alone, Map.of(LetterModel.STATUS, "settled"));
    assertThat(desk.history(alone)).containsExactly("settled");
    office.change(clerk, alone, Map.of(LetterModel.STATUS, "open"));
    assertThat(desk.history(alone)).containsExactly("settled", "reopened");

    NodeRef passed = desk.letter();
    desk.pass(passed, head);
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
    NodeRef letter = desk.letter();
    NodeRef unread = desk.pass(letter, head).get(0);

    office.change(
        clerk, letter, Map.of(LetterModel.STATUS, "void", LetterModel.VOID_REASON, "Ganda"));

    assertThat(desk.read(unread).status()).isEqualTo(DispositionStatus.WITHDRAWN);
    assertThat(desk.read(unread).reason()).isEqualTo("Ganda");
  }

  @Test
  void theSenderMovesTheDueDateWithAReason() {
    NodeRef letter = desk.letter();
    NodeRef disposition = desk.pass(letter, head).get(0);
    var due = java.time.LocalDate.now(Office.ZONE).plusDays(30);

    assertThat(Refused.saying(() -> changeDue(head, disposition, due, "Perlu waktu")))
        .isEqualTo("FORBIDDEN  naskah.disposition.notSender");
    assertThat(Refused.saying(() -> changeDue(clerk, disposition, due, " ")))
        .isEqualTo("INVALID reason naskah.missing");
    changeDue(clerk, disposition, due, "Diminta penerima");

    assertThat(desk.read(disposition).dueDate()).isEqualTo(due);
    assertThat(desk.row(disposition).get("due")).hasToString(due.toString());
    assertThat(desk.history(letter)).containsExactly("passed", "due");
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
    NodeRef letter = desk.letter();
    desk.pass(letter, head);

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
