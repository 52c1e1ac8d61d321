package id.naskah.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.OwnOffice;
import id.naskah.Refused;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/** Where a letter may go from where it stands; voided, it stays what it was. */
@AlfrescoTest
@OwnOffice
class VoidingTest {
  private final Repository repository;
  private final Office office;
  private final LetterService service;
  private final NodeService nodes;

  VoidingTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.service = repository.bean(LetterService.class);
    this.nodes = repository.services().getNodeService();
  }

  @Test
  void letterIsSettledAndOpenedAgain() {
    NodeRef letter = registered();

    for (String status : List.of("settled", "open", "settled")) {
      office.change(office.clerkA(), letter, Map.of(LetterModel.STATUS, status));
      assertThat(office.property(letter, LetterModel.STATUS)).isEqualTo(status);
    }
    assertThat(Refused.saying(() -> change(letter, LetterModel.STATUS, "draft")))
        .isEqualTo("CONFLICT status naskah.status.step");
    assertThat(Refused.saying(() -> change(letter, LetterModel.STATUS, "")))
        .isEqualTo("INVALID status naskah.choice");
  }

  @Test
  void reasonIsNeeded() {
    NodeRef letter = registered();

    for (String reason : new String[] {null, "", "  "}) {
      assertThat(Refused.saying(() -> voided(letter, reason)))
          .isEqualTo("INVALID reason naskah.missing");
    }
    assertThat(Refused.saying(() -> voided(letter, "x".repeat(1001))))
        .isEqualTo("INVALID reason naskah.text.tooLong");
    assertThat(Refused.saying(() -> change(letter, LetterModel.VOID_REASON, "Keliru")))
        .isEqualTo("INVALID reason naskah.void.reason");
    assertThat(office.property(letter, LetterModel.STATUS)).isEqualTo("open");
  }

  @Test
  void isOnRecordAndTheNumberStaysUsed() {
    NodeRef letter = registered();
    String longest = "x".repeat(1000);

    voided(letter, longest);

    assertThat(office.properties(letter))
        .containsEntry(LetterModel.STATUS, "void")
        .containsEntry(LetterModel.VOID_REASON, longest)
        .containsEntry(LetterModel.VOIDED_BY, office.clerkA())
        .containsEntry(LetterModel.AGENDA_NUMBER, 1)
        .containsKey(LetterModel.VOIDED_AT);
    assertThat(
            office
                .sql()
                .queryForList(
                    "SELECT event FROM naskah_number WHERE letter = ? ORDER BY done_at",
                    String.class,
                    letter.getId()))
        .containsExactly("issued", "voided");
    assertThat(office.property(registered(), LetterModel.AGENDA_NUMBER)).isEqualTo(2);
  }

  @Test
  void reasonMayFollowTheStatusInOneTransaction() {
    NodeRef letter = registered();

    repository.inTransactionAs(
        office.clerkA(),
        () -> {
          nodes.setProperty(letter, LetterModel.STATUS, "void");
          nodes.setProperty(letter, LetterModel.VOID_REASON, " Keliru ");
          return null;
        });

    assertThat(office.property(letter, LetterModel.VOID_REASON)).isEqualTo("Keliru");
  }

  @Test
  void nothingChangesAfterwards() {
    NodeRef other = registered();
    NodeRef letter = registered();
    NodeRef attachment = attach(letter, "lampiran.pdf");
    voided(letter, "Keliru");

    String last = "CONFLICT %s naskah.void.final";
    assertThat(Refused.saying(() -> change(letter, LetterModel.SUBJECT, "Lain")))
        .isEqualTo(last.formatted("subject"));
    assertThat(Refused.saying(() -> change(letter, LetterModel.STATUS, "open")))
        .isEqualTo(last.formatted("status"));
    assertThat(Refused.saying(() -> change(letter, LetterModel.VOID_REASON, "Lain")))
        .isEqualTo(last.formatted("voidReason"));
    assertThat(Refused.saying(() -> remove(letter, LetterModel.LETTER_NUMBER)))
        .isEqualTo(last.formatted("letterNumber"));
    assertThat(Refused.saying(() -> content(letter))).isEqualTo(last.formatted("content"));
    assertThat(Refused.saying(() -> attach(letter, "lain.pdf")))
        .isEqualTo(last.formatted("attachments"));
    assertThat(Refused.saying(() -> deleted(letter, attachment)))
        .isEqualTo(last.formatted("attachments"));
    assertThat(
            Refused.saying(
                () ->
                    asClerk(() -> nodes.createAssociation(letter, other, LetterModel.RELATES_TO))))
        .isEqualTo(last.formatted("relatesTo"));
    assertThat(Refused.saying(() -> voided(letter, "Sekali lagi")))
        .isEqualTo(last.formatted("voidReason"));
    // Its attachment is asked first.
    assertThat(
            Refused.saying(
                () ->
                    repository.inTransactionAs(
                        "admin",
                        () -> {
                          nodes.deleteNode(letter);
                          return null;
                        })))
        .isEqualTo(last.formatted("attachments"));
  }

  @Test
  void emptyFieldsOfAFormAreNoChange() {
    NodeRef letter = registered();
    voided(letter, "Keliru");

    Map<QName, Serializable> form =
        Map.of(LetterModel.SUMMARY, "", LetterModel.RECIPIENTS, "", ContentModel.PROP_TITLE, "");
    office.change(office.clerkA(), letter, form);

    assertThat(office.property(letter, LetterModel.SUMMARY)).isIn(null, "");
  }

  private NodeRef registered() {
    return office.register(office.clerkA(), office.incoming(office.unitA()));
  }

  private <T> T asClerk(Callable<T> work) {
    return repository.inTransactionAs(office.clerkA(), work);
  }

  private Void voided(NodeRef letter, String reason) {
    return asClerk(
        () -> {
          service.voidLetter(letter, reason);
          return null;
        });
  }

  private Void change(NodeRef letter, QName name, Serializable value) {
    office.change(office.clerkA(), letter, Map.of(name, value));
    return null;
  }

  private Void remove(NodeRef letter, QName name) {
    return asClerk(
        () -> {
          nodes.removeProperty(letter, name);
          return null;
        });
  }

  private Void deleted(NodeRef letter, NodeRef attachment) {
    return asClerk(
        () -> {
          repository.bean(AttachmentRemoval.class).remove(letter, attachment.getId());
          return null;
        });
  }

  private NodeRef attach(NodeRef letter, String name) {
    return asClerk(() -> service.attach(letter, name));
  }

  private Void content(NodeRef letter) {
    return asClerk(
        () -> {
          service.putContent(
              letter, "text/plain", null, new java.io.ByteArrayInputStream(new byte[] {'a'}));
          return null;
        });
  }
}
