package id.naskah.retention.report;

import id.naskah.platform.Days;
import id.naskah.platform.database.Columns;
import id.naskah.retention.NumberOnly;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;

/** Cells of a report out of a row of the database. */
final class Cells {
  private Cells() {}

  /**
   * The cells of these columns, which the statement names as they are named in JSON.
   *
   * @param masked whether the row is about a letter that the reader may not read; it then has the
   *     column direction
   */
  static List<Object> of(List<ReportColumn> columns, ResultSet row, boolean masked)
      throws SQLException {
    String direction = masked ? row.getString(ReportColumn.DIRECTION.code()) : null;
    List<Object> cells = new ArrayList<>(columns.size());
    for (ReportColumn column : columns) {
      if (column == ReportColumn.MASKED) {
        cells.add(masked ? Boolean.TRUE : null);
      } else {
        boolean said = !masked || NumberOnly.says(column.code(), direction);
        cells.add(said ? cell(column.kind(), row, column.code()) : null);
      }
    }
    return cells;
  }

  private static Object cell(ReportColumn.Kind kind, ResultSet row, String name)
      throws SQLException {
    return switch (kind) {
      case TEXT -> row.getString(name);
      case NUMBER -> Columns.number(row, name);
      case DAY -> Days.of(row.getDate(name));
      case TIME -> time(row.getTimestamp(name));
      case FLAG -> row.getBoolean(name);
    };
  }

  private static Object time(Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}
