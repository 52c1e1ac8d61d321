package id.naskah.samples;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** What lies in this jar: the catalogue, the made letters, the configuration and the accounts. */
public final class SampleFiles {
  /** In this order each file finds what it refers to: series name units, kinds and codes. */
  public static final List<String> CONFIGURATION =
      List.of(
          "office.properties",
          "units.csv",
          "kinds.csv",
          "classification.csv",
          "series.csv",
          "positions.csv",
          "routing.csv");

  /** By what letters are signed, for an office that has a seal. */
  public static final String SIGNING = "signing.csv";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern COMMA = Pattern.compile(",");

  private SampleFiles() {}

  /** All letters, each after those that it replies to. */
  public static List<Sample> catalogue() throws IOException {
    return JSON.readValue(bytes("letters/catalogue.json"), new TypeReference<List<Sample>>() {});
  }

  /** How letters are passed on, each after the one above it. */
  public static List<SampleDisposition> dispositions() throws IOException {
    return JSON.readValue(
        bytes("dispositions.json"), new TypeReference<List<SampleDisposition>>() {});
  }

  /** The bytes of a made letter. */
  public static byte[] letter(String fileName) throws IOException {
    return bytes("letters/" + fileName);
  }

  /** The bytes of a configuration file. */
  public static byte[] configuration(String fileName) throws IOException {
    return bytes("configuration/" + fileName);
  }

  /** An edition of the retention schedule. */
  public static byte[] schedule() throws IOException {
    return bytes("schedule.csv");
  }

  /** The people, in the order of accounts.csv. */
  public static List<Account> accounts() throws IOException {
    return rows("accounts.csv").stream()
        .map(row -> new Account(row.get(0), row.get(1), row.get(2), row.get(3), words(row.get(4))))
        .toList();
  }

  /** The groups: short name and title. */
  public static List<List<String>> groups() throws IOException {
    return rows("groups.csv");
  }

  /** Our own plain tables: no cell of these holds a comma or a quotation mark. */
  private static List<List<String>> rows(String name) throws IOException {
    return new String(bytes(name), StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .filter(line -> !line.isBlank())
        .map(line -> COMMA.splitAsStream(line).toList())
        .toList();
  }

  private static List<String> words(String cell) {
    return Pattern.compile(" ").splitAsStream(cell).toList();
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = SampleFiles.class.getResourceAsStream("/naskah-samples/" + name)) {
      if (in == null) {
        throw new FileNotFoundException("The samples lack " + name);
      }
      return in.readAllBytes();
    }
  }
}
