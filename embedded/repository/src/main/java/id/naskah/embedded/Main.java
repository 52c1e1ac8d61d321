package id.naskah.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * Serves a repository until it is told to stop: {@code Main --data DIR [--port N] [--samples JAR]}.
 */
public final class Main {
  /** Something is in the way that the message names. */
  private static final int REFUSED = 2;

  private static final int FAILED = 1;
  private static final String DEFAULT_PORT = "8080";

  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    Console console = new Console();
    try {
      serve(options(arguments), console);
      new CountDownLatch(1).await();
    } catch (StartFailure e) {
      console.complain(e.getMessage());
      System.exit(REFUSED);
    } catch (RuntimeException e) {
      console.complain("Naskah does not start: " + e);
      System.exit(FAILED);
    }
  }

  private static void serve(Map<String, String> options, Console console) {
    if (!options.containsKey("--data")) {
      throw new StartFailure("Name the data directory with --data");
    }
    boolean durable = Boolean.parseBoolean(System.getProperty("naskah.durable", "true"));
    RepositorySettings settings =
        new RepositorySettings(Path.of(options.get("--data")), port(options), durable);
    EmbeddedRepository repository = EmbeddedRepository.start(settings, console, SampleSeal::set);
    String accounts = "admin/admin";
    Optional<SampleLetters> samples =
        Optional.ofNullable(options.get("--samples"))
            .map(Path::of)
            .filter(Files::exists)
            .map(SampleLetters::new);
    if (samples.isPresent()) {
      samples.get().loadOnce(repository, console::stage);
      accounts += samples.get().accounts();
    }
    console.stage("Started");
    console.say("Naskah is ready at " + repository.url() + "  accounts: " + accounts);
  }

  private static int port(Map<String, String> options) {
    String port = options.getOrDefault("--port", DEFAULT_PORT);
    try {
      return Integer.parseInt(port);
    } catch (NumberFormatException e) {
      throw new StartFailure("--port wants a number, not " + port, e);
    }
  }

  private static Map<String, String> options(String[] arguments) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      if (!arguments[i].matches("--(data|port|samples)") || i + 1 == arguments.length) {
        throw new StartFailure("Unknown or incomplete option " + arguments[i]);
      }
      options.put(arguments[i], arguments[i + 1]);
    }
    return options;
  }
}
