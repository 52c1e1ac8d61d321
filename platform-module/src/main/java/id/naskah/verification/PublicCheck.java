package id.naskah.verification;

import id.naskah.platform.Hashes;
import id.naskah.verification.Publication.Newer;
import id.naskah.verification.Verification.State;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
 * letter that is secret.
 */
public class PublicCheck {
  private static final String WORK = "Public check";
  private static final String SELECT =
      "SELECT v.id, v.code, v.state, v.number, v.day, v.office, v.unit, v.signatories,"
          + " v.kind_english, v.kind_indonesian, v.subject, v.sha256, v.size, v.gone_at IS NULL,"
          + " v.ended_day, n.shown, n.number, n.day"
          + " FROM naskah_verification v"
          + " LEFT JOIN naskah_verification n ON n.id = v.successor AND n.shown IS NOT NULL"
          + " WHERE v.shown = ?";

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
        return rows.next() ? Optional.of(read(rows)) : Optional.empty();
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

  /** Columns by their places: looking for names is a good part of reading a single row. */
  private static Publication read(ResultSet row) throws SQLException {
    Date ended = row.getDate(15);
    String newer = row.getString(16);
    return new Publication(
        row.getLong(1),
        new VerificationCode(row.getString(2)),
        State.of(row.getString(3)),
        row.getString(4),
        row.getDate(5).toLocalDate(),
        row.getString(6),
        row.getString(7),
        Signatories.read(row.getString(8)),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        row.getLong(13),
        row.getBoolean(14),
        ended == null ? null : ended.toLocalDate(),
        newer == null
            ? null
            : new Newer(
                new VerificationCode(newer), row.getString(17), row.getDate(18).toLocalDate()));
  }
}
