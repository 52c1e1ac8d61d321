package id.naskah.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL server that outlived its repository, because that was killed. Only one that serves
 * the given directory is stopped: process ids are used again, and the file may name a stranger's.
 */
final class PostgresOrphan {
  private static final int STOP_LIMIT_SECONDS = 5;

  private PostgresOrphan() {}

  /** Stops the server of a data directory that nobody holds, if it still runs. */
  static void stop(Path postgres) {
    Path pidFile = postgres.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    Optional<ProcessHandle> process = processOf(pidFile);
    if (process.isEmpty()) {
      return; // stale: PostgreSQL itself sees that and goes on
    }
    if (!isPostgres(process.get())) {
      delete(pidFile);
      return;
    }
    if (!serves(process.get(), postgres)) {
      // Perhaps these data under another name: two servers on them would destroy them.
      throw new StartFailure(
          "Another PostgreSQL (process "
              + process.get().pid()
              + ") may use "
              + postgres
              + "; if it does, stop it, if not, remove "
              + pidFile);
    }
    process.get().destroy();
    if (!ended(process.get())) {
      process.get().destroyForcibly();
      if (!ended(process.get())) {
        throw new StartFailure(
            "An earlier PostgreSQL (process "
                + process.get().pid()
                + ") still serves "
                + postgres
                + " and can't be stopped; stop it, then start again.");
      }
    }
  }

  private static Optional<ProcessHandle> processOf(Path pidFile) {
    try {
      List<String> lines = Files.readAllLines(pidFile);
      return lines.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(lines.get(0)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().filter(command -> command.endsWith("/postgres")).isPresent();
  }

  private static boolean serves(ProcessHandle process, Path postgres) {
    String[] arguments = process.info().arguments().orElse(new String[0]);
    return List.of(arguments).contains(postgres.toString());
  }

  private static boolean ended(ProcessHandle process) {
    try {
      process.onExit().get(STOP_LIMIT_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException | ExecutionException | CompletionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
