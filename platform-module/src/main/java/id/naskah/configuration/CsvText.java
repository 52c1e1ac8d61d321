package id.naskah.configuration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The text of a CSV file whose untouched rows stay as they were written. */
final class CsvText implements FileText {
  private final String text;
  private final List<Column> columns;

  /** The columns that the file has, in its order; those it must have where it has no heading. */
  private final List<String> heading;

  /** The heading first; empty where the text can't be read. */
  private final List<CsvLines.Line> lines;

  private final List<Row> rows;
  private final char delimiter;
  private final String lineEnd;

  private CsvText(String text, List<Column> columns, CsvLines table) {
    List<String> needed = CsvTable.names(columns, true);
    this.text = text;
    this.columns = columns;
    boolean readable =
        table.broken().isEmpty()
            && !table.lines().isEmpty()
            && CsvTable.isHeading(
                table.lines().get(0).cells(), needed, CsvTable.names(columns, false));
    this.lines = readable ? table.lines() : List.of();
    this.heading = readable ? lines.get(0).cells() : needed;
    this.rows = lines.stream().skip(1).map(this::row).toList();
    this.delimiter = readable ? CsvLines.delimiter(text) : ',';
    this.lineEnd = readable && text.contains("\r\n") ? "\r\n" : "\n";
  }

  static CsvText read(String text, List<Column> columns) {
    return new CsvText(text, columns, CsvLines.read(text));
  }

  private Row row(CsvLines.Line line) {
    Map<String, String> cells = new LinkedHashMap<>();
    columns.forEach(column -> cells.put(column.name(), ""));
    for (int i = 0; i < Math.min(heading.size(), line.cells().size()); i++) {
      cells.put(heading.get(i), line.cells().get(i));
    }
    return new Row(line.number(), cells);
  }

  @Override
  public boolean isReadable() {
    return !lines.isEmpty();
  }

  @Override
  public List<Row> rows() {
    return rows;
  }

  @Override
  public Changed with(List<Edit> edits) {
    List<String> used = new ArrayList<>(heading);
    for (Column column : columns) {
      if (!used.contains(column.name()) && isUsed(column.name(), edits)) {
        used.add(column.name());
      }
    }
    Writer writer = new Writer(lineEnd);
    if (lines.isEmpty() || !used.equals(heading)) {
      writer.line(joined(used));
    } else {
      writer.verbatim(text.substring(0, lines.get(0).end()));
    }
    Map<Long, Integer> places = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      places.put(rows.get(i).line(), i);
    }
    List<Long> written = new ArrayList<>();
    for (Edit edit : edits) {
      written.add(write(edit, places.get(edit.line()), used, writer));
    }
    if (!lines.isEmpty()) {
      writer.verbatim(text.substring(lines.get(lines.size() - 1).end()));
    }
    return new Changed(writer.text(), written);
  }

  private static boolean isUsed(String column, List<Edit> edits) {
    return edits.stream()
        .anyMatch(e -> e.cells() != null && !e.cells().getOrDefault(column, "").isEmpty());
  }

  /** Answers the line on which the row stands now; 0 for an empty one. */
  private long write(Edit edit, Integer place, List<String> used, Writer writer) {
    if (place != null && (edit.cells() == null || isSame(edit.cells(), rows.get(place).cells()))) {
      CsvLines.Line line = lines.get(place + 1);
      writer.verbatim(above(place));
      long at = writer.nextLine();
      writer.verbatim(text.substring(line.start(), line.end()));
      return at;
    }
    if (edit.cells() == null || edit.cells().values().stream().allMatch(String::isEmpty)) {
      return 0;
    }
    if (place != null) {
      writer.verbatim(above(place));
    }
    long at = writer.nextLine();
    writer.line(joined(used.stream().map(c -> edit.cells().getOrDefault(c, "")).toList()));
    return at;
  }

  /** The empty lines above a row, which go where it goes. */
  private String above(int place) {
    return text.substring(lines.get(place).end(), lines.get(place + 1).start());
  }

  private boolean isSame(Map<String, String> some, Map<String, String> others) {
    return columns.stream()
        .allMatch(c -> some.getOrDefault(c.name(), "").equals(others.getOrDefault(c.name(), "")));
  }

  private String joined(List<String> cells) {
    return cells.stream().map(this::quoted).collect(Collectors.joining(String.valueOf(delimiter)));
  }

  private String quoted(String cell) {
    boolean plain =
        cell.chars().noneMatch(c -> c == delimiter || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  /** Writes lines and counts them as the reader does. */
  private static final class Writer {
    private final StringBuilder text = new StringBuilder();
    private final String lineEnd;
    private long ended;
    private int counted;

    Writer(String lineEnd) {
      this.lineEnd = lineEnd;
    }

    void line(String line) {
      endLine();
      text.append(line).append(lineEnd);
    }

    void verbatim(String part) {
      if (!part.isEmpty()) {
        endLine();
        text.append(part);
      }
    }

    long nextLine() {
      endLine();
      while (counted < text.length()) {
        char c = text.charAt(counted);
        boolean first = c == '\n' || c == '\r';
        boolean pair = c == '\r' && counted + 1 < text.length() && text.charAt(counted + 1) == '\n';
        ended += first ? 1 : 0;
        counted += pair ? 2 : 1;
      }
      return ended + 1;
    }

    private void endLine() {
      char last = text.length() == 0 ? '\n' : text.charAt(text.length() - 1);
      if (last != '\n' && last != '\r') {
        text.append(lineEnd);
      }
    }

    String text() {
      return text.toString();
    }
  }
}
