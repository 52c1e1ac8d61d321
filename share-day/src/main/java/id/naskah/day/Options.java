package id.naskah.day;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * What was asked for.
 *
 * @param share address, such as http://localhost:8080/share
 * @param pictures where pictures go, or null
 */
record Options(String share, Map<Role, Account> accounts, Path pictures) {
  /** Who logs in. */
  record Account(String user, String password) {}

  /** Names the file of accounts where no option does. */
  private static final String ACCOUNTS = "NASKAH_SHARE_ACCOUNTS";

  static Options of(List<String> arguments, Map<String, String> environment) {
    String share = null;
    String accounts = environment.get(ACCOUNTS);
    String pictures = null;
    if (arguments.size() % 2 != 0) {
      throw new IllegalArgumentException(arguments.get(arguments.size() - 1) + " wants a value.");
    }
    for (int i = 0; i < arguments.size(); i += 2) {
      String value = arguments.get(i + 1);
      switch (arguments.get(i)) {
        case "--share" -> share = value;
        case "--accounts" -> accounts = value;
        case "--pictures" -> pictures = value;
        default -> throw new IllegalArgumentException("Unknown option " + arguments.get(i) + ".");
      }
    }
    if (share == null || !share.matches("https?://[^/?#]+/[^?#]*")) {
      throw new IllegalArgumentException(
          "--share wants an address such as http://localhost:8080/share.");
    }
    if (accounts == null) {
      throw new IllegalArgumentException(
          "Name a file of accounts with --accounts, or in " + ACCOUNTS + ": see docs/share.md.");
    }
    return new Options(
        share.replaceAll("/+$", ""), read(accounts), pictures == null ? null : Path.of(pictures));
  }

  /** Lines "role = user password"; a role that has no line is not tried. */
  private static Map<Role, Account> read(String file) {
    Properties lines = new Properties();
    try (var reader = Files.newBufferedReader(Path.of(file))) {
      lines.load(reader);
    } catch (IOException | InvalidPathException e) {
      throw new IllegalArgumentException("The file of accounts " + file + " can't be read.", e);
    }
    Map<Role, Account> accounts = new EnumMap<>(Role.class);
    for (String key : lines.stringPropertyNames()) {
      String[] words = lines.getProperty(key).strip().split("\\s+", 2);
      if (words.length < 2) {
        throw new IllegalArgumentException(
            "The line of " + key + " in " + file + " wants a user and a password.");
      }
      accounts.put(Role.named(key), new Account(words[0], words[1]));
    }
    return accounts;
  }
}
