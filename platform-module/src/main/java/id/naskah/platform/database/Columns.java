package id.naskah.platform.database;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads columns that may hold nothing, of which JDBC says 0. */
public final class Columns {
  private Columns() {}

  /** The number in a column; null if there is none. */
  public static Long number(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : number;
  }

  /** The number in a column, counted from 1; null if there is none. */
  public static Long number(ResultSet row, int column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : number;
  }
}
