package id.naskah.crash;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.crash.CrashingRepository.Cut;
import id.naskah.retention.transfer.BagTest;
import java.io.ByteArrayInputStream;

/** While a package is made. It is made anew by itself, each record once, and can be handed over. */
final class WhilePacking implements Interrupted {
  private static final int LETTERS = 25;

  private BatchOverHttp batch;

  @Override
  public Cut before(Running running) throws Exception {
    batch = BatchOverHttp.appraised(running, LETTERS, "transfer", "permanent");
    return new Cut(
        batch.sql(
            "SELECT 1 FROM naskah_retention WHERE node_id = (SELECT node_id FROM"
                + " naskah_disposal_item WHERE batch_id = # AND position = 23) FOR UPDATE"),
        () -> batch.step("packed"),
        batch.sql("SELECT COUNT(*) = 20 FROM naskah_transfer WHERE batch_id = #"));
  }

  @Override
  public void afterwards(Running running) throws Exception {
    batch = batch.in(running);
    running.await(batch.sql("SELECT state = 'packed' FROM naskah_disposal WHERE id = #"));
    byte[] zip = batch.packed();
    assertThat(BagTest.problems(zip)).isEmpty();
    assertThat(
            BagTest.unzip(new ByteArrayInputStream(zip)).keySet().stream()
                .filter(path -> path.endsWith("/record.xml")))
        .hasSize(LETTERS)
        .doesNotHaveDuplicates();
    assertThat(batch.number("SELECT COUNT(*) FROM naskah_transfer WHERE batch_id = #"))
        .isEqualTo(LETTERS);
    batch.didItsTaskOnce(LETTERS);

    batch.step("sent");
    batch.change("{\"status\":\"received\",\"archiveReference\":\"ANRI/17\"}");
    batch.approve();
    batch.step("executed");
    running.await(batch.sql("SELECT state = 'executed' FROM naskah_disposal WHERE id = #"));
    batch.everyLetterIsGone("transferred", LETTERS);
  }
}
