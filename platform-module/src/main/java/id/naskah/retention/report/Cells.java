package id.naskah.retention.report;

import id.naskah.platform.Days;
import id.naskah.platform.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;

/** Cells of a report out of a row of the database. */
final class Cells {
  private Cells() {}

  /** The cells of these columns, which the statement names as they are named in JSON. */
  static List<Object> of(List<ReportColumn> columns, ResultSet row) throws SQLException {
    List<Object> cells = new ArrayList<>(columns.size());
    for (ReportColumn column : columns) {
      cells.add(cell(column.kind(), row, column.code()));
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
    };
  }

  private static Object time(Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}
