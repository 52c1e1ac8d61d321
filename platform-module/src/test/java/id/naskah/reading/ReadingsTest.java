package id.naskah.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naskah.Audited;
import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.platform.RuleViolation;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.content.metadata.MetadataExtracterRegistry;
import org.alfresco.service.cmr.model.FileFolderService;
import org.alfresco.service.cmr.repository.ContentIOException;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;

/** A file over which the server died is put aside, named, and not read again until released. */
@AlfrescoTest
class ReadingsTest {
  private final Repository repository;
  private final Office office;
  private final Readings readings;
  private final AsideFiles aside;

  ReadingsTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.readings = repository.bean(Readings.class);
    this.aside = repository.bean(AsideFiles.class);
  }

  @Test
  void whatADeadServerWasReadingIsPutAsideUntilAnAdministratorReleasesIt() {
    NodeRef letter = office.register(office.registrar(), office.incoming(office.unitA()));
    LeftNote note = new LeftNote(repository, letter.getId());
    long id = Long.parseLong(note.putAside());
    readings.recover();

    assertThat(aside.newest(1000))
        .filteredOn(file -> file.file().equals(letter.getId()))
        .hasSize(1);
    assertThat(Audited.about(repository, letter))
        .last()
        .asString()
        .startsWith("put aside, since the server died over it: ");
    assertThatThrownBy(() -> release(office.registrar(), id))
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining("administrators");
    assertThat(note.id()).isPresent();
    release("admin", id);
    assertThat(note.id()).isEmpty();
    assertThatThrownBy(() -> release("admin", id)).hasMessageContaining("setAsideFile");
  }

  /** Whatever reads it: for properties, or for words. */
  @Test
  void alfrescosOwnReadersDoNotReadWhatWasPutAside() throws Exception {
    NodeRef page = page();
    assertThat(title(page)).contains("Judul halaman");
    assertThat(text(page)).contains("Kata pertama");
    assertThat(notes()).isZero();
    LeftNote note = new LeftNote(repository, page.getId());
    long id = Long.parseLong(note.putAside());
    try {
      assertThatThrownBy(() -> title(page))
          .isInstanceOf(ContentIOException.class)
          .hasMessageContaining("was put aside");
      assertThatThrownBy(() -> text(page)).hasStackTraceContaining("was put aside");
    } finally {
      release("admin", id);
    }
    assertThat(title(page)).contains("Judul halaman");
    assertThat(text(page)).contains("Kata pertama");
  }

  @Test
  void whatAnotherServerIsReadingIsNotTakenForDead() {
    LeftNote busy = new LeftNote(repository, page().getId());
    LeftNote dead = new LeftNote(repository, page().getId());
    busy.leave("elsewhere", Duration.ofSeconds(40));
    dead.leave("elsewhere", Readings.SILENCE.plusSeconds(40));
    readings.recover();

    assertThat(busy.id()).isEmpty();
    assertThat(dead.id()).isPresent();
    release("admin", Long.parseLong(dead.id().orElseThrow()));
    office.sql().update("DELETE FROM naskah_reading WHERE server = 'elsewhere'");
  }

  /** A server that survives knows it at once. */
  @Test
  void aFileThatFillsTheMemoryIsPutAside() {
    NodeRef page = page();
    String url = reader(page).getContentUrl();
    assertThatThrownBy(
            () ->
                readings.during(
                    url,
                    () -> {
                      throw new ContentIOException("read", new OutOfMemoryError("as if"));
                    }))
        .hasRootCauseInstanceOf(OutOfMemoryError.class);
    SetAside file =
        aside.newest(1000).stream()
            .filter(each -> each.file().equals(page.getId()))
            .findFirst()
            .orElseThrow();
    release("admin", file.id());
  }

  /**
   * As a JVM that is told to end does it: in none of Alfresco's transactions, which can't write.
   */
  @Test
  void whatIsReadWhenTheServerStopsInOrderIsAtNoFault() throws Exception {
    String url = "store://2026/1/1/1/1/" + repository.unique("stopped") + ".bin";
    List<Integer> left =
        readings.during(
            url,
            () -> {
              int during = notes(url);
              readings.stop();
              return List.of(during, notes(url));
            });
    assertThat(left).containsExactly(1, 0);
  }

  /** Its transaction was rolled back: no node has it. */
  @Test
  void whatWasNeverStoredLeavesNothing() {
    repository.inTransactionAs(
        "admin",
        () ->
            repository
                .bean(ReadingTable.class)
                .begin(
                    "store://2026/1/1/1/1/" + repository.unique("none") + ".bin",
                    readings.server(),
                    "earlier",
                    java.time.Instant.now()));
    readings.recover();
    assertThat(aside.newest(1000)).noneMatch(file -> file.url().contains("none"));
    assertThat(notes()).isZero();
  }

  private void release(String user, long id) {
    repository.inTransactionAs(
        user,
        () -> {
          aside.release(id);
          return null;
        });
  }

  private int notes() {
    return office
        .sql()
        .queryForObject(
            "SELECT COUNT(*) FROM naskah_reading WHERE aside_at IS NULL AND server = ?",
            Integer.class,
            readings.server());
  }

  private int notes(String url) {
    return office
        .sql()
        .queryForObject("SELECT COUNT(*) FROM naskah_reading WHERE url = ?", Integer.class, url);
  }

  private NodeRef page() {
    return repository.inTransactionAs(
        "admin",
        () -> {
          FileFolderService files = repository.services().getFileFolderService();
          NodeRef home =
              repository.services().getNodeLocatorService().getNode("companyhome", null, null);
          NodeRef node =
              files
                  .create(home, repository.unique("halaman") + ".html", ContentModel.TYPE_CONTENT)
                  .getNodeRef();
          ContentWriter writer = files.getWriter(node);
          writer.setMimetype("text/html");
          writer.setEncoding("UTF-8");
          writer.putContent(
              "<html><head><title>Judul halaman</title></head><body>Kata pertama</body></html>");
          return node;
        });
  }

  private ContentReader reader(NodeRef node) {
    return repository.inTransactionAs(
        "admin",
        () -> repository.services().getContentService().getReader(node, ContentModel.PROP_CONTENT));
  }

  private String title(NodeRef node) {
    ContentReader reader = reader(node);
    return repository.inTransactionAs(
        "admin",
        () ->
            repository
                .bean(MetadataExtracterRegistry.class)
                .getExtracter("text/html")
                .extract(reader, new HashMap<>())
                .get(ContentModel.PROP_TITLE)
                .toString());
  }

  private String text(NodeRef node) {
    ContentReader reader = reader(node);
    ContentService content = repository.services().getContentService();
    return repository.inTransactionAs(
        "admin",
        () -> {
          ContentWriter writer = content.getTempWriter();
          writer.setMimetype("text/plain");
          writer.setEncoding("UTF-8");
          content.transform(reader, writer);
          return writer.getReader().getContentString();
        });
  }
}
