package id.naskah.retention.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Doors;
import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.RetentionModel;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.model.FileFolderService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.junit.jupiter.api.Test;

/** Whatever door somebody tries: what is or was in force stays. */
@AlfrescoTest
class FixedEditionsTest {
  private static final String FIXED = "CONFLICT schedule naskah.schedule.fixed";

  private final Repository repository;
  private final Office office;
  private final Doors doors;
  private final Editions editions;
  private final EditionsAtHand folder;
  private final FileFolderService files;
  private final NodeService nodes;

  FixedEditionsTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.doors = new Doors(repository);
    this.editions = new Editions(repository, office);
    this.folder = new EditionsAtHand(repository);
    this.files = repository.services().getFileFolderService();
    this.nodes = repository.services().getNodeService();
  }

  @Test
  void anEditionInForceAndASupersededOneStayAsTheyAre() {
    String first = editions.draft("005;Undangan;1;1;Musnah");
    editions.bringIntoForce(first, true, null);
    stays(first, ScheduleStatus.IN_FORCE);

    String second = editions.draft("005;Undangan;2;1;Musnah");
    editions.bringIntoForce(second, true, null);
    stays(first, ScheduleStatus.SUPERSEDED);
    stays(second, ScheduleStatus.IN_FORCE);
    assertThat(
            repository.inTransactionAs(
                "admin", () -> editions.schedules().inForce().orElseThrow().code()))
        .isEqualTo(second);
    assertThat(editions.edition(first).rules().get(0).activeYears()).isEqualTo(1);
  }

  private void stays(String code, ScheduleStatus status) {
    EditionFile before = editions.file(code);
    NodeRef node = before.node();
    String file = code + ".csv";
    NodeRef elsewhere = repository.cleanFolder();

    assertThat(folder.refusal(() -> folder.write(node))).isEqualTo(FIXED);
    assertThat(
            folder.refusal(
                () -> {
                  nodes.removeProperty(node, ContentModel.PROP_CONTENT);
                  return null;
                }))
        .isEqualTo(FIXED);
    assertThat(folder.refusal(() -> files.rename(node, "other.csv"))).isEqualTo(FIXED);
    assertThat(folder.refusal(() -> files.move(node, elsewhere, null))).isEqualTo(FIXED);
    assertThat(folder.refusal(() -> folder.delete(node))).isEqualTo(FIXED);
    assertThat(folder.refusal(() -> folder.set(node, RetentionModel.SCHEDULE_STATUS, "draft")))
        .isEqualTo("CONFLICT scheduleStatus naskah.set.bySystem");
    assertThat(doors.cmisContent("admin", node, Editions.GOOD).statusCode()).isEqualTo(409);
    assertThat(doors.cmisDelete("admin", node, false).statusCode()).isEqualTo(409);
    assertThat(folder.davPut("admin", file, Editions.GOOD)).isGreaterThanOrEqualTo(400);
    assertThat(folder.davDelete("admin", file)).isGreaterThanOrEqualTo(400);

    assertThat(editions.file(code)).isEqualTo(before);
    assertThat(before.status()).isEqualTo(status);
    assertThat(office.properties(node)).doesNotContainKey(ContentModel.PROP_VISIBILITY_MASK);
  }

  @Test
  void aCopyOfAnEditionIsADraftOrNoneAtAll() {
    String code = editions.draft("005;Undangan;1;1;Musnah");
    editions.bringIntoForce(code, true, null);
    NodeRef node = editions.file(code).node();
    String other = repository.unique("JRA");

    repository.inTransactionAs("admin", () -> files.copy(node, editions.folder(), other + ".csv"));
    assertThat(editions.file(other).status()).isEqualTo(ScheduleStatus.DRAFT);
    assertThat(editions.edition(other).rules()).hasSize(1);

    NodeRef copy =
        repository.inTransactionAs(
            "admin", () -> files.copy(node, repository.cleanFolder(), null).getNodeRef());
    assertThat(office.properties(copy)).doesNotContainKey(RetentionModel.SCHEDULE_STATUS);
    repository.inTransactionAs("admin", () -> folder.delete(copy));
  }
}
