package id.naskah.retention.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Doors;
import id.naskah.Office;
import id.naskah.Refused;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.RetentionModel;
import java.io.Serializable;
import java.util.Date;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.model.FileFolderService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/** Whatever door it comes through, a file in the folder is a draft and may be edited. */
@AlfrescoTest
class DraftsByAllDoorsTest {
  private final Repository repository;
  private final Office office;
  private final Doors doors;
  private final Editions editions;
  private final EditionsAtHand folder;
  private final FileFolderService files;
  private final NodeService nodes;

  DraftsByAllDoorsTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.doors = new Doors(repository);
    this.editions = new Editions(repository, office);
    this.folder = new EditionsAtHand(repository);
    this.files = repository.services().getFileFolderService();
    this.nodes = repository.services().getNodeService();
  }

  @Test
  void aFileThatAManagerDropsIsADraft() {
    String code = repository.unique("JRA");

    int status = folder.davPut(editions.manager(), code + ".csv", Editions.GOOD);

    assertThat(status).isEqualTo(201);
    EditionFile draft = editions.file(code);
    assertThat(draft.status()).isEqualTo(ScheduleStatus.DRAFT);
    assertThat(draft.inForceFrom()).isNull();
    assertThat(editions.edition(code).rules()).extracting(RetentionRule::id).containsExactly("005");

    assertThat(
            folder.davPut(
                editions.manager(), code + ".csv", Editions.GOOD + "140;Desa;2;2;Permanen\n"))
        .isBetween(200, 204);
    assertThat(editions.edition(code).rules())
        .extracting(RetentionRule::id)
        .containsExactly("005", "140");
  }

  @Test
  void throughCmisLikewise() {
    String code = repository.unique("JRA");

    NodeRef made =
        Doors.made(
            doors.cmisCreate(
                editions.manager(), editions.folder(), "cmis:document", code + ".csv", Map.of()));

    assertThat(editions.file(code).node()).isEqualTo(made);
    assertThat(doors.cmisContent(editions.manager(), made, Editions.GOOD).statusCode())
        .isBetween(200, 299);
    assertThat(editions.edition(code).rules()).hasSize(1);
  }

  @Test
  void whoDoesNotKeepRecordsPutsNoneThere() {
    String code = repository.unique("JRA");

    assertThat(folder.davPut(office.clerkA(), code + ".csv", Editions.GOOD)).isIn(401, 403);
    String draft = editions.draft("005;Undangan;1;1;Musnah");
    assertThat(
            doors
                .cmisContent(office.clerkA(), editions.file(draft).node(), Editions.GOOD)
                .statusCode())
        .isIn(401, 403);
    assertThat(repository.inTransactionAs("admin", () -> editions.schedules().edition(code)))
        .isEmpty();
  }

  @Test
  void whatIsNoScheduleIsRefusedWhereItIsSaved() {
    String code = editions.draft("005;Undangan;1;1;Musnah");
    NodeRef node = editions.file(code).node();

    var answer = doors.cmisContent("admin", node, "Nama,Alamat\nBudi,Manado\n");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains(code + ".csv, line 1", "Nama", "Kode Klasifikasi");
    assertThat(folder.davPut("admin", code + ".csv", "Nama;Alamat")).isGreaterThanOrEqualTo(400);
    assertThat(editions.edition(code).rules()).hasSize(1);
    assertThat(folder.davPut("admin", "notes.txt", "x")).isGreaterThanOrEqualTo(400);
    assertThat(folder.davPut("admin", "two words.csv", Editions.GOOD)).isGreaterThanOrEqualTo(400);
    String said = "INVALID name naskah.schedule.name";
    assertThat(
            folder.refusal(
                () -> files.create(editions.folder(), "x.csv", ContentModel.TYPE_FOLDER)))
        .isEqualTo(said);
  }

  @Test
  void rowsThatCanNotBeReadAreKeptAndReported() {
    String code = editions.draft("005;Undangan;1;1;Musnah", "140;Desa;kapan-kapan;1;Musnah");

    assertThat(editions.edition(code).rules()).hasSize(1);
    assertThat(editions.problems(code))
        .filteredOn(ScheduleProblem::isError)
        .extracting(ScheduleProblem::line, ScheduleProblem::key)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(3L, "naskah.schedule.period"));
  }

  @Test
  void aDraftMayBeRenamedCarriedAwayAndDeleted() {
    String code = editions.draft("005;Undangan;1;1;Musnah");
    NodeRef node = editions.file(code).node();
    String other = repository.unique("JRA");

    repository.inTransactionAs(editions.manager(), () -> files.rename(node, other + ".csv"));
    assertThat(editions.file(other).node()).isEqualTo(node);
    assertThat(Refused.saying(() -> editions.file(code))).isEqualTo("NOT_FOUND  naskah.notFound");

    NodeRef elsewhere = repository.cleanFolder();
    repository.inTransactionAs("admin", () -> files.move(node, elsewhere, null));
    assertThat(office.properties(node)).doesNotContainKey(RetentionModel.SCHEDULE_STATUS);
    repository.inTransactionAs("admin", () -> files.move(node, editions.folder(), null));
    assertThat(editions.file(other).status()).isEqualTo(ScheduleStatus.DRAFT);

    assertThat(folder.davDelete(editions.manager(), other + ".csv")).isBetween(200, 204);
    assertThat(Refused.saying(() -> editions.file(other))).isEqualTo("NOT_FOUND  naskah.notFound");
  }

  @Test
  void nobodySetsWhatTheSystemSets() {
    String code = editions.draft("005;Undangan;1;1;Musnah");
    NodeRef node = editions.file(code).node();
    Map<QName, Serializable> values =
        Map.of(
            RetentionModel.SCHEDULE_STATUS,
            "inForce",
            RetentionModel.SCHEDULE_EDITION,
            "other",
            RetentionModel.IN_FORCE_FROM,
            new Date(),
            RetentionModel.BROUGHT_INTO_FORCE_BY,
            "admin");

    values.forEach(
        (property, value) ->
            assertThat(folder.refusal(() -> folder.set(node, property, value)))
                .isEqualTo("CONFLICT " + property.getLocalName() + " naskah.set.bySystem"));
    assertThat(
            folder.refusal(
                () -> {
                  nodes.removeAspect(node, RetentionModel.ASPECT_SCHEDULE);
                  return null;
                }))
        .isEqualTo("CONFLICT scheduleStatus naskah.set.bySystem");
    String mine = repository.unique("JRA");
    assertThat(
            Refused.saying(
                () ->
                    doors.node(
                        "admin",
                        editions.folder(),
                        ContentModel.TYPE_CONTENT,
                        mine + ".csv",
                        values)))
        .isEqualTo("CONFLICT schedule naskah.set.bySystem");
    assertThat(editions.file(code).status()).isEqualTo(ScheduleStatus.DRAFT);
  }

  @Test
  void editingOfflineChangesADraft() {
    var checkOut = repository.services().getCheckOutCheckInService();
    String code = editions.draft("005;Undangan;1;1;Musnah");
    NodeRef node = editions.file(code).node();
    NodeRef working = repository.inTransactionAs(editions.manager(), () -> checkOut.checkout(node));
    repository.inTransactionAs(editions.manager(), () -> folder.write(working));

    repository.inTransactionAs(editions.manager(), () -> checkOut.checkin(working, null));

    assertThat(editions.file(code).node()).isEqualTo(node);
    assertThat(editions.file(code).status()).isEqualTo(ScheduleStatus.DRAFT);
    assertThat(editions.edition(code).rules().get(0).activeYears()).isEqualTo(1);
    assertThat(editions.edition(code).rules().get(0).line()).isEqualTo(2);
  }

  @Test
  void theFolderStays() {
    assertThat(folder.refusal(() -> folder.delete(editions.folder()))).startsWith("CONFLICT ");
    assertThat(folder.refusal(() -> files.rename(editions.folder(), "Other")))
        .isEqualTo("CONFLICT Schedules naskah.configuration.needed");
  }
}
