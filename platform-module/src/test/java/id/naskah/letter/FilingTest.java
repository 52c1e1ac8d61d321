package id.naskah.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.OwnOffice;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where letters lie, what they are called there and who reads them. */
@AlfrescoTest
@OwnOffice
class FilingTest {
  private final Repository repository;
  private final Office office;
  private final NodeService nodes;

  FilingTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.nodes = repository.services().getNodeService();
  }

  @Test
  void foldersBelongToTheSystem() {
    NodeRef letter = registered(office.incoming(office.unitA()));

    NodeRef folder = parent(letter);
    for (int level = 0; level < 4; level++) {
      assertThat(office.properties(folder))
          .containsEntry(ContentModel.PROP_OWNER, "System")
          .containsEntry(ContentModel.PROP_CREATOR, "System");
      NodeRef here = folder;
      AccessStatus delete =
          repository.inTransactionAs(
              office.clerkA(),
              () -> repository.services().getPermissionService().hasPermission(here, "Delete"));
      assertThat(delete).isEqualTo(AccessStatus.DENIED);
      folder = parent(folder);
    }
    assertThat(office.property(letter, ContentModel.PROP_CREATOR)).isEqualTo(office.clerkA());
  }

  @Test
  void aClerkFindsTheWayToTheOwnUnitAlone() {
    String root = "/" + UnitFolders.ROOT;
    var doors = repository.http(office.clerkA());

    assertThat(doors.get("/webdav" + root).statusCode()).isEqualTo(200);
    assertThat(doors.get("/webdav" + root).body())
        .contains(office.unitA())
        .doesNotContain(office.unitB());
    assertThat(doors.get("/webdav" + root + "/" + office.unitB()).statusCode())
        .isGreaterThanOrEqualTo(400);
  }

  @Test
  void busyMonthContinuesInBlocks() {
    registered(office.incoming(office.unitA()));
    lastSerial(999);

    NodeRef thousandth = registered(office.incoming(office.unitA()));
    NodeRef next = registered(office.incoming(office.unitA()));
    lastSerial(2500);
    NodeRef later = registered(office.incoming(office.unitA()));

    assertThat(office.property(thousandth, LetterModel.AGENDA_NUMBER)).isEqualTo(1000);
    assertThat(office.place(thousandth)).matches(".*/incoming/\\d\\d");
    assertThat(office.place(next)).matches(".*/incoming/\\d\\d/1001-2000");
    assertThat(office.property(next, ContentModel.PROP_NAME))
        .isEqualTo("1001 Undangan rapat koordinasi.pdf");
    assertThat(office.place(later)).endsWith("/2001-3000");
  }

  @Test
  void oneTransactionMayReachTheNextBlock() {
    registered(office.incoming(office.unitA()));
    lastSerial(999);
    NodeRef folder = repository.cleanFolder();

    List<NodeRef> letters =
        repository.inTransactionAs(
            "admin",
            () -> {
              List<NodeRef> made = new ArrayList<>();
              for (int i = 0; i < 3; i++) {
                QName name = QName.createQName(LetterModel.URI, "letter" + i);
                Map<QName, Serializable> letter = office.incoming(office.unitA());
                letter.put(ContentModel.PROP_NAME, "letter" + i + ".pdf");
                made.add(
                    nodes
                        .createNode(
                            folder,
                            ContentModel.ASSOC_CONTAINS,
                            name,
                            LetterModel.TYPE_LETTER,
                            letter)
                        .getChildRef());
              }
              return made;
            });

    assertThat(letters.stream().map(l -> office.property(l, LetterModel.AGENDA_NUMBER)))
        .containsExactly(1000, 1001, 1002);
    assertThat(office.place(letters.get(2))).endsWith("/1001-2000");
  }

  @Test
  void twoSeriesMayHaveOneNumberInOneFolder() {
    office.addSeries("incoming," + office.unitA() + ",decree,*,*,{unit}/decrees,");
    Map<QName, Serializable> decree = office.incoming(office.unitA());
    decree.put(LetterModel.KIND, "decree");

    NodeRef first = registered(office.incoming(office.unitA()));
    NodeRef second = registered(decree);

    assertThat(office.place(second)).isEqualTo(office.place(first));
    assertThat(office.property(second, LetterModel.AGENDA_NUMBER)).isEqualTo(1);
    assertThat(office.property(second, ContentModel.PROP_NAME))
        .isEqualTo("0001 Undangan rapat koordinasi (2).pdf");
  }

  @ParameterizedTest
  @CsvSource({
    "???,0001.pdf",
    "Rapat \uD83D\uDE80 besok,0001 Rapat \uD83D\uDE80 besok.pdf",
    "A/B: \"C\",0001 A B C.pdf",
    "Rapat. .,0001 Rapat.pdf"
  })
  void everySubjectMakesAName(String subject, String expected) {
    Map<QName, Serializable> letter = office.incoming(office.unitA());
    letter.put(LetterModel.SUBJECT, subject);

    NodeRef node = registered(letter);

    assertThat(office.property(node, ContentModel.PROP_NAME)).isEqualTo(expected);
    assertThat(office.property(node, LetterModel.SUBJECT)).isEqualTo(subject);
  }

  @Test
  void letterKeepsWithinItsUnit() {
    NodeRef letter = registered(office.incoming(office.unitA()));

    for (NodeRef node : List.of(letter, parent(letter), office.intake(office.unitA()))) {
      assertThat(mayRead(office.clerkA(), node)).isTrue();
      assertThat(mayRead(office.clerkB(), node)).isFalse();
    }
  }

  @Test
  void spacesAroundAUnitMakeNoOtherUnit() {
    Map<QName, Serializable> letter = office.incoming(" " + office.unitA() + " ");

    NodeRef node = registered(letter);

    assertThat(office.property(node, LetterModel.UNIT)).isEqualTo(office.unitA());
    assertThat(office.place(node)).startsWith("Correspondence/" + office.unitA() + "/2");
  }

  private NodeRef registered(Map<QName, Serializable> letter) {
    return office.register(office.clerkA(), letter);
  }

  private void lastSerial(int last) {
    repository.inTransactionAs(
        "admin",
        () ->
            office
                .sql()
                .update(
                    "UPDATE naskah_series SET last_serial = ? WHERE name = ?",
                    last,
                    office.unitA() + "/incoming"));
  }

  private NodeRef parent(NodeRef node) {
    return repository.inTransactionAs("admin", () -> nodes.getPrimaryParent(node).getParentRef());
  }

  private boolean mayRead(String user, NodeRef node) {
    return repository.inTransactionAs(
            user, () -> repository.services().getPermissionService().hasPermission(node, "Read"))
        == AccessStatus.ALLOWED;
  }
}
