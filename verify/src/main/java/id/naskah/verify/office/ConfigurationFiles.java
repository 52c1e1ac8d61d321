package id.naskah.verify.office;

import static id.naskah.verify.http.Session.encoded;

import id.naskah.verify.http.Json;
import id.naskah.verify.http.Session;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of Data Dictionary/Naskah, as the administrator saves them through CMIS. */
public final class ConfigurationFiles {
  private static final String CMIS = "/api/-default-/public/cmis/versions/1.1";
  private static final String FOLDER = CMIS + "/browser/root/Data%20Dictionary/Naskah/";

  /** Files that get lines with a mark; what names a unit comes before the units. */
  private static final List<String> OURS =
      List.of("positions.csv", "routing.csv", "secrecy.csv", "series.csv", "units.csv");

  private final Session admin;

  /** What stood there before the first change, and what stands there since the last one. */
  private final Map<String, String> before = new LinkedHashMap<>();

  private final Map<String, String> after = new LinkedHashMap<>();

  public ConfigurationFiles(Session admin) {
    this.admin = admin;
  }

  /** The text of a file such as {@code units.csv}. */
  public String read(String file) {
    HttpResponse<byte[]> answer =
        Answers.expected(
            "Reading " + file, admin.getBytes(FOLDER + encoded(file) + "?cmisselector=content"));
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  /** Adds lines at the end. */
  public synchronized void append(String file, List<String> lines) {
    if (!lines.isEmpty()) {
      String now = read(file);
      String end = now.isEmpty() || now.endsWith("\n") ? "" : "\n";
      change(file, now, now + end + String.join("\n", lines) + "\n");
    }
  }

  /** Puts lines before all others, right after the heading: the first that fits wins. */
  public synchronized void prepend(String file, List<String> lines) {
    if (!lines.isEmpty()) {
      String now = read(file);
      int heading = now.indexOf('\n') + 1;
      String begin = heading == 0 ? now + "\n" : now.substring(0, heading);
      String rest = heading == 0 ? "" : now.substring(heading);
      change(file, now, begin + String.join("\n", lines) + "\n" + rest);
    }
  }

  private void change(String file, String now, String text) {
    save(file, text);
    before.putIfAbsent(file, now);
    after.put(file, text);
  }

  private void save(String file, String text) {
    HttpResponse<String> found =
        Answers.expected(
            "Looking for " + file,
            admin.get(FOLDER + encoded(file) + "?cmisselector=object&succinct=true"));
    Object properties = Json.map(Json.read(found.body())).get("succinctProperties");
    String id = ((String) Json.map(properties).get("cmis:objectId")).replaceAll(";.*", "");
    Answers.expected(
        "Saving " + file,
        admin.put(
            CMIS + "/atom/content?overwriteFlag=true&id=" + id,
            file.endsWith(".csv") ? "text/csv;charset=UTF-8" : "text/plain;charset=UTF-8",
            text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Puts back what stood there. Where somebody else has saved the file meanwhile, only the lines
   * with the mark go.
   *
   * @return what could not be put back, and why
   */
  public synchronized List<String> restore(String mark) {
    List<String> left = new ArrayList<>();
    List<String> files = new ArrayList<>(before.keySet());
    Collections.reverse(files); // what names a unit goes before the unit
    for (String file : files) {
      try {
        String former = before.get(file);
        save(file, read(file).equals(after.get(file)) ? former : without(mark, read(file)));
        before.remove(file);
      } catch (RuntimeException e) {
        left.add("lines with " + mark + " in " + file + " (" + e.getMessage() + ")");
      }
    }
    if (left.isEmpty()) {
      OURS.forEach(file -> remove(file, mark)); // those of a run that was interrupted
    }
    return left;
  }

  private void remove(String file, String mark) {
    String now = read(file);
    String rest = without(mark, now);
    if (!rest.equals(now)) {
      save(file, rest);
    }
  }

  private static String without(String mark, String text) {
    StringBuilder rest = new StringBuilder();
    for (String line : text.split("(?<=\n)")) {
      rest.append(line.contains(mark) ? "" : line);
    }
    return rest.toString();
  }
}
