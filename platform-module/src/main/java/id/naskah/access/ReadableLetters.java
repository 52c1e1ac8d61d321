package id.naskah.access;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Runs statements whose rows are about letters, and drops those that the current user may not read.
 *
 * <p>The rows come through a cursor, as one statement sees them: nothing shifts between pages, and
 * memory stays flat. Alfresco is asked once for each access list that occurs.
 */
public class ReadableLetters {
  private static final int ROWS_A_FETCH = 500;

  private final JdbcTemplate jdbc;
  private final Readers readers;

  /** What is done with a row; false when no more are wanted. */
  public interface Taker {
    boolean take(ResultSet row) throws SQLException;
  }

  /** Wires it. */
  public ReadableLetters(JdbcTemplate jdbc, Readers readers) {
    this.jdbc = jdbc;
    this.readers = readers;
  }

  /**
   * Gives the rows of letters that the user may read.
   *
   * @param sql has the columns uuid, acl (of the node) and owner (of the letter)
   */
  public void each(String sql, List<Object> values, Taker taker) {
    Reader reader = readers.current();
    all(sql, values, row -> !isReadable(row, reader) || taker.take(row));
  }

  private static boolean isReadable(ResultSet row, Reader reader) throws SQLException {
    NodeRef letter = new NodeRef(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE, row.getString("uuid"));
    long acl = row.getLong("acl");
    return reader.reads(letter, row.wasNull() ? null : acl, row.getString("owner"));
  }

  /** Gives all rows: of what is no letter, or was asked for already. */
  public void all(String sql, List<Object> values, Taker taker) {
    jdbc.query(
        connection -> {
          PreparedStatement statement = connection.prepareStatement(sql);
          statement.setFetchSize(ROWS_A_FETCH);
          for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
          }
          return statement;
        },
        (ResultSet result) -> {
          boolean more = true;
          while (more && result.next()) {
            more = taker.take(result);
          }
          return null;
        });
  }
}
