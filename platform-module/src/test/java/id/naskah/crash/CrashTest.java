package id.naskah.crash;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.crash.CrashingRepository.Cut;
import id.naskah.embedded.RepositoryProcess;
import id.naskah.signature.TestSeal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power goes in the middle of each kind of long work. Each time somebody else holds what the
 * work needs next, so that it is certain where it was cut off. What one start has finished is the
 * same repository in which the next work is cut off: a start costs more than all work here.
 */
@Tag("repository")
@Tag("crash")
@TestMethodOrder(OrderAnnotation.class)
class CrashTest {
  @TempDir private static Path folder;
  private static CrashingRepository repository;
  private static String[] options;
  private static RepositoryProcess process;
  private static boolean crashed;

  /** What is cut off first and goes on last, the minute of its locks having passed. */
  private static PowerCut office;

  @AfterAll
  static void stop() throws Exception {
    if (office != null) {
      office.close();
      office = null;
    }
    if (process != null) {
      process.close();
      // A test that failed and is run once more begins with another one.
      process = null;
      crashed = false;
      assertThat(repository.database()).as("stopped with its repository").isEmpty();
    }
  }

  @Test
  @Order(1)
  void anOfficeIsCutOffAtWork() throws Exception {
    office = new PowerCut();
  }

  @Test
  @Order(2)
  void lettersAreSignedAndAFileIsRead() throws Exception {
    crash(new WhileSigning(folder), new WhileReading());
  }

  @Test
  @Order(3)
  void pagesBecomeText() throws Exception {
    if (!crashed) {
      crash();
    }
    crash(new WhileBecomingText());
  }

  @Test
  @Order(4)
  void lettersAreRaised() throws Exception {
    crash(new WhileRaising());
  }

  @Test
  @Order(5)
  void lettersFollowAChangedSecrecyFile() throws Exception {
    crash(new WhileFollowing());
  }

  @Test
  @Order(6)
  void recordsAreTakenOverToANewEdition() throws Exception {
    crash(new WhileRecomputing());
  }

  @Test
  @Order(7)
  void rule8APackageIsMade() throws Exception {
    crash(new WhilePacking());
  }

  @Test
  @Order(8)
  void recordsAreDestroyed() throws Exception {
    WhileDestroying destroying = new WhileDestroying();
    crash(destroying.records());
    crash(destroying.files());
    crash(destroying.certificate());
  }

  @Test
  @Order(9)
  void theOfficeHasWhatWasAnsweredAndNoHalfOfMore() throws Exception {
    if (office == null) {
      office = new PowerCut();
    }
    office.goOn();
  }

  /** Starts the repository where it does not run yet. */
  private static Running running() throws Exception {
    if (process == null) {
      repository = new CrashingRepository("crash");
      options =
          new String[] {
            // Files are read for their words by a job, not while they are stored.
            "-Dlucene.maxAtomicTransformationTime=-1",
            "-Dnaskah.index.milliseconds=1000",
            "-Dnaskah.signature.seal.store=" + TestSeal.store(folder),
            "-Dnaskah.signature.seal.passwordFile=" + TestSeal.password(folder)
          };
      process = repository.startSettled(options);
      WhileBecomingText.lettersOfVersion01(new Running(repository, process));
    }
    return new Running(repository, process);
  }

  private static void crash(Interrupted... works) throws Exception {
    Running before = running();
    List<Cut> cuts = new ArrayList<>();
    for (Interrupted work : works) {
      cuts.add(work.before(before));
    }
    repository.cut(process, cuts);
    crashed = true;
    process = repository.startAgain(options);
    Running after = running();
    for (Interrupted work : works) {
      work.afterwards(after);
    }
  }
}
