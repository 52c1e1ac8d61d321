package id.naskah.retention.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import id.naskah.Office;
import id.naskah.Race;
import id.naskah.Refused;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.retention.Keeping;
import id.naskah.retention.hold.Hold;
import id.naskah.routing.DispositionReader;
import id.naskah.routing.EventKind;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/** Records are corrected one field at a time, and what stood there is kept. */
@AlfrescoTest
class AmendmentTest {
  private final Repository repository;
  private final Keeping keeping;
  private final Office office;
  private final AmendmentService service;

  AmendmentTest(Repository repository) {
    this.repository = repository;
    this.keeping = new Keeping(repository);
    this.office = keeping.office();
    this.service = repository.bean(AmendmentService.class);
  }

  @Test
  void oldValueIsKeptAndTheLetterSaysTheNew() {
    NodeRef letter = keeping.record();
    Object subject = office.property(letter, LetterModel.SUBJECT);

    Amendment made = amend(keeping.manager(), letter, LetterModel.SUBJECT, "Undangan rapat kerja");
    amend(office.registrar(), letter, LetterModel.SENDER_NAME, "Sri");
    amend(keeping.manager(), letter, LetterModel.SENDER_NAME, null);
    amend(
        keeping.manager(),
        letter,
        LetterModel.RECIPIENTS,
        new ArrayList<>(List.of("Sekda", "Kabag")));

    assertThat(made.oldValue()).isEqualTo(subject);
    assertThat(made.by()).isEqualTo(keeping.manager());
    assertThat(office.property(letter, LetterModel.SUBJECT)).isEqualTo("Undangan rapat kerja");
    assertThat(of(letter))
        .extracting(Amendment::field, Amendment::oldValue, Amendment::newValue)
        .containsExactly(
            tuple("subject", subject, "Undangan rapat kerja"),
            tuple("senderName", null, "Sri"),
            tuple("senderName", "Sri", null),
            tuple("recipients", null, "Sekda\nKabag"));
    var last = keeping.as("admin", () -> repository.bean(DispositionReader.class).history(letter));
    assertThat(last.get(last.size() - 1).name()).isEqualTo(EventKind.AMENDED.code());
    assertThat(last.get(last.size() - 1).detail()).isEqualTo("recipients: Salah ketik");
    assertThat(office.property(letter, LetterModel.STATUS)).isEqualTo("settled");
  }

  @Test
  void listsAndPlaceFollow() {
    NodeRef letter = keeping.record();
    amend(keeping.manager(), letter, LetterModel.CLASSIFICATION, "000.8.3.3");

    assertThat(
            office
                .sql()
                .queryForObject(
                    "SELECT classification FROM naskah_letter WHERE uuid = ?",
                    String.class,
                    letter.getId()))
        .isEqualTo("000.8.3.3");
  }

  @Test
  void whoMayNotIsRefused() {
    NodeRef letter = keeping.record();

    for (String user : List.of(office.clerkA(), office.clerkB(), keeping.approver())) {
      assertThat(Refused.saying(() -> amend(user, letter, LetterModel.SUBJECT, "Lain")))
          .isEqualTo("FORBIDDEN  naskah.records.notManager");
    }
    assertThat(of(letter)).isEmpty();
  }

  @Test
  void rulesOfLettersHold() {
    NodeRef letter = keeping.record();

    assertThat(refused(letter, LetterModel.SUBJECT, null))
        .isEqualTo("INVALID subject naskah.missing");
    assertThat(refused(letter, LetterModel.SUBJECT, "x".repeat(1001)))
        .isEqualTo("INVALID subject naskah.text.tooLong");
    assertThat(refused(letter, LetterModel.KIND, "nonsense"))
        .isEqualTo("INVALID kind naskah.kind.unknown");
    assertThat(refused(letter, LetterModel.RECEIVED_DATE, Office.day("2020-01-01")))
        .isEqualTo("CONFLICT receivedDate naskah.date.otherYear");
    assertThat(refused(letter, LetterModel.SUBJECT, "Undangan rapat koordinasi"))
        .isEqualTo("CONFLICT subject naskah.amend.same");
    assertThat(of(letter)).isEmpty();
  }

  @Test
  void onlyRecordsThatAreNeitherVoidNorHeld() {
    NodeRef open = keeping.letter();
    assertThat(refused(open, LetterModel.SUBJECT, "Lain"))
        .isEqualTo("CONFLICT letter naskah.amend.noRecord");
    NodeRef letter = keeping.record();
    Hold hold = keeping.hold(letter);
    assertThat(refused(letter, LetterModel.SUBJECT, "Lain"))
        .isEqualTo("CONFLICT hold naskah.held.by");
    keeping.release(hold);
    amend(keeping.manager(), letter, LetterModel.SUBJECT, "Lain");
    office.change(
        office.clerkA(),
        letter,
        Map.of(LetterModel.STATUS, "void", LetterModel.VOID_REASON, "Keliru"));
    assertThat(refused(letter, LetterModel.SUBJECT, "Lain lagi"))
        .isEqualTo("CONFLICT letter naskah.void.final");
  }

  @Test
  void oneAtATimeEachWithTheTrueOldValue() throws Exception {
    NodeRef letter = keeping.record();
    int many = 6;
    List<Callable<Amendment>> work = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      String subject = "Perihal " + i;
      work.add(() -> amend(keeping.manager(), letter, LetterModel.SUBJECT, subject));
    }
    Race.atOnce(work);

    List<Amendment> all = of(letter);
    assertThat(all).hasSize(many);
    String before = "Undangan rapat koordinasi";
    for (Amendment each : all) {
      assertThat(each.oldValue()).isEqualTo(before);
      before = each.newValue();
    }
    assertThat(office.property(letter, LetterModel.SUBJECT)).isEqualTo(before);
  }

  @Test
  void whatWasAmendedIsNeverUnwritten() {
    NodeRef letter = keeping.record();
    amend(keeping.manager(), letter, LetterModel.SUBJECT, "Lain");

    for (String sql :
        List.of("UPDATE naskah_amendment SET old_value = 'x'", "DELETE FROM naskah_amendment")) {
      // Not in a transaction of Alfresco's: that would try again and again.
      assertThatThrownBy(() -> office.sql().update(sql)).hasMessageContaining("append only");
    }
  }

  private String refused(NodeRef letter, QName field, Serializable value) {
    return Refused.saying(() -> amend(keeping.manager(), letter, field, value));
  }

  private Amendment amend(String user, NodeRef letter, QName field, Serializable value) {
    return keeping.as(user, () -> service.amend(letter.getId(), field, value, "Salah ketik"));
  }

  private List<Amendment> of(NodeRef letter) {
    return keeping.as("admin", () -> service.of(letter));
  }
}
