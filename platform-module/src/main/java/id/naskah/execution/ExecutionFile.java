package id.naskah.execution;

import id.naskah.configuration.OfficeZone;
import id.naskah.platform.Messages;
import id.naskah.table.SheetFile;
import id.naskah.table.SheetFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A report as a table, with headings in the user's language; the last row is all together. */
public class ExecutionFile {
  private static final List<String> LAST =
      List.of("upTo5", "upTo10", "upTo20", "more", "judged", "inTime", "percentInTime");

  private final OfficeZone zone;

  public ExecutionFile(OfficeZone zone) {
    this.zone = zone;
  }

  /**
   * Writes a report.
   *
   * @param to left open
   * @return the name for the file
   */
  public String write(ExecutionReport report, SheetFormat format, OutputStream to)
      throws IOException {
    boolean ofLetters = report.unit() == null;
    try (SheetFile file = format.begin(to, headings(ofLetters), zone.get())) {
      report.rows().forEach(row -> file.take(cells(row)));
      file.take(cells(report.all()));
    }
    String about = ofLetters ? "" : report.unit() + " ";
    ExecutionQuery query = report.query();
    return "%s %s%s %s.%s"
        .formatted(text("file"), about, query.from(), query.until(), format.code());
  }

  private static List<String> headings(boolean ofLetters) {
    Stream<String> first =
        ofLetters
            ? Stream.of(
                "unit",
                "name",
                "letters",
                "passedOn",
                "medianToPassOn",
                "ninetiethToPassOn",
                "settled",
                "medianToSettle",
                "ninetiethToSettle")
            : Stream.of("recipient", "name", "parts", "done", "medianToDo", "ninetiethToDo");
    return Stream.concat(first, LAST.stream()).map(ExecutionFile::text).toList();
  }

  private static List<Object> cells(ExecutionRow row) {
    List<Object> cells = new ArrayList<>();
    cells.add(row.id() == null ? text("all") : row.id());
    cells.add(row.name());
    cells.add(row.letters());
    if (row.toPassOn() != null) {
      cells.add(row.passedOn());
      cells.add(row.toPassOn().median());
      cells.add(row.toPassOn().ninetieth());
    }
    cells.add(row.settled());
    cells.add(row.toSettle().median());
    cells.add(row.toSettle().ninetieth());
    for (Age age : Age.values()) {
      cells.add(row.overdue().get(age));
    }
    cells.add(row.judged());
    cells.add(row.inTime());
    cells.add(row.percentInTime());
    return cells;
  }

  private static String text(String key) {
    return Messages.text("naskah.execution." + key);
  }
}
