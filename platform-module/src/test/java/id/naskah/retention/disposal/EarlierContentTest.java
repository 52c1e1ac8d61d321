package id.naskah.retention.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.content.ContentContext;
import org.alfresco.repo.content.ContentStore;
import org.alfresco.repo.node.archive.NodeArchiveService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/** Rule 6 (docs/rules.md#rule-6), of what a record said before it became one. */
@AlfrescoTest
class EarlierContentTest {
  private final Repository repository;
  private final Disposing disposing;
  private final Office office;
  private final ContentStore store;
  private final ContentStore deleted;
  private final NodeService stored;

  EarlierContentTest(Repository repository) {
    this.repository = repository;
    this.disposing = new Disposing(repository);
    this.office = disposing.office();
    this.store = repository.bean("fileContentStore", ContentStore.class);
    this.deleted = repository.bean("deletedContentStore", ContentStore.class);
    this.stored = repository.bean("dbNodeService", NodeService.class);
  }

  /** Alfresco forgets whose content that was as soon as it is replaced. */
  @Test
  void whatWasReplacedOrRemovedEarlierIsDestroyedAsWell() throws Exception {
    NodeRef letter = office.register(office.registrar(), office.incoming(office.unitA()));
    disposing.put(letter, "Salah pindai");
    String first = disposing.url(letter);
    disposing.put(letter, "Pindaian yang benar");
    NodeRef attachment = disposing.attach(letter, "Lampiran.txt", "Lampiran lama");
    String old = disposing.url(attachment);
    disposing.put(attachment, "Lampiran baru");
    NodeRef preview = rendition(attachment);
    String oldPreview = disposing.url(preview);
    disposing.put(preview, "Gambar baru");
    NodeRef purged = disposing.attach(letter, "Salah.txt", "Salah lampir");
    String oldFile = disposing.url(purged);
    delete(purged);
    String moved = disposing.url(letter);
    disposing.put(letter, "Isi terakhir");
    moveAside(moved);
    disposing.settle(letter);
    List<String> urls = List.of(first, old, oldPreview, oldFile);
    assertThat(urls).allMatch(store::exists);

    long batch = disposing.approved();
    disposing.execute(batch);

    assertThat(urls).noneMatch(store::exists);
    assertThat(deleted.exists(moved)).isFalse();
    assertThat(noted(letter)).isZero();
    assertThat(disposing.item(batch, letter).remains()).isNull();
  }

  /** For good: also from the trash. */
  private void delete(NodeRef node) {
    repository.inTransactionAs(
        "admin",
        () -> {
          repository.services().getNodeService().deleteNode(node);
          return null;
        });
    repository.inTransactionAs(
        "admin",
        () -> {
          repository
              .bean("nodeArchiveService", NodeArchiveService.class)
              .purgeArchivedNode(new NodeRef("archive://SpacesStore/" + node.getId()));
          return null;
        });
  }

  /** As Alfresco's cleaner does when nothing has used a file for two weeks. */
  private void moveAside(String url) {
    ContentContext context = new ContentContext(null, url);
    deleted.getWriter(context).putContent(store.getReader(url));
    assertThat(deleted.exists(url)).isTrue();
    assertThat(store.delete(url)).isTrue();
  }

  private long noted(NodeRef letter) {
    return office
        .sql()
        .queryForObject(
            "SELECT COUNT(*) FROM naskah_earlier_content WHERE letter = ?",
            Long.class,
            letter.getId());
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
}
