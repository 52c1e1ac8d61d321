package id.naskah.retention.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.LetterService;
import id.naskah.platform.Hashes;
import id.naskah.routing.DispositionStatus;
import id.naskah.routing.PassOn;
import id.naskah.routing.PassingOn;
import id.naskah.routing.ReportFiles;
import id.naskah.routing.RoutingService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.content.ContentStore;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.search.SearchService;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/** Rule 6 (docs/rules.md#rule-6): what is destroyed is gone, from everywhere; a stub stays. */
@AlfrescoTest
class DestructionTest {
  private final Repository repository;
  private final Disposing disposing;
  private final Office office;
  private final ContentStore store;
  private final NodeService stored;

  DestructionTest(Repository repository) {
    this.repository = repository;
    this.disposing = new Disposing(repository);
    this.office = disposing.office();
    this.store = repository.bean("fileContentStore", ContentStore.class);
    this.stored = repository.bean("dbNodeService", NodeService.class);
  }

  @Test
  void rule6ContentVersionsRenditionsCopiesAndTrashAreGoneFromTheDisk() throws Exception {
    NodeRef letter = office.register(office.registrar(), office.incoming(office.unitA()));
    disposing.put(letter, "Versi pertama");
    String first = disposing.url(letter);
    versioned(letter);
    disposing.put(letter, "Versi kedua");
    NodeRef attachment = disposing.attach(letter, "Lampiran.txt", "Isi lampiran");
    NodeRef rendition = rendition(letter);
    NodeRef trashed = disposing.attach(letter, "Salah.txt", "Salah lampir");
    String trashedUrl = disposing.url(trashed);
    repository.inTransactionAs(
        "admin",
        () -> {
          repository.services().getNodeService().deleteNode(trashed);
          return null;
        });
    NodeRef reply = reply(letter);
    NodeRef report = reported(letter);
    disposing.sql(
        "INSERT INTO naskah_trash SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM naskah_trash"
            + " WHERE uuid = ?)",
        disposing.id(letter),
        trashed.getId(),
        trashed.getId());
    disposing.settle(letter);
    List<String> urls =
        List.of(
            first,
            disposing.url(letter),
            disposing.url(attachment),
            disposing.url(rendition),
            disposing.url(report),
            trashedUrl);
    assertThat(urls).allMatch(store::exists);
    long id = disposing.id(letter);

    long batch = disposing.approved();
    disposing.execute(batch);

    assertThat(urls).noneMatch(store::exists);
    for (NodeRef node : List.of(letter, attachment, rendition, trashed, report)) {
      assertThat(disposing.exists(node)).isFalse();
      assertThat(disposing.exists(new NodeRef("archive://SpacesStore/" + node.getId()))).isFalse();
      assertThat(hasHistory(node)).isFalse();
    }
    for (String table :
        List.of(
            "naskah_letter WHERE node_id",
            "naskah_retention WHERE node_id",
            "naskah_disposition WHERE letter_id",
            "naskah_trash WHERE letter_id",
            "naskah_filed WHERE letter_id",
            "naskah_shred WHERE batch_id")) {
      assertThat(count(table + " = ?", table.contains("batch") ? batch : id)).as(table).isZero();
    }
    assertThat(count("naskah_number WHERE letter = ?", letter.getId())).isEqualTo(1);
    assertThat(count("alf_content_url WHERE content_url = ?", first)).isZero();
    assertThat(disposing.exists(reply)).isTrue();
    assertThat(found(letter)).isEmpty();
    DisposalItem item = disposing.item(batch, letter);
    assertThat(item.outcome()).isEqualTo(Outcome.DESTROYED);
    assertThat(item.sha256()).isEqualTo(hash("Versi kedua"));
    assertThat(item.verifiedAt()).isNotNull();
    assertThat(item.remains()).isNull();
  }

  private long count(String what, Object value) {
    return office.sql().queryForObject("SELECT COUNT(*) FROM " + what, Long.class, value);
  }

  private List<NodeRef> found(NodeRef letter) {
    return repository.inTransactionAs(
        "admin",
        () ->
            repository
                .bean("searchService", SearchService.class)
                .query(
                    letter.getStoreRef(),
                    SearchService.LANGUAGE_FTS_ALFRESCO,
                    "ID:\"" + letter + "\"")
                .getNodeRefs());
  }

  private boolean hasHistory(NodeRef node) {
    return repository.inTransactionAs(
        "admin", () -> repository.bean(Remains.class).hasHistory(node));
  }

  private static String hash(String text) throws IOException {
    return Hashes.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private void versioned(NodeRef letter) {
    repository.inTransactionAs(
        "admin",
        () -> {
          NodeService nodes = repository.services().getNodeService();
          nodes.addAspect(letter, ContentModel.ASPECT_VERSIONABLE, new HashMap<>());
          return repository.services().getVersionService().createVersion(letter, null);
        });
    assertThat(hasHistory(letter)).isTrue();
  }

  /** As Alfresco keeps previews: a child with content of its own. */
  private NodeRef rendition(NodeRef letter) {
    NodeRef node =
        repository.inTransactionAs(
            "admin",
            () ->
                stored
                    .createNode(
                        letter,
                        QName.createQName(
                            "http://www.alfresco.org/model/rendition/1.0", "rendition"),
                        QName.createQName("http://www.alfresco.org/model/content/1.0", "doclib"),
                        ContentModel.TYPE_THUMBNAIL,
                        new HashMap<>(Map.of(ContentModel.PROP_NAME, "doclib")))
                    .getChildRef());
    disposing.put(node, "Gambar kecil");
    return node;
  }

  /** A file of a report that somebody made about the letter. */
  private NodeRef reported(NodeRef letter) {
    String staff = repository.createUser(repository.unique("staff"));
    RoutingService routing = repository.bean(RoutingService.class);
    NodeRef disposition =
        repository
            .inTransactionAs(
                office.registrar(),
                () ->
                    routing.passOn(
                        letter,
                        new PassOn(
                            PassingOn.people(staff),
                            List.of(),
                            List.of("followUp"),
                            null,
                            null,
                            null,
                            null)))
            .get(0);
    NodeRef file =
        repository.inTransactionAs(
            staff, () -> repository.bean(ReportFiles.class).add(disposition, "Laporan.txt"));
    repository.inTransactionAs(
        staff,
        () -> {
          repository
              .bean(ReportFiles.class)
              .putContent(
                  file,
                  "text/plain",
                  "UTF-8",
                  new ByteArrayInputStream("Laporan".getBytes(StandardCharsets.UTF_8)));
          routing.step(disposition, DispositionStatus.DONE, "Selesai");
          return null;
        });
    return file;
  }

  /** A void letter that replies to it: void ones keep their links, but not to what is gone. */
  private NodeRef reply(NodeRef letter) {
    NodeRef reply =
        repository.inTransactionAs(
            office.registrar(),
            () ->
                repository
                    .bean(LetterService.class)
                    .register(office.outgoing(office.unitA()), null, List.of(letter), List.of()));
    repository.inTransactionAs(
        office.registrar(),
        () -> {
          repository.bean(LetterService.class).voidLetter(reply, "Batal");
          return null;
        });
    return reply;
  }

  /** A copy shares the file of its original until it gets another. */
  @Test
  void aFileThatACopyUsesStays() {
    NodeRef letter = disposing.due("Isi bersama");
    NodeRef folder = repository.cleanFolder();
    NodeRef copy =
        repository.inTransactionAs(
            "admin",
            () ->
                repository
                    .services()
                    .getFileFolderService()
                    .copy(letter, folder, "salinan.txt")
                    .getNodeRef());
    String url = disposing.url(letter);
    assertThat(disposing.url(copy)).isEqualTo(url);

    long batch = disposing.approved();
    disposing.execute(batch);

    assertThat(disposing.exists(letter)).isFalse();
    assertThat(store.exists(url)).isTrue();
    assertThat(
            repository.<String>inTransactionAs(
                "admin",
                () ->
                    repository
                        .services()
                        .getContentService()
                        .getReader(copy, ContentModel.PROP_CONTENT)
                        .getContentString()))
        .isEqualTo("Isi bersama");
    assertThat(count("naskah_shred WHERE batch_id = ?", batch)).isZero();
    assertThat(disposing.item(batch, letter).remains()).isNull();
  }

  @Test
  void oneThatIsCheckedOutGoesWithItsWorkingCopy() {
    NodeRef letter = office.register(office.registrar(), office.incoming(office.unitA()));
    disposing.put(letter, "Asli");
    NodeRef copy =
        repository.inTransactionAs(
            "admin", () -> repository.services().getCheckOutCheckInService().checkout(letter));
    disposing.put(copy, "Sedang diubah");
    String url = disposing.url(copy);
    disposing.sql(
        "UPDATE naskah_letter SET status = 'settled' WHERE node_id = ?", disposing.id(letter));
    disposing.makeDue(letter, "destroy", LocalDate.of(2020, 1, 1));

    disposing.execute(disposing.approved());

    assertThat(disposing.exists(letter)).isFalse();
    assertThat(disposing.exists(copy)).isFalse();
    assertThat(store.exists(url)).isFalse();
  }
}
