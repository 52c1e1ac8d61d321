package id.naskah.verification;

import id.naskah.platform.Hashes;
import id.naskah.verification.Publication.Newer;
import id.naskah.verification.Verification.State;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What anybody is told who has the code of a letter. One statement that reads one row, the same for
 * whatever was typed: nobody can tell by the time whether a code is known, is none, or belongs to a
 * letter that is secret. Only for a letter that says to be superseded its successor is read too.
 */
public class PublicCheck {
  private static final String WORK = "Public check";
  private static final String SELECT =
      "SELECT id, code, state, number, day - DATE '1970-01-01', office, unit, signatories,"
          + " kind_english, kind_indonesian, subject, sha256, size, gone_at IS NULL,"
          + " ended_day - DATE '1970-01-01', successor FROM naskah_verification WHERE shown = ?";
  private static final String NEWER =
      "SELECT shown, number, day - DATE '1970-01-01' FROM naskah_verification"
          + " WHERE id = ? AND shown IS NOT NULL";

  private final JdbcTemplate jdbc;
  private final CheckCounts counts;

  public PublicCheck(JdbcTemplate jdbc, CheckCounts counts) {
    this.jdbc = jdbc;
    this.counts = counts;
  }

  /**
   * What may be told of a letter, counted as a check.
   *
   * @param typed whatever somebody typed
   * @return nothing for a code that is not known
   */
  public Optional<Publication> find(String typed) {
    String code = VerificationCode.typed(typed).orElseGet(() -> unknown(typed)).plain();
    Optional<Publication> found = row(code);
    counts.add(found.map(Publication::id).orElse(CheckCounts.UNKNOWN));
    return found;
  }

  /** On a connection itself: what JDBC templates put around one costs as much as the statement. */
  private Optional<Publication> row(String code) {
    DataSource source = jdbc.getDataSource();
    Connection connection = DataSourceUtils.getConnection(source);
    try {
      return row(connection, code);
    } catch (SQLException e) {
      DataAccessException known = jdbc.getExceptionTranslator().translate(WORK, SELECT, e);
      throw known == null ? new UncategorizedSQLException(WORK, SELECT, e) : known;
    } finally {
      DataSourceUtils.releaseConnection(connection, source);
    }
  }

  /** Without a transaction around it, which would be two more questions to the database. */
  private static Optional<Publication> row(Connection connection, String code) throws SQLException {
    boolean was = connection.getAutoCommit();
    boolean isOwn = !was && !TransactionSynchronizationManager.isActualTransactionActive();
    if (isOwn) {
      connection.setAutoCommit(true);
    }
    try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
      statement.setString(1, code);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(read(connection, rows)) : Optional.empty();
      }
    } finally {
      if (isOwn) {
        connection.setAutoCommit(false);
      }
    }
  }

  /** Of what is no code one is made that nobody has, so that the database is asked all the same. */
  private static VerificationCode unknown(String typed) {
    MessageDigest digest = Hashes.sha256();
    byte[] all = digest.digest(String.valueOf(typed).getBytes(StandardCharsets.UTF_8));
    return VerificationCode.of(Arrays.copyOf(all, VerificationCode.BYTES));
  }

  /** By places: to look for names, and to make dates by a calendar, is most of reading one row. */
  private static Publication read(Connection connection, ResultSet row) throws SQLException {
    long successor = row.getLong(16);
    return new Publication(
        row.getLong(1),
        new VerificationCode(row.getString(2)),
        State.of(row.getString(3)),
        row.getString(4),
        day(row, 5),
        row.getString(6),
        row.getString(7),
        Signatories.read(row.getString(8)),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        row.getLong(13),
        row.getBoolean(14),
        day(row, 15),
        successor == 0 ? null : newer(connection, successor));
  }

  /** Null where nothing may be told of it. */
  private static Newer newer(Connection connection, long successor) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(NEWER)) {
      statement.setLong(1, successor);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? new Newer(new VerificationCode(row.getString(1)), row.getString(2), day(row, 3))
            : null;
      }
    }
  }

  /** The day that a column has as days since 1970; null if there is none. */
  private static LocalDate day(ResultSet row, int column) throws SQLException {
    long days = row.getLong(column);
    return row.wasNull() ? null : LocalDate.ofEpochDay(days);
  }
}
