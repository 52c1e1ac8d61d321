package id.naskah.platform.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/** Reads columns that may hold nothing, of which JDBC says 0 or null. */
public final class Columns {
  private Columns() {}

  /** The number in a column; null if there is none. */
  public static Long number(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : number;
  }

  /** The moment in a column; null if there is none. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp moment = row.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
  }

  /** The number in a column, counted from 1; null if there is none. */
  public static Long number(ResultSet row, int column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : number;
  }
}
