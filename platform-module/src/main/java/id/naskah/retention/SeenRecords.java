package id.naskah.retention;

import id.naskah.platform.database.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Runs statements whose rows are about records, and drops those of which the current user sees
 * nothing. Of the others it says whether they are seen by their number alone.
 *
 * <p>The rows come through a cursor, as one statement sees them: nothing shifts between pages, and
 * memory stays flat. Alfresco is asked once for each access list that occurs.
 */
public class SeenRecords {
  private final JdbcTemplate jdbc;
  private final RecordSights sights;

  public SeenRecords(JdbcTemplate jdbc, RecordSights sights) {
    this.jdbc = jdbc;
    this.sights = sights;
  }

  /** Takes rows one after the other. */
  public interface Taker {
    /**
     * Takes a row.
     *
     * @param masked whether nothing of it may be told but {@link NumberOnly}
     * @return false if no more are wanted
     */
    boolean take(ResultSet row, boolean masked) throws SQLException;
  }

  /**
   * Gives the rows of which the user sees something.
   *
   * @param sql has the columns uuid, acl (of the node), owner and security (of the letter); no
   *     drafts
   */
  public void each(String sql, List<Object> values, Taker taker) {
    Sights current = sights.current();
    Cursor.read(
        jdbc,
        sql,
        values,
        row -> {
          Sight sight = current.of(row);
          return sight == Sight.NONE || taker.take(row, sight == Sight.NUMBER);
        });
  }

  /** Gives all rows: of what is no letter, or was asked for already. */
  public void all(String sql, List<Object> values, Cursor.Taker taker) {
    Cursor.read(jdbc, sql, values, taker);
  }
}
