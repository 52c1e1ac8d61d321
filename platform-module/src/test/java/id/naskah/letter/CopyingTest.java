package id.naskah.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Doors;
import id.naskah.Office;
import id.naskah.OwnOffice;
import id.naskah.Refused;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.coci.CheckOutCheckInService;
import org.alfresco.service.cmr.model.FileFolderService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A number belongs to one letter: copied, edited offline, deleted, restored or moved. */
@AlfrescoTest
@OwnOffice
class CopyingTest {
  private final Repository repository;
  private final Office office;
  private final Doors doors;
  private final NodeService nodes;
  private final FileFolderService files;
  private final CheckOutCheckInService checkOut;

  CopyingTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.doors = new Doors(repository);
    this.nodes = repository.services().getNodeService();
    this.files = repository.services().getFileFolderService();
    this.checkOut = repository.services().getCheckOutCheckInService();
  }

  @ParameterizedTest
  @ValueSource(strings = {"open", "void"})
  void copyIsADraftWithoutNumber(String status) {
    NodeRef letter = office.register(office.clerkA(), office.outgoing(office.unitA()));
    if (status.equals("void")) {
      office.change(
          office.clerkA(),
          letter,
          Map.of(LetterModel.STATUS, "void", LetterModel.VOID_REASON, "Keliru"));
    }

    NodeRef copy =
        asClerk(
            () -> files.copy(letter, office.intake(office.unitA()), "salinan.pdf").getNodeRef());

    assertThat(office.properties(copy))
        .containsEntry(LetterModel.STATUS, "draft")
        .containsEntry(LetterModel.SUBJECT, "Permintaan data")
        .doesNotContainKeys(
            LetterModel.SERIES,
            LetterModel.AGENDA_NUMBER,
            LetterModel.AGENDA_YEAR,
            LetterModel.LETTER_NUMBER,
            LetterModel.VOID_REASON,
            LetterModel.VOIDED_AT);
    office.change(office.clerkA(), copy, Map.of(LetterModel.STATUS, "open"));
    assertThat(office.property(copy, LetterModel.AGENDA_NUMBER)).isEqualTo(2);
  }

  @Test
  void editedOfflineItKeepsNumberAndStatus() {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));
    Map<QName, Serializable> before = numbers(letter);

    NodeRef working = asClerk(() -> checkOut.checkout(letter));
    asClerk(
        () -> {
          files.getWriter(working).putContent("isi baru");
          nodes.setProperty(working, LetterModel.SUMMARY, "Sudah dibaca");
          return null;
        });
    assertThat(rows(working)).isEmpty();
    asClerk(() -> checkOut.checkin(working, null));

    assertThat(numbers(letter)).isEqualTo(before);
    assertThat(office.property(letter, LetterModel.SUMMARY)).isEqualTo("Sudah dibaca");
    assertThat(rows(letter)).hasSize(1);
    String text = asClerk(() -> files.getReader(letter).getContentString());
    assertThat(text).isEqualTo("isi baru");
  }

  @Test
  void cancelledCheckOutLeavesNoTrace() {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));
    NodeRef working = asClerk(() -> checkOut.checkout(letter));

    asClerk(() -> checkOut.cancelCheckout(working));

    assertThat(rows(letter)).hasSize(1);
    assertThat(rows(working)).isEmpty();
  }

  @Test
  void numberedLetterIsDeletedThroughNoDoor() {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));
    String path = office.place(letter) + "/" + office.property(letter, ContentModel.PROP_NAME);
    NodeRef month =
        repository.inTransactionAs("admin", () -> nodes.getPrimaryParent(letter).getParentRef());

    String refused = "CONFLICT letter naskah.delete.numbered";
    assertThat(Refused.saying(() -> asAdmin(() -> delete(letter)))).isEqualTo(refused);
    assertThat(Refused.saying(() -> asAdmin(() -> delete(month)))).isEqualTo(refused);
    assertThat(
            Refused.saying(
                () ->
                    asAdmin(
                        () -> {
                          nodes.addAspect(letter, ContentModel.ASPECT_TEMPORARY, null);
                          return delete(letter);
                        })))
        .isEqualTo(refused);
    assertThat(doors.cmisDelete("admin", letter, false).statusCode()).isEqualTo(409);
    assertThat(doors.cmisDelete(office.clerkA(), letter, false).statusCode()).isIn(401, 403);
    // Deleting a tree answers 200 with what was left: here, all of it.
    doors.cmisDelete("admin", month, true);
    assertThat(doors.davDelete(office.clerkA(), path).statusCode()).isGreaterThanOrEqualTo(400);
    assertThat(doors.davDelete("admin", office.place(letter)).statusCode())
        .isGreaterThanOrEqualTo(400);
    assertThat(office.property(letter, LetterModel.AGENDA_NUMBER)).isEqualTo(1);
    assertThat(rows(letter)).hasSize(1);
  }

  @Test
  void numberedLetterStaysALetter() {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));

    assertThat(Refused.saying(() -> asAdmin(() -> toType(letter, ContentModel.TYPE_CONTENT))))
        .isEqualTo("CONFLICT letter naskah.type.numbered");
    assertThat(
            Refused.saying(
                () ->
                    asAdmin(
                        () -> {
                          nodes.removeAspect(letter, LetterModel.ASPECT_NUMBERED);
                          return null;
                        })))
        .isEqualTo("CONFLICT letter naskah.set.bySystem");
    assertThat(office.property(letter, LetterModel.AGENDA_NUMBER)).isEqualTo(1);
  }

  @Test
  void draftIsDeletedAndComesBackFromTheTrash() {
    NodeRef draft = draft();
    assertThat(rows(draft)).hasSize(1);

    asClerk(() -> delete(draft));
    assertThat(rows(draft)).isEmpty();

    NodeRef archived = new NodeRef(StoreRef.STORE_REF_ARCHIVE_SPACESSTORE, draft.getId());
    NodeRef back = asClerk(() -> nodes.restoreNode(archived, null, null, null));
    assertThat(office.property(back, LetterModel.STATUS)).isEqualTo("draft");
    assertThat(rows(back)).hasSize(1);
  }

  @Test
  void draftThatIsNoLetterAnyMoreIsNotListed() {
    NodeRef draft = draft();

    asAdmin(() -> toType(draft, ContentModel.TYPE_CONTENT));

    assertThat(rows(draft)).isEmpty();
  }

  @Test
  void numberedLetterStaysInItsUnit() {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));
    NodeRef outside = repository.cleanFolder();
    NodeRef inside =
        asClerk(
            () ->
                files
                    .create(
                        nodes.getPrimaryParent(office.intake(office.unitA())).getParentRef(),
                        "Berkas",
                        ContentModel.TYPE_FOLDER)
                    .getNodeRef());

    assertThat(Refused.saying(() -> asAdmin(() -> files.move(letter, outside, null))))
        .isEqualTo("CONFLICT letter naskah.move.numbered");
    assertThat(
            Refused.saying(
                () -> asAdmin(() -> files.move(letter, office.intake(office.unitB()), null))))
        .isEqualTo("CONFLICT letter naskah.move.numbered");
    // Nobody owns it: only an administrator takes it from where it was filed.
    asAdmin(() -> files.move(letter, inside, null));
    assertThat(office.place(letter)).endsWith("/Berkas");
    assertThat(office.property(letter, LetterModel.AGENDA_NUMBER)).isEqualTo(1);
  }

  private NodeRef draft() {
    Map<QName, Serializable> values = new HashMap<>(office.incoming(office.unitA()));
    values.put(LetterModel.STATUS, "draft");
    return doors.letter(office.clerkA(), office.intake(office.unitA()), values);
  }

  private Map<QName, Serializable> numbers(NodeRef letter) {
    Map<QName, Serializable> kept = new HashMap<>(office.properties(letter));
    kept.keySet()
        .retainAll(
            List.of(
                LetterModel.SERIES,
                LetterModel.AGENDA_NUMBER,
                LetterModel.AGENDA_YEAR,
                LetterModel.STATUS,
                LetterModel.LETTER_NUMBER));
    assertThat(kept).hasSize(5);
    return kept;
  }

  private Void toType(NodeRef node, QName type) {
    nodes.setType(node, type);
    return null;
  }

  private Void delete(NodeRef node) {
    nodes.deleteNode(node);
    return null;
  }

  private <T> T asClerk(Callable<T> work) {
    return repository.inTransactionAs(office.clerkA(), work);
  }

  private <T> T asAdmin(Callable<T> work) {
    return repository.inTransactionAs("admin", work);
  }

  private List<?> rows(NodeRef letter) {
    return office.sql().queryForList("SELECT 1 FROM naskah_letter WHERE uuid = ?", letter.getId());
  }
}
