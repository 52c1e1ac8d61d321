package id.naskah.verify.run;

import java.io.Console;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/**
 * What was asked for.
 *
 * @param url of the web application
 * @param row whether a row for docs/compatibility.md is wanted
 * @param remove mark of an earlier run whose leftovers go, instead of a run; null for a run
 */
record Options(String url, String user, String password, boolean row, String remove) {
  private static final String PASSWORD = "NASKAH_PASSWORD";

  /** Reads options; what they leave out comes from the environment, then from the terminal. */
  static Options of(String[] arguments, Map<String, String> environment, Console terminal)
      throws CannotRun {
    String url = null;
    String user = "admin";
    String passwordFile = null;
    String remove = null;
    boolean row = false;
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--row" -> row = true;
        case "--url" -> url = value(arguments, ++i);
        case "--user" -> user = value(arguments, ++i);
        case "--password-file" -> passwordFile = value(arguments, ++i);
        case "--remove" -> remove = value(arguments, ++i);
        default -> throw new CannotRun("Unknown option " + arguments[i] + ": see ./naskah help.");
      }
    }
    if (remove != null && !remove.matches("vfy-\\d+")) {
      throw new CannotRun("--remove wants the mark of an earlier run, such as vfy-1128190512.");
    }
    checkAddress(url);
    return new Options(url, user, password(user, passwordFile, environment, terminal), row, remove);
  }

  private static String value(String[] arguments, int i) throws CannotRun {
    if (i >= arguments.length || arguments[i].isBlank() || arguments[i].startsWith("--")) {
      throw new CannotRun(arguments[i - 1] + " wants a value: see ./naskah help.");
    }
    return arguments[i];
  }

  private static void checkAddress(String url) throws CannotRun {
    try {
      URI address = url == null ? null : new URI(url);
      if (address != null
          && address.getHost() != null
          && String.valueOf(address.getScheme()).matches("(?i)https?")) {
        return;
      }
    } catch (URISyntaxException e) {
      // said below
    }
    throw new CannotRun("--url wants an address such as http://localhost:8080/alfresco.");
  }

  private static String password(
      String user, String file, Map<String, String> environment, Console terminal)
      throws CannotRun {
    if (file != null) {
      try {
        return Files.readString(Path.of(file)).lines().findFirst().orElse("");
      } catch (IOException | InvalidPathException e) {
        throw new CannotRun("The password file " + file + " can't be read.");
      }
    }
    if (environment.containsKey(PASSWORD)) {
      return environment.get(PASSWORD);
    }
    char[] typed = terminal == null ? null : terminal.readPassword("Password of %s: ", user);
    if (typed == null) {
      throw new CannotRun(
          "No password: name a file with --password-file, or set " + PASSWORD + ".");
    }
    return new String(typed);
  }
}
