package id.naskah.platform.wiring;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * The classes and methods of one version of Alfresco, as listed outside this repository: a line "C
 * name super interfaces" for each class, with slashes for points, then a line for each of its
 * members.
 */
final class ApiListing {
  private static final Pattern SETTER = Pattern.compile("[A-Z] (set[A-Z]\\w*)\\((.*)\\).*");
  private static final Pattern CONSTRUCTOR = Pattern.compile("M <init>\\((.*)\\)V");
  private static final Pattern TYPE = Pattern.compile("\\[*(?:L([^;]+);|[ZBCSIJFD])");

  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, List<String>> members = new HashMap<>();

  /** The listing of a version; empty where listings are not at hand. */
  static Optional<ApiListing> of(String version) {
    Path file =
        Path.of(System.getProperty("naskah.root", ".."))
            .resolve(
                Objects.requireNonNullElse(System.getenv("NASKAH_API_LISTINGS"), "../shared/check"))
            .resolve("api-" + version + ".txt.gz");
    return Files.exists(file) ? Optional.of(new ApiListing(file)) : Optional.empty();
  }

  private ApiListing(Path file) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      List<String> current = new ArrayList<>();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("C ")) {
          String[] part = line.split(" ", 4);
          String name = part[1].replace('/', '.');
          parents.put(name, part[2].replace('/', '.'));
          current = new ArrayList<>();
          members.put(name, current);
        } else {
          current.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean has(String className) {
    return members.containsKey(className);
  }

  /** The properties that a class has setters for, those of the classes above included. */
  Set<String> setters(String className) {
    Set<String> setters = new TreeSet<>();
    for (String type = className; members.containsKey(type); type = parents.get(type)) {
      for (String member : members.get(type)) {
        Matcher setter = SETTER.matcher(member);
        if (setter.matches() && types(setter.group(2)).size() == 1) {
          setters.add(RunningAlfresco.property(setter.group(1)));
        }
      }
    }
    return setters;
  }

  /** The constructors of a class, each by the types of its arguments. */
  List<List<String>> constructors(String className) {
    return members.get(className).stream()
        .map(CONSTRUCTOR::matcher)
        .filter(Matcher::matches)
        .map(constructor -> types(constructor.group(1)))
        .toList();
  }

  private static List<String> types(String descriptor) {
    return TYPE.matcher(descriptor)
        .results()
        .map(type -> type.group(1) == null ? primitive(type.group()) : type.group(1))
        .map(name -> name.replace('/', '.'))
        .toList();
  }

  private static String primitive(String code) {
    return switch (code) {
      case "Z" -> "boolean";
      case "I" -> "int";
      case "J" -> "long";
      default -> code;
    };
  }
}
