package id.naskah.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Whether the database is there. */
public class Database {
  /** As many connections as a pool may hold that the database closed when it was started anew. */
  private static final int MOST_STALE = 500;

  private static final int ANSWER_SECONDS = 5;

  private final DataSource dataSource;

  public Database(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** True if no new connection can be had, or the database does not answer on it. */
  public boolean isGone() {
    for (int tried = 0; tried < MOST_STALE; tried++) {
      Connection connection;
      try {
        connection = dataSource.getConnection();
      } catch (SQLException e) {
        return true;
      }
      if (answers(connection)) {
        return false;
      }
    }
    return true;
  }

  /** A connection of before the database was started anew fails here, and leaves the pool. */
  private static boolean answers(Connection connection) {
    try (connection;
        Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(ANSWER_SECONDS);
      return statement.execute("SELECT 1");
    } catch (SQLException e) {
      return false;
    }
  }
}
