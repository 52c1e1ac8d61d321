package id.naskah.share;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The extension points and classes of one version of Share, as listed outside this repository. */
record SharePoints(String version, Set<String> points, Set<String> classes) {

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
      Set<String> classes =
          in.lines()
              .filter(line -> line.startsWith("C "))
              .map(line -> line.split(" ", -1)[1].replace('/', '.'))
              .collect(Collectors.toSet());
      return new SharePoints(version, Set.copyOf(Files.readAllLines(points(version))), classes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return "Share " + version;
  }
}
