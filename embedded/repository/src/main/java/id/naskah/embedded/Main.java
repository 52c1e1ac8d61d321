package id.naskah.embedded;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Serves a repository until it is told to stop: {@code Main --data DIR --port N}. */
public final class Main {
  /** Something is in the way that the message names. */
  private static final int REFUSED = 2;

  private static final int FAILED = 1;

  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    Console console = new Console();
    try {
      EmbeddedRepository repository = EmbeddedRepository.start(settings(arguments), console);
      console.stage("Started");
      console.say(
          "Naskah is ready at "
              + repository.url()
              + "  accounts: "
              + System.getProperty("naskah.accounts", "admin/admin"));
      new CountDownLatch(1).await();
    } catch (StartFailure e) {
      console.complain(e.getMessage());
      System.exit(REFUSED);
    } catch (RuntimeException e) {
      console.complain("Naskah does not start: " + e);
      System.exit(FAILED);
    }
  }

  private static RepositorySettings settings(String[] arguments) {
    Path data = null;
    int port = 8080;
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      switch (arguments[i]) {
        case "--data" -> data = Path.of(arguments[i + 1]);
        case "--port" -> port = Integer.parseInt(arguments[i + 1]);
        default -> throw new StartFailure("Unknown option " + arguments[i]);
      }
    }
    if (data == null) {
      throw new StartFailure("Name the data directory with --data");
    }
    boolean durable = Boolean.parseBoolean(System.getProperty("naskah.durable", "true"));
    return new RepositorySettings(data, port, durable);
  }
}
