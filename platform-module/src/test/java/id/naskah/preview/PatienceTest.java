package id.naskah.preview;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that takes a file and never answers, as one behind a broken line does. */
@Timeout(20)
class PatienceTest {
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final Duration LONG = Duration.ofMinutes(5);

  @TempDir private Path folder;
  private final CountDownLatch answered = new CountDownLatch(1);
  private final CountDownLatch written = new CountDownLatch(4);

  @AfterEach
  void theServerAnswersAtLast() {
    answered.countDown();
  }

  private File file() {
    return folder.resolve("copy.pdf").toFile();
  }

  private boolean write(File file) {
    try {
      Files.writeString(file.toPath(), "copy");
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads from a socket, which an interrupt doesn't end. */
  private BooleanSupplier silent(File file) {
    return () -> {
      boolean isAnswered = false;
      while (!isAnswered) {
        try {
          isAnswered = answered.await(15, SECONDS);
        } catch (InterruptedException e) {
          isAnswered = false; // and reads on
        }
      }
      boolean is = write(file);
      written.countDown();
      return is;
    };
  }

  @Test
  void whatIsMadeInTimeIsKept() {
    Patience patience = new Patience(LONG, LONG);
    assertThat(patience.isMade(() -> write(file()), file())).isTrue();
    assertThat(file()).hasContent("copy");
    assertThat(patience.isMade(() -> false, file())).isFalse();
    patience.end();
  }

  @Test
  void afterItWaitedInVainNobodyWaitsForAWhile() {
    Patience patience = new Patience(SHORT, LONG);
    assertThat(patience.isMade(silent(file()), file())).isFalse();
    assertThat(patience.isMade(() -> write(file()), file())).isFalse();
    assertThat(file()).doesNotExist();
    patience.end();
  }

  @Test
  void aServerThatNeverAnswersHoldsFourThreadsAndNoMore() throws InterruptedException {
    Patience patience = new Patience(SHORT, Duration.ZERO);
    for (int i = 0; i < 4; i++) {
      assertThat(patience.isMade(silent(file()), file())).isFalse();
    }
    assertThat(patience.isMade(() -> write(file()), file())).as("the fifth").isFalse();

    answered.countDown();
    assertThat(written.await(120, SECONDS)).isTrue();
    boolean isMade = false;
    while (!isMade) {
      isMade = patience.isMade(() -> write(folder.resolve("next.pdf").toFile()), file());
    }
    patience.end();
    while (file().exists()) {
      Thread.onSpinWait(); // what came too late goes
    }
    assertThat(folder.resolve("next.pdf")).hasContent("copy");
  }
}
