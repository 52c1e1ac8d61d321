package id.naskah.crash;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.crash.CrashingRepository.Cut;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * While a batch is executed, in each of its phases: while records are destroyed, while files are
 * shredded, while the certificate is written. Each item goes exactly once, and the certificate says
 * what happened.
 */
final class WhileDestroying {
  private static final int LETTERS = 45;

  /** Who deletes the files of item 31 waits for whoever has the lock 42. */
  private static final String HOLD =
      """
      CREATE FUNCTION shred_it() RETURNS trigger AS
        'BEGIN PERFORM pg_advisory_xact_lock(42); RETURN OLD; END' LANGUAGE plpgsql;
      CREATE TRIGGER shred_it BEFORE DELETE ON naskah_shred FOR EACH ROW
        WHEN (OLD.batch_id = # AND OLD.position = 31) EXECUTE PROCEDURE shred_it();
      """;

  private BatchOverHttp batch;

  Interrupted records() {
    return running -> {
      batch = BatchOverHttp.appraised(running, LETTERS, "destroy", "destroy");
      batch.approve();
      running.execute(batch.sql(HOLD));
      return new Cut(
          batch.sql(
              "SELECT 1 FROM naskah_retention WHERE node_id = (SELECT node_id FROM"
                  + " naskah_disposal_item WHERE batch_id = # AND position = 30) FOR UPDATE"),
          () -> batch.step("executed"),
          destroyed("= 20"));
    };
  }

  /** The second twenty are gone by then, of their files some are not. */
  Interrupted files() {
    return running -> new Cut("SELECT pg_advisory_xact_lock(42)", () -> {}, destroyed(">= 40"));
  }

  Interrupted certificate() {
    return new Interrupted() {
      @Override
      public Cut before(Running running) throws Exception {
        assertThat(batch.number("SELECT COUNT(*) FROM naskah_shred WHERE batch_id = #"))
            .isPositive();
        return new Cut(
            batch.sql("SELECT 1 FROM naskah_disposal WHERE id = # FOR UPDATE"),
            () -> {},
            batch.sql(
                "SELECT COUNT(*) = 45 FROM naskah_disposal_item"
                    + " WHERE batch_id = # AND verified_at IS NOT NULL"));
      }

      @Override
      public void afterwards(Running running) throws Exception {
        batch = batch.in(running);
        everythingIsGone(running);
      }
    };
  }

  private String destroyed(String number) {
    return batch.sql(
        "SELECT COUNT(*) "
            + number
            + " FROM naskah_disposal_item WHERE batch_id = # AND outcome = 'destroyed'");
  }

  private void everythingIsGone(Running running) throws Exception {
    running.await(batch.sql("SELECT state = 'executed' FROM naskah_disposal WHERE id = #"));
    batch.everyLetterIsGone("destroyed", LETTERS);
    assertThat(batch.number("SELECT COUNT(*) FROM naskah_shred WHERE batch_id = #")).isZero();
    assertThat(
            batch.number(
                "SELECT COUNT(*) FROM naskah_disposal_item"
                    + " WHERE batch_id = # AND remains IS NOT NULL"))
        .isZero();
    String csv = batch.certificate();
    for (int i = 0; i < LETTERS; i++) {
      assertThat(csv.split(",\"destroy-" + i + "\",", -1)).as("destroy-" + i).hasSize(2);
    }
    assertThat(csv.split(",\"destroyed\",", -1)).hasSize(LETTERS + 1);
    batch.didItsTaskOnce(LETTERS);
    assertThat(leftOnDisk(running.repository().data())).isZero();
  }

  private long leftOnDisk(Path data) throws IOException {
    try (var files = Files.walk(data.resolve("alfresco"))) {
      return files.filter(Files::isRegularFile).filter(this::isOfTheBatch).count();
    }
  }

  private boolean isOfTheBatch(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
          .startsWith(batch.content());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
