package id.naskah.retention.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.RetentionModel;
import id.naskah.retention.clock.Records;
import id.naskah.retention.clock.RetentionWriter;
import id.naskah.retention.clock.Tasks;
import id.naskah.retention.clock.TimerKeptOut;
import id.naskah.task.TaskService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Letters of the time before there were records become records in the background. */
@AlfrescoTest
class AdoptionTest {
  private final Repository repository;
  private final Records records;
  private final Office office;
  private final Tasks tasks;
  @AutoClose final TimerKeptOut timer;

  AdoptionTest(Repository repository) {
    this.repository = repository;
    this.records = new Records(repository);
    this.office = records.office();
    this.tasks = new Tasks(repository);
    this.timer = new TimerKeptOut(repository);
  }

  @Test
  void lettersSettledBeforeThereWereRecordsAreAdopted() throws Exception {
    records.inForce(records.edition("005,Undangan,1,1,musnah,,,,"));
    NodeRef letter = records.settledOn("2026-02-20");
    strip(letter);
    assertThat(records.row(letter)).isEmpty();
    long id =
        repository.inTransactionAs(
            "admin",
            () -> repository.bean(TaskService.class).begin(repository.bean(AdoptWork.class), ""));
    tasks.runToEnd(id);

    assertThat(records.day(letter, RetentionModel.SETTLED_ON)).isEqualTo("2026-02-20");
    assertThat(office.property(letter, RetentionModel.RECORDED_AT)).isNotNull();
    assertThat(records.eligibleOn(letter)).isEqualTo("2028-02-21");
    assertThat(tasks.task(id).failedItems()).isZero();
  }

  /** As it was before this version: without a row, and no record. */
  private void strip(NodeRef letter) {
    repository.inTransactionAs(
        "admin",
        () -> {
          RetentionWriter writer = repository.bean(RetentionWriter.class);
          writer.removeAspect(letter, RetentionModel.ASPECT_RECORD);
          writer.removeAspect(letter, RetentionModel.ASPECT_RETAINED);
          return office.sql().update("DELETE FROM naskah_retention WHERE uuid = ?", letter.getId());
        });
  }
}
