package id.naskah.retention.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.CrashingRepository;
import id.naskah.embedded.RepositoryProcess;
import id.naskah.retention.BatchOverHttp;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The power goes while a package is made: it is made anew by itself, each record once. Somebody
 * else holds what the work needs next, so that it is certain where it was cut off.
 */
@Tag("repository")
@Tag("crash")
class TransferCrashTest {
  private static final int LETTERS = 25;

  private final CrashingRepository repository = new CrashingRepository("transfer-crash");

  @Test
  void rule8APackageCutOffIsMadeAnewAndHasEachRecordOnce() throws Exception {
    try (RepositoryProcess first = repository.startSettled()) {
      BatchOverHttp batch = new BatchOverHttp(first.url());
      batch.appraised(repository, LETTERS, "transfer", "permanent");
      repository.cut(
          first,
          "SELECT 1 FROM naskah_retention WHERE node_id = (SELECT node_id FROM"
              + " naskah_disposal_item WHERE position = 23) FOR UPDATE",
          () -> batch.step("packed"),
          "SELECT COUNT(*) = 20 FROM naskah_transfer");
    }

    try (RepositoryProcess second = repository.startAgain()) {
      repository.await("SELECT state = 'packed' FROM naskah_disposal");
      BatchOverHttp batch = new BatchOverHttp(second.url());
      byte[] zip = batch.packed();
      assertThat(BagCheck.problems(new ByteArrayInputStream(zip))).isEmpty();
      assertThat(
              BagTest.unzip(new ByteArrayInputStream(zip)).keySet().stream()
                  .filter(path -> path.endsWith("/record.xml")))
          .hasSize(LETTERS)
          .doesNotHaveDuplicates();
      assertThat(repository.number("SELECT COUNT(*) FROM naskah_transfer")).isEqualTo(LETTERS);
      assertThat(
              repository.number(
                  "SELECT COUNT(*) FROM naskah_task WHERE state = 'done' AND done_items = 25"))
          .isEqualTo(1);

      batch.step("sent");
      batch.change("{\"status\":\"received\",\"archiveReference\":\"ANRI/17\"}");
      batch.approve();
      batch.step("executed");
      repository.await("SELECT state = 'executed' FROM naskah_disposal");
      assertThat(repository.number("SELECT COUNT(*) FROM naskah_stub")).isEqualTo(LETTERS);
      assertThat(
              repository.number(
                  "SELECT COUNT(*) FROM naskah_disposal_item WHERE outcome = 'transferred'"))
          .isEqualTo(LETTERS);
      assertThat(repository.number("SELECT COUNT(*) FROM naskah_letter")).isZero();
    }
  }
}
