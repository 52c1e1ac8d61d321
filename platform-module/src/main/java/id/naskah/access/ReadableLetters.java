package id.naskah.access;

import id.naskah.platform.Nodes;
import id.naskah.platform.database.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Runs statements whose rows are about letters, and drops those that the current user may not read.
 *
 * <p>The rows come through a cursor, as one statement sees them: nothing shifts between pages, and
 * memory stays flat. Alfresco is asked once for each access list that occurs.
 */
public class ReadableLetters {
  private final JdbcTemplate jdbc;
  private final Readers readers;

  public ReadableLetters(JdbcTemplate jdbc, Readers readers) {
    this.jdbc = jdbc;
    this.readers = readers;
  }

  /**
   * Gives the rows of letters that the user may read.
   *
   * @param sql has the columns uuid, acl (of the node) and owner (of the letter)
   */
  public void each(String sql, List<Object> values, Cursor.Taker taker) {
    Reader reader = readers.current();
    Cursor.read(jdbc, sql, values, row -> !reader.reads(letter(row), row) || taker.take(row));
  }

  private static NodeRef letter(ResultSet row) throws SQLException {
    return Nodes.live(row.getString("uuid"));
  }
}
