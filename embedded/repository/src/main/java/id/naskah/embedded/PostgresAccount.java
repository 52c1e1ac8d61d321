package id.naskah.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How PostgreSQL is run although it refuses to run as root: as root inside a user namespace of its
 * own, where it does not look like root, or else as the account nobody.
 *
 * @param prefix what goes before each PostgreSQL command; empty for an ordinary user
 */
record PostgresAccount(List<String> prefix) {
  private static final List<String> NAMESPACE = List.of("unshare", "-U");
  private static final List<String> NOBODY =
      List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");

  /** The first way that works here; the directories are given to that account where needed. */
  static PostgresAccount forDirectories(Path programs, Path data) {
    if (!"root".equals(System.getProperty("user.name"))) {
      return new PostgresAccount(List.of());
    }
    Command unshare = Command.run(NAMESPACE, programs.resolve("bin/postgres").toString(), "-V");
    if (unshare.succeeded() && !belongsToNobody(data)) {
      return new PostgresAccount(NAMESPACE);
    }
    Command owned = Command.run(List.of(), "chown", "-R", "nobody:nogroup", data.toString());
    Command started = Command.run(NOBODY, programs.resolve("bin/postgres").toString(), "-V");
    Command reached = Command.run(NOBODY, "test", "-w", data.toString());
    if (owned.succeeded() && started.succeeded() && reached.succeeded()) {
      return new PostgresAccount(NOBODY);
    }
    throw new StartFailure(
        "PostgreSQL does not run as root, and neither way around that works here: 'unshare -U' says '"
            + unshare.output()
            + "', and the account nobody can't run "
            + programs
            + " on "
            + data
            + " ("
            + owned.output()
            + started.output()
            + reached.output()
            + "). Start as an"
            + " ordinary user, or name a cache (-Dnaskah.cache=) and a data directory that nobody"
            + " can reach.");
  }

  /** Data once given to nobody stays so: inside a namespace it could not be read any more. */
  private static boolean belongsToNobody(Path data) {
    try {
      return Files.getOwner(data).getName().equals("nobody");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
