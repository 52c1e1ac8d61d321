package id.naskah.platform.wiring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A version of Alfresco that is not at hand, as noted in a file of ours. The head of that file says
 * what its lines mean.
 */
final class NotedAlfresco implements AlfrescoVersion {
  private final Map<String, Settable> types = new LinkedHashMap<>();
  private final Map<String, NamedBean> beans = new LinkedHashMap<>();
  private final Set<String> absent = new LinkedHashSet<>();
  private final Map<String, String> leftOut = new LinkedHashMap<>();
  private final Set<String> asked = new TreeSet<>();
  private String name = "";

  static NotedAlfresco read(String resource) {
    try (InputStream in = NotedAlfresco.class.getResourceAsStream(resource)) {
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static NotedAlfresco of(String text) {
    NotedAlfresco noted = new NotedAlfresco();
    Settable type = null;
    for (String line : text.lines().map(String::strip).toList()) {
      String[] word = line.split("\\s+", 3);
      String rest = word.length > 2 ? word[1] + " " + word[2] : word.length > 1 ? word[1] : "";
      switch (word[0]) {
        case "", "#" -> {
          continue;
        }
        case "version" -> noted.name = "Alfresco " + rest;
        case "class" -> {
          type = new Settable(new TreeSet<>(), new ArrayList<>());
          noted.types.put(rest, type);
        }
        case "new" -> type.constructors().add(list(rest));
        case "set" -> type.setters().addAll(list(rest));
        case "bean" -> noted.beans.put(word[1], named(word.length > 2 ? word[2] : ""));
        case "absent" -> noted.absent.addAll(list(rest));
        case "without" -> noted.leftOut.put(word[1], word[2]);
        default -> throw new IllegalArgumentException("No such line: " + line);
      }
    }
    return noted;
  }

  private static NamedBean named(String text) {
    String type = null;
    Set<String> set = new LinkedHashSet<>();
    Set<String> gives = new LinkedHashSet<>();
    for (String part : list(text)) {
      String[] pair = part.split("=", 2);
      switch (pair[0]) {
        case "class" -> type = pair[1];
        case "sets" -> set.add(pair[1]);
        case "gives" -> gives.add(pair[1]);
        default -> throw new IllegalArgumentException("No such note of a bean: " + part);
      }
    }
    return new NamedBean(type, set, gives);
  }

  private static List<String> list(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<Settable> type(String className) {
    asked.add(className);
    return Optional.ofNullable(types.get(className));
  }

  @Override
  public Optional<NamedBean> bean(String id) {
    asked.add(id);
    return Optional.ofNullable(beans.get(id));
  }

  /** Whether the file says of a name that no bean has it; what it does not mention is not known. */
  boolean saysAbsent(String id) {
    asked.add(id);
    return absent.contains(id);
  }

  /** Why a property that only this version has is not needed, by class and property. */
  Map<String, String> leftOut() {
    return leftOut;
  }

  Map<String, Settable> types() {
    return types;
  }

  Map<String, NamedBean> beans() {
    return beans;
  }

  /** What is noted and nobody asked for. */
  Set<String> idle() {
    Set<String> idle = new TreeSet<>(types.keySet());
    idle.addAll(beans.keySet());
    idle.addAll(absent);
    idle.removeAll(asked);
    return idle;
  }
}
