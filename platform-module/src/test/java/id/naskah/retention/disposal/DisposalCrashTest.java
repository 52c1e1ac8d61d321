package id.naskah.retention.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.CrashingRepository;
import id.naskah.embedded.RepositoryProcess;
import id.naskah.retention.BatchOverHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The power goes in each phase of a batch: while records are destroyed, while files are shredded,
 * while the certificate is written. Each time somebody else holds what the work needs next, so that
 * it is certain where it was cut off.
 */
@Tag("repository")
@Tag("crash")
class DisposalCrashTest {
  private static final int LETTERS = 45;

  private final CrashingRepository repository = new CrashingRepository("disposal-crash");

  @Test
  void eachItemExactlyOnceAndTheCertificateEqualsWhatHappened() throws Exception {
    try (RepositoryProcess first = repository.startSettled()) {
      BatchOverHttp batch = approved(first.url());
      repository.cut(
          first,
          "SELECT 1 FROM naskah_retention WHERE node_id = (SELECT node_id FROM"
              + " naskah_disposal_item WHERE position = 30) FOR UPDATE",
          () -> batch.step("executed"),
          "SELECT COUNT(*) = 20 FROM naskah_disposal_item WHERE outcome = 'destroyed'");
    }
    try (RepositoryProcess second = repository.startAgain()) {
      // The second twenty are gone by then, of their files some are not.
      repository.cut(
          second,
          "SELECT pg_advisory_xact_lock(42)",
          () -> {},
          "SELECT COUNT(*) >= 40 FROM naskah_disposal_item WHERE outcome = 'destroyed'");
      assertThat(repository.number("SELECT COUNT(*) FROM naskah_shred")).isPositive();
    }
    try (RepositoryProcess third = repository.startAgain()) {
      repository.cut(
          third,
          "SELECT 1 FROM naskah_disposal FOR UPDATE",
          () -> {},
          "SELECT COUNT(*) = 45 FROM naskah_disposal_item WHERE verified_at IS NOT NULL");
      assertThat(
              repository.number(
                  "SELECT COUNT(*) FROM naskah_disposal WHERE certificate IS NOT NULL"))
          .isZero();
    }
    try (RepositoryProcess last = repository.startAgain()) {
      repository.await("SELECT state = 'executed' FROM naskah_disposal");
      assertThat(repository.number("SELECT COUNT(*) FROM naskah_stub")).isEqualTo(LETTERS);
      assertThat(repository.number("SELECT COUNT(*) FROM naskah_letter")).isZero();
      assertThat(repository.number("SELECT COUNT(*) FROM naskah_shred")).isZero();
      assertThat(
              repository.number(
                  "SELECT COUNT(*) FROM naskah_disposal_item WHERE remains IS NOT NULL"))
          .isZero();
      String csv = new BatchOverHttp(last.url()).certificate();
      for (int i = 0; i < LETTERS; i++) {
        assertThat(csv.split(",\"X-" + i + "\",", -1)).as("X-" + i).hasSize(2);
      }
      assertThat(csv.split(",\"destroyed\",", -1)).hasSize(LETTERS + 1);
      assertThat(
              repository.number(
                  "SELECT COUNT(*) FROM naskah_task WHERE state = 'done' AND done_items = 45"))
          .isEqualTo(1);
    }
    assertThat(leftOnDisk()).isZero();
  }

  private BatchOverHttp approved(String url) throws Exception {
    BatchOverHttp batch = new BatchOverHttp(url);
    batch.appraised(repository, LETTERS, "destroy", "destroy");
    batch.approve();
    // Who deletes the files of item 31 waits for whoever has the lock 42.
    repository.execute(
        "CREATE FUNCTION wait_for_test() RETURNS trigger AS"
            + " 'BEGIN PERFORM pg_advisory_xact_lock(42); RETURN OLD; END' LANGUAGE plpgsql");
    repository.execute(
        "CREATE TRIGGER wait_for_test BEFORE DELETE ON naskah_shred FOR EACH ROW"
            + " WHEN (OLD.position = 31) EXECUTE PROCEDURE wait_for_test()");
    return batch;
  }

  private long leftOnDisk() throws IOException {
    try (var files = Files.walk(repository.data().resolve("alfresco"))) {
      return files.filter(Files::isRegularFile).filter(DisposalCrashTest::isOfALetter).count();
    }
  }

  private static boolean isOfALetter(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
          .startsWith(BatchOverHttp.CONTENT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
