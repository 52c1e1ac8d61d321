package id.naskah.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.retention.Keeping;
import id.naskah.routing.PassingOn;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.version.VersionService;
import org.junit.jupiter.api.Test;

/** Going back to an earlier version takes nothing from a letter that came since. */
@AlfrescoTest
class RevertTest {
  private final Repository repository;
  private final Keeping keeping;
  private final Office office;
  private final NodeService nodes;

  RevertTest(Repository repository) {
    this.repository = repository;
    this.keeping = new Keeping(repository);
    this.office = keeping.office();
    this.nodes = repository.services().getNodeService();
  }

  @Test
  void attachmentsDispositionsNumberAndOwnerStay() {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));
    put(letter, "pertama");
    put(letter, "kedua");
    NodeRef file =
        keeping.as(
            office.clerkA(),
            () -> repository.bean(LetterService.class).attach(letter, "lampiran.txt"));
    PassingOn passing = new PassingOn(repository, office);
    NodeRef disposition = passing.pass(letter, passing.person("staff")).get(0);
    Integer number = (Integer) office.property(letter, LetterModel.AGENDA_NUMBER);

    keeping.as(
        office.clerkA(),
        () -> {
          VersionService versions = repository.services().getVersionService();
          versions.revert(letter, versions.getVersionHistory(letter).getRootVersion());
          return null;
        });

    assertThat(text(letter)).isEqualTo("pertama");
    assertThat(keeping.as("admin", () -> nodes.exists(file))).isTrue();
    assertThat(keeping.as("admin", () -> nodes.exists(disposition))).isTrue();
    assertThat(passing.read(disposition).status().isOpen()).isTrue();
    assertThat(office.properties(letter))
        .containsEntry(LetterModel.AGENDA_NUMBER, number)
        .containsEntry(ContentModel.PROP_OWNER, "System");
  }

  private void put(NodeRef letter, String text) {
    keeping.as(
        office.clerkA(),
        () -> {
          keeping.put(letter, text);
          return null;
        });
  }

  private String text(NodeRef letter) {
    return keeping.as(
        "admin",
        () ->
            repository
                .services()
                .getContentService()
                .getReader(letter, ContentModel.PROP_CONTENT)
                .getContentString());
  }
}
