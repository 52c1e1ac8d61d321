package id.naskah.platform.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Goes through the rows of a statement as that one statement sees them: nothing shifts between
 * pages, and memory stays flat however many there are.
 */
public final class Cursor {
  private static final int ROWS_A_FETCH = 500;

  private Cursor() {}

  /** What is done with a row; false when no more are wanted. */
  public interface Taker {
    boolean take(ResultSet row) throws SQLException;
  }

  /**
   * Gives the rows in turn, until there are no more or no more are wanted.
   *
   * @param values of the statement's parameters, in order
   * @return how many rows were read
   */
  public static long read(JdbcTemplate jdbc, String sql, List<?> values, Taker taker) {
    return read(jdbc, sql, ROWS_A_FETCH, values, taker);
  }

  /**
   * The same for rows that are large.
   *
   * @param atOnce how many are in memory
   */
  public static long read(JdbcTemplate jdbc, String sql, int atOnce, List<?> values, Taker taker) {
    return jdbc.query(
        connection -> {
          PreparedStatement statement = connection.prepareStatement(sql);
          statement.setFetchSize(atOnce);
          for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
          }
          return statement;
        },
        (ResultSet result) -> {
          long read = 0;
          boolean more = true;
          while (more && result.next()) {
            read++;
            more = taker.take(result);
          }
          return read;
        });
  }
}
