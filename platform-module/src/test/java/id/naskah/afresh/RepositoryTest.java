package id.naskah.afresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Pdf;
import id.naskah.embedded.junit.Repository;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.cmr.search.ResultSet;
import org.alfresco.service.cmr.search.SearchService;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/**
 * What a test gets: beans, users, groups, a clean place, and a search that finds words in a PDF.
 */
@AlfrescoTest
class RepositoryTest {
  private static final Duration INDEX_LIMIT = Duration.ofSeconds(90);

  private final Repository repository;

  RepositoryTest(Repository repository) {
    this.repository = repository;
  }

  @Test
  void isAlfrescoOnPostgres() {
    assertThat(repository.services().getDescriptorService().getServerDescriptor().getVersion())
        .startsWith("5.0.0");
    assertThat(System.getProperty("db.url")).startsWith("jdbc:postgresql:");
  }

  @Test
  void userCreatesAsHimself() {
    String user = repository.createUser("siti");
    String group = repository.createGroup("secretariat", user);
    NodeRef folder = repository.cleanFolder();
    PermissionService permissions = repository.services().getPermissionService();
    repository.asAdmin(
        () ->
            repository.inTransaction(
                () -> {
                  permissions.setPermission(folder, group, PermissionService.CONTRIBUTOR, true);
                  return null;
                }));

    NodeRef made = repository.inTransactionAs(user, () -> file(folder, "letter.txt"));

    Object creator =
        repository.asUser(
            user,
            () ->
                repository
                    .services()
                    .getNodeService()
                    .getProperty(made, ContentModel.PROP_CREATOR));
    assertThat(creator).isEqualTo(user);
  }

  @Test
  void wordInsidePdfIsFoundWhileSomeoneWaits() {
    StoreRef store = storeOfItsOwn();
    String word = "kwitansi" + System.nanoTime();

    NodeRef letter = repository.inTransactionAs("admin", () -> pdf(store, word));

    await()
        .atMost(INDEX_LIMIT)
        .untilAsserted(() -> assertThat(search(store, "TEXT:" + word)).containsExactly(letter));
  }

  /** The index of a store takes in first what was put there before: here nothing was. */
  private StoreRef storeOfItsOwn() {
    NodeService nodes = repository.services().getNodeService();
    return repository.inTransactionAs(
        "admin", () -> nodes.createStore(StoreRef.PROTOCOL_WORKSPACE, repository.unique("scans")));
  }

  private NodeRef pdf(StoreRef store, String word) {
    NodeService nodes = repository.services().getNodeService();
    NodeRef file =
        nodes
            .createNode(
                nodes.getRootNode(store),
                ContentModel.ASSOC_CHILDREN,
                QName.createQName(NamespaceService.CONTENT_MODEL_1_0_URI, "scan.pdf"),
                ContentModel.TYPE_CONTENT)
            .getChildRef();
    ContentWriter writer =
        repository.services().getContentService().getWriter(file, ContentModel.PROP_CONTENT, true);
    writer.setMimetype("application/pdf");
    writer.putContent(new String(Pdf.withText("Nomor " + word), StandardCharsets.ISO_8859_1));
    return file;
  }

  private List<NodeRef> search(StoreRef store, String query) {
    return repository.inTransactionAs(
        "admin",
        () -> {
          ResultSet found =
              repository
                  .services()
                  .getSearchService()
                  .query(store, SearchService.LANGUAGE_FTS_ALFRESCO, query);
          try {
            return found.getNodeRefs();
          } finally {
            found.close();
          }
        });
  }

  private NodeRef file(NodeRef folder, String name) {
    return repository
        .services()
        .getFileFolderService()
        .create(folder, name, ContentModel.TYPE_CONTENT)
        .getNodeRef();
  }
}
