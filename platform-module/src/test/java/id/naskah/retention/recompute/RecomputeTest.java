package id.naskah.retention.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.Race;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.LetterService;
import id.naskah.letter.LetterStatus;
import id.naskah.model.LetterModel;
import id.naskah.model.RetentionModel;
import id.naskah.retention.clock.Records;
import id.naskah.retention.clock.Tasks;
import id.naskah.retention.clock.TimerKeptOut;
import id.naskah.retention.dossier.DossierService;
import id.naskah.task.NodeByNode;
import id.naskah.task.Task;
import id.naskah.task.TaskService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A new edition is applied to the records in the background. */
@AlfrescoTest
class RecomputeTest {
  private static final int MANY = 110;

  private final Repository repository;
  private final Records records;
  private final Office office;
  private final Tasks tasks;
  @AutoClose final TimerKeptOut timer;

  RecomputeTest(Repository repository) {
    this.repository = repository;
    this.records = new Records(repository);
    this.office = records.office();
    this.tasks = new Tasks(repository);
    this.timer = new TimerKeptOut(repository);
  }

  @Test
  void rule1ANewEditionNeverShortensAPeriodUnlessThatIsAskedFor() throws Exception {
    String old =
        records.inForce(
            records.edition("005,Undangan,2,2,musnah,,,,", "000.8.3,Reformasi,1,0,musnah,,,,"));
    NodeRef shorter = records.settledOn("2026-01-10");
    NodeRef longer = settledOutgoing("2026-01-10");
    String next =
        records.inForce(
            records.edition("005,Undangan,1,0,musnah,,,,", "000.8.3,Reformasi,5,0,permanen,,,,"));

    tasks.runToEnd(begin(next, true));
    assertThat(records.row(shorter)).containsEntry("edition", old);
    assertThat(records.eligibleOn(shorter)).isEqualTo("2030-01-11");
    assertThat(records.row(longer))
        .containsEntry("edition", next)
        .containsEntry("action", "permanent");
    assertThat(records.eligibleOn(longer)).isEqualTo("2031-01-11");
    assertThat(records.day(longer, RetentionModel.ELIGIBLE_ON)).isEqualTo("2031-01-11");
    assertThat(office.property(longer, RetentionModel.EDITION)).isEqualTo(next);

    tasks.runToEnd(begin(next, false));
    assertThat(records.row(shorter)).containsEntry("edition", next);
    assertThat(records.eligibleOn(shorter)).isEqualTo("2027-01-11");
  }

  @Test
  void rule1WhoWaitsForAnEventLosesNoYearsEither() throws Exception {
    String old = records.inForce(records.edition("005,Undangan,9,0,musnah,event,contractEnded,,"));
    NodeRef letter = records.settledOn("2026-01-10");
    assertThat(records.eligibleOn(letter)).isNull();
    String next = records.inForce(records.edition("005,Undangan,1,0,musnah,event,contractEnded,,"));

    tasks.runToEnd(begin(next, true));
    assertThat(records.row(letter)).containsEntry("edition", old);
    tasks.runToEnd(begin(next, false));
    assertThat(records.row(letter)).containsEntry("edition", next);
  }

  @Test
  void whatWasStoppedTakesNothingBackToAnEditionThatIsOver() throws Exception {
    records.inForce(records.edition("005,Undangan,1,1,musnah,,,,"));
    NodeRef letter = records.settledOn("2026-01-10");
    long stopped = begin(records.inForce(records.edition("005,Undangan,3,0,musnah,,,,")), false);
    String next = records.inForce(records.edition("005,Undangan,5,0,musnah,,,,"));
    tasks.runToEnd(begin(next, false));

    tasks.runToEnd(stopped);
    assertThat(tasks.task(stopped).state()).isEqualTo(Task.State.DONE);
    assertThat(records.row(letter)).containsEntry("edition", next);
  }

  @Test
  void dossiersFollowTheirLetters() throws Exception {
    records.inForce(records.edition("005,Undangan,1,1,musnah,,,,"));
    NodeRef letter = records.settledOn("2026-01-10");
    DossierService service = repository.bean(DossierService.class);
    NodeRef dossier =
        repository.inTransactionAs(
            office.clerkA(),
            () -> {
              NodeRef opened =
                  service.open(office.unitA(), "Berkas", "005", LocalDate.of(2026, 1, 1));
              service.file(opened, letter);
              service.close(opened, LocalDate.of(2026, 2, 1));
              return opened;
            });
    assertThat(records.eligibleOn(letter)).isEqualTo("2028-02-02");
    String next = records.inForce(records.edition("005,Undangan,3,3,musnah,,,,"));
    tasks.runToEnd(begin(next, true));

    assertThat(records.eligibleOn(letter)).isEqualTo("2032-02-02");
    assertThat(records.day(letter, RetentionModel.ELIGIBLE_ON)).isEqualTo("2032-02-02");
    assertThat(records.day(dossier, RetentionModel.ELIGIBLE_ON)).isEqualTo("2032-02-02");
    assertThat(office.property(dossier, RetentionModel.EDITION)).isEqualTo(next);
  }

  @Test
  void twoNodesAtOnceDoEachRecordOnce() throws Exception {
    records.inForce(records.edition("005,Undangan,1,1,musnah,,,,"));
    List<NodeRef> letters = many();
    String next = records.inForce(records.edition("005,Undangan,4,4,musnah,,,,"));
    long id = begin(next, true);

    Race.atOnce(2, () -> tasks.steps(id));

    Task task = tasks.task(id);
    assertThat(task.state()).isEqualTo(Task.State.DONE);
    assertThat(task.doneItems()).isEqualTo(all());
    for (NodeRef letter : letters) {
      assertThat(records.row(letter)).containsEntry("edition", next);
    }
  }

  @Test
  void whatWasDoneBeforeAPauseIsNotDoneAgain() throws Exception {
    records.inForce(records.edition("005,Undangan,1,1,musnah,,,,"));
    many();
    String next = records.inForce(records.edition("005,Undangan,4,4,musnah,,,,"));
    long id = begin(next, true);
    tasks.step(id);
    Task first = tasks.task(id);
    assertThat(first.doneItems()).isEqualTo(NodeByNode.CHUNK);
    pause(id, true);
    tasks.step(id);
    assertThat(tasks.task(id).place()).isEqualTo(first.place());
    pause(id, false);
    tasks.runToEnd(id);
    assertThat(tasks.task(id).doneItems()).isEqualTo(all());
  }

  @Test
  void oneThatFailsStopsNobody() throws Exception {
    records.inForce(records.edition("005,Undangan,1,1,musnah,,,,"));
    NodeRef before = records.settled();
    String lost = "00000000-0000-0000-0000-00000000dead";
    repository.inTransaction(
        () ->
            office
                .sql()
                .update(
                    "INSERT INTO naskah_letter (node_id, uuid, direction, kind, unit, status,"
                        + " created_at, created_by, owner) SELECT max(node_id) + 1, ?, 'incoming',"
                        + " 'letter', ?, 'settled', now(), 'x', 'x' FROM naskah_letter",
                    lost,
                    office.unitA()));
    try {
      String next = records.inForce(records.edition("005,Undangan,4,4,musnah,,,,"));
      long id = begin(next, true);
      tasks.runToEnd(id);
      assertThat(tasks.task(id).state()).isEqualTo(Task.State.DONE);
      assertThat(tasks.task(id).failedItems()).isEqualTo(1);
      assertThat(records.row(before)).containsEntry("edition", next);
      assertThat(records.events(new NodeRef("workspace://SpacesStore/" + lost)))
          .anyMatch(event -> event.startsWith("recompute failed: "));
    } finally {
      repository.inTransaction(
          () -> office.sql().update("DELETE FROM naskah_letter WHERE uuid = ?", lost));
    }
  }

  private NodeRef settledOutgoing(String day) throws Exception {
    return office.at(
        LocalDate.parse(day).atTime(9, 0).atZone(Office.ZONE).toInstant(),
        () -> {
          NodeRef letter = office.register(office.clerkA(), office.outgoing(office.unitA()));
          records.status(letter, LetterStatus.SETTLED);
          return letter;
        });
  }

  private List<NodeRef> many() {
    LetterService service = repository.bean(LetterService.class);
    List<NodeRef> letters =
        repository.inTransactionAs(
            office.clerkA(),
            () -> {
              List<NodeRef> made = new ArrayList<>();
              for (int i = 0; i < MANY; i++) {
                made.add(
                    service.register(office.incoming(office.unitA()), null, List.of(), List.of()));
              }
              return made;
            });
    repository.inTransactionAs(
        office.clerkA(),
        () -> {
          for (NodeRef letter : letters) {
            service.change(letter, Map.of(LetterModel.STATUS, "settled"));
          }
          return null;
        });
    return letters;
  }

  private long all() {
    return office
        .sql()
        .queryForObject(
            "SELECT (SELECT count(*) FROM naskah_retention) + (SELECT count(*) FROM naskah_dossier)",
            Long.class);
  }

  private long begin(String edition, boolean keep) {
    return repository.inTransactionAs(
        "admin",
        () ->
            repository
                .bean(TaskService.class)
                .begin(
                    repository.bean(RecomputeWork.class), RecomputeWork.parameters(edition, keep)));
  }

  private void pause(long id, boolean pause) {
    repository.inTransactionAs(
        "admin",
        () -> {
          TaskService service = repository.bean(TaskService.class);
          if (pause) {
            service.pause(id);
          } else {
            service.resume(id);
          }
          return null;
        });
  }
}
