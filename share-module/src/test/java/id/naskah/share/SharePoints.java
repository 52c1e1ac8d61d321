package id.naskah.share;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The extension points and classes of one version of Share, as listed outside this repository.
 *
 * @param properties by class, those that the class itself has setters for
 */
record SharePoints(
    String version, Set<String> points, Set<String> classes, Map<String, Set<String>> properties) {

  private static final Pattern SETTER = Pattern.compile("M set([A-Z])(\\w*)\\(L?[^;]+;?\\)V");

  private static final Path DIRECTORY =
      Path.of(System.getProperty("naskah.root", ".."))
          .resolve(
              Objects.requireNonNullElse(System.getenv("NASKAH_API_LISTINGS"), "../shared/check"))
          .normalize();

  /** The oldest and the newest version that are listed; none where the listings are not at hand. */
  static List<SharePoints> listed() {
    return Stream.of("5.1.e", "25.4")
        .filter(version -> Files.exists(points(version)))
        .map(SharePoints::read)
        .toList();
  }

  boolean has(String kind, String name) {
    String point = kind + " " + name;
    return points.stream().anyMatch(p -> p.equals(point) || p.startsWith(point + " "));
  }

  private static Path points(String version) {
    return DIRECTORY.resolve("share-points-" + version + ".txt");
  }

  private static SharePoints read(String version) {
    Path api = DIRECTORY.resolve("share-api-" + version + ".txt.gz");
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(api)), StandardCharsets.UTF_8))) {
      Map<String, Set<String>> properties = new HashMap<>();
      Set<String> current = Set.of();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        Matcher setter = SETTER.matcher(line);
        if (line.startsWith("C ")) {
          current = new TreeSet<>();
          properties.put(line.split(" ", -1)[1].replace('/', '.'), current);
        } else if (setter.matches()) {
          current.add(setter.group(1).toLowerCase(Locale.ROOT) + setter.group(2));
        }
      }
      return new SharePoints(
          version,
          Set.copyOf(Files.readAllLines(points(version))),
          Set.copyOf(properties.keySet()),
          properties);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return "Share " + version;
  }
}
