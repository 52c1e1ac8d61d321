package id.naskah.guard;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.retention.Keeping;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.junit.jupiter.api.Test;

/** Comments on letters and what comes out of the trash are kept as text, too. */
@AlfrescoTest
class InertBesidesTest {
  private final Repository repository;
  private final Keeping keeping;
  private final Office office;
  private final Pages pages;

  InertBesidesTest(Repository repository) {
    this.repository = repository;
    this.keeping = new Keeping(repository);
    this.office = keeping.office();
    this.pages = new Pages(repository, keeping);
  }

  /** From now on at once: what people note on a letter is a page as well, and read all the same. */
  @Test
  void commentsAreKeptAsTextFromTheBeginning() {
    NodeRef letter = keeping.letter();
    NodeRef comment = pages.comment(letter);
    assertThat(pages.mimetype(comment)).isEqualTo(Pages.TEXT);
    var read =
        repository
            .http(office.clerkA())
            .get("/api/-default-/public/alfresco/versions/1/nodes/" + letter.getId() + "/comments");
    assertThat(read.body()).contains("kelapa");
    assertThat(
            repository
                .http(office.clerkA())
                .get("/s/api/node/workspace/SpacesStore/" + letter.getId() + "/comments")
                .body())
        .contains("kelapa");
  }

  @Test
  void whatComesOutOfTheTrashIsInert() {
    NodeRef letter = keeping.letter();
    NodeRef file = keeping.attachment(letter);
    pages.page(file);
    pages.asBefore(file, "text/html");
    keeping.as(
        "admin",
        () -> {
          repository.services().getNodeService().deleteNode(file);
          return null;
        });
    keeping.as(
        "admin",
        () -> repository.services().getNodeService().restoreNode(trashed(file), null, null, null));
    assertThat(pages.mimetype(file)).isEqualTo(Pages.TEXT);
  }

  private static NodeRef trashed(NodeRef file) {
    return new NodeRef(StoreRef.STORE_REF_ARCHIVE_SPACESSTORE, file.getId());
  }
}
