package id.naskah.history;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file of the same name is written into Intake again, by every door that writes files. */
@AlfrescoTest
@OwnOffice
class IntakeOverwriteTest {
  private final Repository repository;
  private final Office office;
  private final Doors doors;
  private final NodeService nodes;

  IntakeOverwriteTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.doors = new Doors(repository);
    this.nodes = repository.services().getNodeService();
  }

  private enum Door {
    WEBDAV,
    CMIS,
    /** What FTP and network drives write through. */
    FILES
  }

  @ParameterizedTest
  @EnumSource
  void whoWritesOverTheirOwnFileKeepsWhatItWasWithAnEvent(Door door) {
    String scanner = office.registrar();
    NodeRef draft = first(scanner);

    write(door, scanner, draft, "kedua");
    write(door, scanner, draft, "ketiga");

    assertThat(drafts()).containsExactly(draft);
    assertThat(text(draft)).isEqualTo("ketiga");
    assertThat(versions(draft)).containsExactly("ketiga", "kedua", "pertama");
    assertThat(replacedBy(draft)).containsExactly(scanner, scanner);
  }

  /** Also where they have begun to complete it themselves. */
  @ParameterizedTest
  @EnumSource
  void whoBeganTheDraftThemselvesReplacesItsFile(Door door) {
    String scanner = office.registrar();
    NodeRef draft = first(scanner);
    office.change(scanner, draft, Map.of(LetterModel.SENDER_NAME, "Sri"));

    write(door, scanner, draft, "kedua");

    assertThat(drafts()).containsExactly(draft);
    assertThat(versions(draft)).containsExactly("kedua", "pertama");
    assertThat(replacedBy(draft)).containsExactly(scanner);
  }

  @ParameterizedTest
  @EnumSource
  void whatSomebodyElseHasBegunStaysAndTheFileIsASecondDraft(Door door) {
    NodeRef draft = first(office.registrar());
    office.change(office.clerkA(), draft, Map.of(LetterModel.SENDER_NAME, "Sri"));

    write(door, office.registrar(), draft, "kedua");

    assertThat(text(draft)).isEqualTo("pertama");
    assertThat(office.property(draft, LetterModel.SENDER_NAME)).isEqualTo("Sri");
    assertThat(replacedBy(draft)).isEmpty();
    List<NodeRef> others = drafts().stream().filter(one -> !one.equals(draft)).toList();
    assertThat(others).hasSize(1);
    assertThat(text(others.get(0))).isEqualTo("kedua");
    assertThat(office.property(others.get(0), LetterModel.STATUS)).isEqualTo("draft");
  }

  private NodeRef first(String user) {
    String name = repository.unique("scan") + ".txt";
    doors.davPut(user, "Correspondence/" + office.unitA() + "/Intake/" + name, "pertama");
    return drafts().get(0);
  }

  private void write(Door door, String user, NodeRef draft, String text) {
    String path = office.place(draft) + "/" + office.property(draft, ContentModel.PROP_NAME);
    switch (door) {
      case WEBDAV -> assertThat(doors.davPut(user, path, text).statusCode()).isLessThan(300);
      case CMIS -> assertThat(doors.cmisContent(user, draft, text).statusCode()).isLessThan(300);
      case FILES ->
          repository.inTransactionAs(
              user,
              () -> {
                repository.services().getFileFolderService().getWriter(draft).putContent(text);
                return null;
              });
      default -> throw new AssertionError(door);
    }
  }

  private List<NodeRef> drafts() {
    NodeRef intake = office.intake(office.unitA());
    return repository.inTransactionAs(
        "admin",
        () -> nodes.getChildAssocs(intake).stream().map(child -> child.getChildRef()).toList());
  }

  private List<String> versions(NodeRef file) {
    return repository.inTransactionAs(
        "admin",
        () ->
            repository
                .services()
                .getVersionService()
                .getVersionHistory(file)
                .getAllVersions()
                .stream()
                .map(version -> content(version.getFrozenStateNodeRef()))
                .toList());
  }

  private String text(NodeRef file) {
    return repository.inTransactionAs("admin", () -> content(file));
  }

  private String content(NodeRef node) {
    return repository
        .services()
        .getContentService()
        .getReader(node, ContentModel.PROP_CONTENT)
        .getContentString();
  }

  private List<String> replacedBy(NodeRef draft) {
    return office
        .sql()
        .queryForList(
            "SELECT done_by FROM naskah_event WHERE letter = ? AND event = 'replaced' ORDER BY id",
            String.class,
            draft.getId());
  }
}
