package id.naskah.samples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Fills a running, empty Naskah with a small office and its letters, through the doors everybody
 * uses. Running it again adds only what is missing.
 *
 * <pre>java -jar naskah-samples.jar http://127.0.0.1:8080/alfresco [adminUser adminPassword]</pre>
 */
public final class SampleLoader {
  private static final int STEP = 10;

  private SampleLoader() {}

  /** Ends with 0 if all is there, 1 if the server refused something, 2 if called wrongly. */
  public static void main(String[] arguments) throws InterruptedException {
    if (arguments.length != 1 && arguments.length != 3) {
      Console.complain("Usage: SampleLoader <base URL> [admin user, admin password]");
      System.exit(2);
    }
    boolean named = arguments.length == 3;
    Server server =
        new Server(arguments[0], named ? arguments[1] : "admin", named ? arguments[2] : "admin");
    try {
      load(server, Optional.ofNullable(System.getProperty("samples.state")).map(Path::of));
    } catch (IOException refused) {
      Console.complain("Samples not loaded. " + explain(refused));
      System.exit(1);
    }
  }

  static void load(Server server, Optional<Path> state) throws IOException, InterruptedException {
    Memory memory = Memory.in(state);
    new Office(server, memory).setUp();
    Registrar registrar = new Registrar(server, memory);
    List<Sample> catalogue = SampleFiles.catalogue();
    int done = 0;
    int brought = 0;
    for (Sample sample : catalogue) {
      try {
        brought += registrar.ensure(sample) ? 1 : 0;
      } catch (IOException refused) {
        throw new IOException("Letter " + sample.key() + ": " + explain(refused), refused);
      }
      done++;
      if (done % STEP == 0 || done == catalogue.size()) {
        Console.say("Sample letters: " + done + " of " + catalogue.size());
      }
    }
    Console.say(
        brought == 0 ? "All sample letters were there already." : brought + " letters registered.");
    Secretary secretary = new Secretary(server, memory);
    secretary.ensureActingHead();
    for (SampleDisposition disposition : SampleFiles.dispositions()) {
      try {
        secretary.ensure(disposition);
      } catch (IOException refused) {
        throw new IOException(
            "Disposition " + disposition.key() + ": " + explain(refused), refused);
      }
    }
    Archivist archivist = new Archivist(server, memory);
    archivist.ensureSchedule();
    for (Sample sample : catalogue) {
      try {
        archivist.settle(sample);
      } catch (IOException refused) {
        throw new IOException("Letter " + sample.key() + ": " + explain(refused), refused);
      }
    }
    Console.say("Accounts (password = user name): " + accounts());
  }

  private static String accounts() throws IOException {
    return SampleFiles.accounts().stream()
        .map(account -> account.user() + " (" + account.jobTitle() + ")")
        .collect(Collectors.joining(", "));
  }

  /** A refused connection comes without a message of its own. */
  private static String explain(IOException refused) {
    return refused.getMessage() == null
        ? "No answer from the server (" + refused.getClass().getSimpleName() + ")."
        : refused.getMessage();
  }
}
