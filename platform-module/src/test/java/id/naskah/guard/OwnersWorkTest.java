package id.naskah.guard;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.platform.ByNaskah;
import id.naskah.retention.Keeping;
import id.naskah.task.WorkRun;
import java.io.Serializable;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.junit.jupiter.api.Test;

/** Letters that somebody owned before become the system's, and nothing else of them changes. */
@AlfrescoTest
class OwnersWorkTest {
  private final Repository repository;
  private final Keeping keeping;
  private final Office office;

  OwnersWorkTest(Repository repository) {
    this.repository = repository;
    this.keeping = new Keeping(repository);
    this.office = keeping.office();
  }

  @Test
  void lettersOfEarlierVersionsBecomeTheSystemsAndNothingElseOfThemChanges() {
    NodeRef letter = keeping.record();
    NodeRef file = keeping.attachment(letter);
    asBefore(letter, file);
    Serializable modified = (Serializable) office.property(letter, ContentModel.PROP_MODIFIED);
    WorkRun.of(repository, "naskah.OwnersWork");

    assertThat(owner(letter)).isEqualTo("System");
    assertThat(owner(file)).isEqualTo("System");
    assertThat(office.property(letter, ContentModel.PROP_MODIFIED)).isEqualTo(modified);
    assertThat(row(letter)).isEqualTo("System");
  }

  private void asBefore(NodeRef... made) {
    for (NodeRef node : made) {
      keeping.as(
          "admin",
          () -> {
            ByNaskah.write(
                () ->
                    repository
                        .bean("nodeService", NodeService.class)
                        .setProperty(node, ContentModel.PROP_OWNER, office.clerkA()));
            return null;
          });
      assertThat(owner(node)).isEqualTo(office.clerkA());
    }
    assertThat(row(made[0])).isEqualTo(office.clerkA());
  }

  private String row(NodeRef letter) {
    return office
        .sql()
        .queryForObject(
            "SELECT owner FROM naskah_letter WHERE uuid = ?", String.class, letter.getId());
  }

  private String owner(NodeRef node) {
    return keeping.as("admin", () -> repository.services().getOwnableService().getOwner(node));
  }
}
