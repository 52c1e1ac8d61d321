package id.naskah.retention.effect;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Audited;
import id.naskah.Office;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.retention.schedule.Editions;
import id.naskah.task.Task;
import id.naskah.task.TaskRunner;
import id.naskah.task.TaskService;
import java.io.ByteArrayOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/** An office whose records follow editions of the schedule. */
final class FollowingEditions {
  private final Repository repository;
  private final Office office;
  private final Editions editions;

  FollowingEditions(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.editions = new Editions(repository, office);
  }

  Office office() {
    return office;
  }

  Editions editions() {
    return editions;
  }

  /** Brings a draft into force and has the dates computed; answers its code. */
  String inForce(String draft) {
    run(editions.bringIntoForce(draft, true, null));
    return draft;
  }

  /** Does a task to its end. */
  void run(long task) {
    repository.asUser(
        "System",
        () -> {
          TaskRunner runner = repository.bean(TaskRunner.class);
          boolean more = true;
          while (more) {
            more = runner.step(task);
          }
          return null;
        });
    assertThat(
            repository.inTransactionAs(
                "admin", () -> repository.bean(TaskService.class).get(task).state()))
        .isEqualTo(Task.State.DONE);
  }

  /** A letter that was settled on 10 March 2026. */
  NodeRef settled(String classification) throws Exception {
    return office.at(
        LocalDateTime.parse("2026-03-10T10:00:00").atZone(Office.ZONE).toInstant(),
        () -> {
          Map<QName, Serializable> letter = office.incoming(office.unitA());
          letter.put(LetterModel.CLASSIFICATION, classification);
          NodeRef node = office.register(office.clerkA(), letter);
          office.change(office.clerkA(), node, Map.of(LetterModel.STATUS, "settled"));
          return node;
        });
  }

  /** When a record may go, and by which edition. */
  String date(NodeRef letter) {
    Map<String, Object> row =
        office.sql().queryForMap("SELECT * FROM naskah_retention WHERE uuid = ?", letter.getId());
    return row.get("eligible_on") + " " + row.get("edition");
  }

  /** The effect record by record. */
  String csv(String draft) {
    return repository.inTransactionAs(
        editions.manager(),
        () -> {
          var out = new ByteArrayOutputStream();
          repository.bean(ScheduleEffects.class).write(draft, out);
          return out.toString(StandardCharsets.UTF_8);
        });
  }

  /** What the audit says of an edition. */
  String audit(String edition) {
    return String.join("\n", Audited.about(repository, "schedule " + edition));
  }
}
