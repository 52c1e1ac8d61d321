package id.naskah.configuration;

import id.naskah.platform.Texts;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The text of a properties file as a table of one row with a column for each key. Comments and what
 * was not changed stay as they were written.
 */
final class PropertiesText implements FileText {
  /** A key with its value, over as many lines as it was written on; a null key for other lines. */
  private record Part(String key, String text) {}

  private static final Pattern LINE = Pattern.compile("[^\\r\\n]*(?:\\r\\n|\\r|\\n)|[^\\r\\n]+");

  /** After an odd number of backslashes. */
  private static final Pattern GOES_ON = Pattern.compile("(?<!\\\\)(?:\\\\{2})*\\\\[\\r\\n]+$");

  private static final Pattern COMMENT = Pattern.compile("\\s*[#!]");

  private final List<Part> parts;
  private final Map<String, String> values;
  private final boolean readable;
  private final String lineEnd;

  private PropertiesText(
      List<Part> parts, Map<String, String> values, boolean readable, String lineEnd) {
    this.parts = parts;
    this.values = values;
    this.readable = readable;
    this.lineEnd = lineEnd;
  }

  /**
   * Reads a text.
   *
   * @param defaults what holds of keys that are not there
   */
  static PropertiesText read(String text, List<Column> columns, Map<String, String> defaults) {
    List<Part> parts = new ArrayList<>();
    Map<String, String> written = new LinkedHashMap<>();
    boolean readable = true;
    try {
      for (String piece : pieces(text)) {
        Properties one = new Properties();
        one.load(new StringReader(piece));
        String key = one.stringPropertyNames().stream().findFirst().orElse(null);
        parts.add(new Part(key, piece));
        if (key != null) {
          written.put(key, Texts.stripped(one.getProperty(key)));
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      readable = false;
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (Column column : columns) {
      String value = written.get(column.name());
      values.put(column.name(), value == null ? defaults.getOrDefault(column.name(), "") : value);
    }
    String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    return new PropertiesText(readable ? parts : List.of(), values, readable, lineEnd);
  }

  /** Lines with their ends; one that goes on below, together with what it goes on with. */
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (String line : LINE.matcher(text).results().map(MatchResult::group).toList()) {
      boolean begins = piece.length() == 0;
      piece.append(line);
      if (!GOES_ON.matcher(line).find() || (begins && COMMENT.matcher(line).lookingAt())) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
    }
    if (piece.length() > 0) {
      pieces.add(piece.toString());
    }
    return pieces;
  }

  @Override
  public boolean isReadable() {
    return readable;
  }

  @Override
  public List<Row> rows() {
    return List.of(new Row(1, values));
  }

  @Override
  public Changed with(List<Edit> edits) {
    Map<String, String> changed = new LinkedHashMap<>();
    for (Edit edit : edits) {
      if (edit.cells() != null) {
        edit.cells()
            .forEach(
                (key, value) -> {
                  if (!readable || !value.equals(values.get(key))) {
                    changed.put(key, value);
                  }
                });
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      // Of a key that is there twice the last counts.
      boolean counts =
          part.key() != null
              && parts.subList(i + 1, parts.size()).stream()
                  .noneMatch(later -> part.key().equals(later.key()));
      String value = counts ? changed.remove(part.key()) : null;
      text.append(value == null ? part.text() : line(part.key(), value));
    }
    for (Map.Entry<String, String> added : changed.entrySet()) {
      if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
        text.append(lineEnd);
      }
      text.append(line(added.getKey(), added.getValue()));
    }
    return new Changed(text.toString(), edits.stream().map(e -> 1L).toList());
  }

  private String line(String key, String value) {
    String escaped = value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    return key + "=" + escaped + lineEnd;
  }
}
