package id.naskah.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Doors;
import id.naskah.Office;
import id.naskah.OwnOffice;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is dropped into an intake folder waits there as a draft until a clerk completes it. */
@AlfrescoTest
@OwnOffice
class IntakeTest {
  private final Repository repository;
  private final Office office;
  private final Doors doors;
  private final NodeService nodes;
  private final NodeRef intake;

  IntakeTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.doors = new Doors(repository);
    this.nodes = repository.services().getNodeService();
    this.intake = office.intake(office.unitA());
  }

  @Test
  void nodeBecomesADraftAndThenALetter() {
    NodeRef file = drop("Undangan rapat.pdf");

    assertDraft(file);
    assertThat(office.property(file, LetterModel.SUBJECT)).isEqualTo("Undangan rapat");
    office.change(
        office.clerkA(),
        file,
        Map.of(
            LetterModel.KIND,
            "invitation",
            LetterModel.SENDER_NAME,
            "Budi",
            LetterModel.STATUS,
            "open"));
    assertThat(office.properties(file))
        .containsEntry(LetterModel.AGENDA_NUMBER, 1)
        .containsEntry(ContentModel.PROP_NAME, "0001 Undangan rapat.pdf");
    assertThat(office.place(file)).startsWith("Correspondence/" + office.unitA() + "/20");
    assertThat(status(file)).isEqualTo("open");
  }

  @Test
  void cmisDocumentBecomesADraft() {
    var answer = doors.cmisCreate(office.clerkA(), intake, "cmis:document", "a.pdf", Map.of());

    assertDraft(Doors.made(answer));
  }

  @Test
  void webDavFileBecomesADraft() {
    String path = "Correspondence/" + office.unitA() + "/Intake/Surat masuk.txt";

    var answer = doors.davPut(office.clerkA(), path, "isi surat");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    NodeRef file = child("Surat masuk.txt");
    assertDraft(file);
    assertThat(doors.davPut(office.clerkA(), path, "isi surat yang lain").statusCode())
        .isBetween(200, 299);
    assertDraft(file);
  }

  @Test
  void fileMovedInBecomesADraft() {
    NodeRef folder = repository.cleanFolder();
    NodeRef file = doors.node("admin", folder, ContentModel.TYPE_CONTENT, "a.pdf", Map.of());

    repository.inTransactionAs(
        "admin",
        () -> repository.services().getFileFolderService().move(file, intake, null).getNodeRef());

    assertDraft(file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "~$Surat.docx",
        ".~lock.Surat.odt#",
        ".DS_Store",
        "._Surat.pdf",
        "desktop.ini",
        "Thumbs.db",
        "Surat.pdf.lnk",
        "Surat.pdf.crdownload",
        "~WRL0001.tmp"
      })
  void whatProgramsLeaveBehindIsNoLetter(String name) {
    NodeRef file = drop(name);

    assertThat(type(file)).isEqualTo(ContentModel.TYPE_CONTENT);
    assertThat(
            office.sql().queryForList("SELECT 1 FROM naskah_letter WHERE uuid = ?", file.getId()))
        .isEmpty();
  }

  @Test
  void temporaryFileThatGetsItsNameIsALetter() {
    NodeRef file = drop("~$Surat.docx");

    repository.inTransactionAs(
        office.clerkA(),
        () -> repository.services().getFileFolderService().rename(file, "Surat.docx").getNodeRef());

    assertDraft(file);
  }

  @Test
  void folderAndOtherUnitsStayAsTheyAre() {
    NodeRef folder =
        doors.node(office.clerkA(), intake, ContentModel.TYPE_FOLDER, "Pindaian", Map.of());
    NodeRef inFolder =
        doors.node(office.clerkA(), folder, ContentModel.TYPE_CONTENT, "a.pdf", Map.of());

    assertThat(List.of(type(folder), type(inFolder)))
        .containsExactly(ContentModel.TYPE_FOLDER, ContentModel.TYPE_CONTENT);
  }

  @Test
  void nameThatALetterWillHaveIsNoObstacle() {
    NodeRef namesake = drop("0001 Undangan.pdf");
    NodeRef file = drop("Undangan.pdf");

    office.change(
        office.clerkA(),
        file,
        Map.of(
            LetterModel.KIND,
            "invitation",
            LetterModel.SENDER_NAME,
            "Budi",
            LetterModel.STATUS,
            "open"));

    assertThat(office.property(file, ContentModel.PROP_NAME)).isEqualTo("0001 Undangan (2).pdf");
    assertDraft(namesake);
  }

  private NodeRef drop(String name) {
    return doors.node(office.clerkA(), intake, ContentModel.TYPE_CONTENT, name, Map.of());
  }

  private void assertDraft(NodeRef file) {
    assertThat(type(file)).isEqualTo(LetterModel.TYPE_LETTER);
    assertThat(office.properties(file))
        .containsEntry(LetterModel.STATUS, "draft")
        .containsEntry(LetterModel.DIRECTION, "incoming")
        .containsEntry(LetterModel.UNIT, office.unitA())
        .containsKey(LetterModel.RECEIVED_DATE)
        .doesNotContainKey(LetterModel.SERIES);
    assertThat(office.place(file)).isEqualTo("Correspondence/" + office.unitA() + "/Intake");
    assertThat(status(file)).isEqualTo("draft");
  }

  private Object type(NodeRef node) {
    return repository.inTransactionAs("admin", () -> nodes.getType(node));
  }

  private NodeRef child(String name) {
    return repository.inTransactionAs(
        "admin", () -> nodes.getChildByName(intake, ContentModel.ASSOC_CONTAINS, name));
  }

  private Object status(NodeRef letter) {
    return office
        .sql()
        .queryForObject(
            "SELECT status FROM naskah_letter WHERE uuid = ?", String.class, letter.getId());
  }
}
