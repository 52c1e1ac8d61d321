package id.naskah.history;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Doors;
import id.naskah.Office;
import id.naskah.OwnOffice;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.LetterService;
import id.naskah.model.LetterModel;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.version.Version;
import org.alfresco.service.cmr.version.VersionHistory;
import org.junit.jupiter.api.Test;

/** What a letter said before is kept, with who changed it and when, whichever door was used. */
@AlfrescoTest
@OwnOffice
class EarlierVersionsTest {
  private final Repository repository;
  private final Office office;
  private final Doors doors;

  EarlierVersionsTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.doors = new Doors(repository);
  }

  @Test
  void theScanThatWasReplacedIsStillThere() {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));
    put(office.clerkA(), letter, "halaman pertama");
    assertThat(versions(letter)).as("nothing was replaced yet").isEmpty();

    put(office.clerkA(), letter, "halaman kedua");
    put(office.registrar(), letter, "halaman ketiga");

    assertThat(versions(letter))
        .containsExactly("halaman ketiga", "halaman kedua", "halaman pertama");
    assertThat(text(letter)).isEqualTo("halaman ketiga");
    assertThat(events(letter, "replaced"))
        .containsExactly(office.clerkA() + " 1.0", office.registrar() + " 2.0");
  }

  @Test
  void attachmentsKeepVersionsToo() {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));
    NodeRef file =
        repository.inTransactionAs(
            office.clerkA(), () -> repository.bean(LetterService.class).attach(letter, "a.txt"));
    put(office.clerkA(), file, "satu");
    put(office.clerkA(), file, "dua");

    assertThat(versions(file)).containsExactly("dua", "satu");
    assertThat(events(letter, "replaced")).hasSize(1);
  }

  @Test
  void throughCmisAndWebDavAsWell() {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));
    put(office.clerkA(), letter, "lama");

    assertThat(doors.cmisContent(office.clerkA(), letter, "baru").statusCode()).isLessThan(300);
    String path = office.place(letter) + "/" + office.property(letter, ContentModel.PROP_NAME);
    assertThat(doors.davPut(office.clerkA(), path, "terbaru").statusCode()).isLessThan(300);

    assertThat(versions(letter)).containsExactly("terbaru", "baru", "lama");
  }

  @Test
  void versionsThatAlfrescoMakesItselfAreNotMadeTwice() {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));
    put(office.clerkA(), letter, "lama");
    repository.inTransactionAs(
        office.clerkA(),
        () -> {
          repository.services().getVersionService().ensureVersioningEnabled(letter, null);
          return null;
        });
    put(office.clerkA(), letter, "baru");

    assertThat(versions(letter)).containsExactly("baru", "lama");
  }

  @Test
  void fieldsOfAnOpenLetterAreInItsHistoryWithOldAndNewValue() {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));

    office.change(
        office.registrar(),
        letter,
        Map.of(
            LetterModel.SUBJECT,
            "Undangan rapat kerja",
            LetterModel.RECEIVED_DATE,
            office.property(letter, LetterModel.RECEIVED_DATE) instanceof java.util.Date day
                ? day
                : null));

    assertThat(events(letter, "changed"))
        .containsExactly(
            office.registrar()
                + " subject: \"Undangan rapat koordinasi\" > \"Undangan rapat kerja\"");
  }

  @Test
  void scannerThatWritesTheSameNameAgainMakesASecondDraft() {
    String path = "Correspondence/" + office.unitA() + "/Intake/scan0001.txt";
    doors.davPut(office.registrar(), path, "surat pertama");
    NodeRef first = child("scan0001.txt");
    office.change(office.clerkA(), first, Map.of(LetterModel.SENDER_ORGANISATION, "Dinas Sosial"));

    assertThat(doors.davPut(office.registrar(), path, "surat kedua").statusCode()).isLessThan(300);

    assertThat(text(first)).isEqualTo("surat pertama");
    assertThat(office.property(first, LetterModel.SENDER_ORGANISATION)).isEqualTo("Dinas Sosial");
    List<NodeRef> drafts = drafts();
    drafts.remove(first);
    assertThat(drafts).hasSize(1);
    assertThat(text(drafts.get(0))).isEqualTo("surat kedua");
    assertThat(office.property(drafts.get(0), LetterModel.STATUS)).isEqualTo("draft");
  }

  @Test
  void scannerThatWritesAgainBeforeAnybodyBeganReplacesAndKeepsTheFirst() {
    String path = "Correspondence/" + office.unitA() + "/Intake/scan0002.txt";
    doors.davPut(office.registrar(), path, "miring");
    NodeRef draft = child("scan0002.txt");

    doors.davPut(office.registrar(), path, "lurus");

    assertThat(drafts()).containsExactly(draft);
    assertThat(versions(draft)).containsExactly("lurus", "miring");
  }

  @Test
  void whoReplacesTheFileOfTheDraftByItsAddressMeansThatDraft() {
    String path = "Correspondence/" + office.unitA() + "/Intake/scan0003.txt";
    doors.davPut(office.registrar(), path, "lama");
    NodeRef draft = child("scan0003.txt");
    office.change(office.clerkA(), draft, Map.of(LetterModel.SENDER_NAME, "Sri"));

    put(office.registrar(), draft, "baru");

    assertThat(drafts()).containsExactly(draft);
    assertThat(text(draft)).isEqualTo("baru");
  }

  private void put(String user, NodeRef file, String text) {
    repository.inTransactionAs(
        user,
        () -> {
          repository
              .bean(LetterService.class)
              .putContent(
                  file,
                  "text/plain",
                  "UTF-8",
                  new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
          return null;
        });
  }

  private NodeRef child(String name) {
    NodeRef intake = office.intake(office.unitA());
    return repository.inTransactionAs(
        "admin", () -> repository.services().getFileFolderService().searchSimple(intake, name));
  }

  private List<NodeRef> drafts() {
    NodeRef intake = office.intake(office.unitA());
    return repository.inTransactionAs(
        "admin",
        () ->
            new ArrayList<>(
                repository.services().getNodeService().getChildAssocs(intake).stream()
                    .map(child -> child.getChildRef())
                    .toList()));
  }

  /** The texts of the versions, the newest first. */
  private List<String> versions(NodeRef file) {
    return repository.inTransactionAs(
        "admin",
        () -> {
          VersionHistory history =
              repository.services().getVersionService().getVersionHistory(file);
          return history == null
              ? List.of()
              : history.getAllVersions().stream()
                  .map(Version::getFrozenStateNodeRef)
                  .map(this::content)
                  .toList();
        });
  }

  private String text(NodeRef file) {
    return repository.inTransactionAs("admin", () -> content(file));
  }

  private String content(NodeRef node) {
    ContentReader reader =
        repository.services().getContentService().getReader(node, ContentModel.PROP_CONTENT);
    return reader.getContentString();
  }

  /** Who, and what the event says of the version or the fields. */
  private List<String> events(NodeRef letter, String event) {
    return office
        .sql()
        .query(
            "SELECT done_by, detail FROM naskah_event WHERE letter = ? AND event = ? ORDER BY id",
            (row, i) ->
                row.getString(1) + " " + row.getString(2).replaceFirst("^.* \\((.*)\\)$", "$1"),
            letter.getId(),
            event);
  }
}
