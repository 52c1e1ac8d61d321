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
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What anybody is told who has the code of a letter. One statement that reads one row, the same for
 * whatever was typed: nobody can tell by the time whether a code is known, is none, or belongs to a
 * letter that is secret.
 */
public class PublicCheck {
  private static final String SELECT =
      "SELECT v.id, v.code, v.state, v.number, v.day, v.office, v.unit, v.signatories,"
          + " v.kind_english, v.kind_indonesian, v.subject, v.sha256, v.size, v.gone_at, v.ended_day,"
          + " n.shown AS newer, n.number AS newer_number, n.day AS newer_day"
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
    Optional<Publication> found = jdbc.execute((Connection connection) -> row(connection, code));
    counts.add(found.map(Publication::id).orElse(CheckCounts.UNKNOWN));
    return found;
  }

  /** Without a transaction around it, which would be two more questions to the database. */
  private static Optional<Publication> row(Connection connection, String code) throws SQLException {
    boolean was = connection.getAutoCommit();
    if (!was && !TransactionSynchronizationManager.isActualTransactionActive()) {
      connection.setAutoCommit(true);
    }
    try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
      statement.setString(1, code);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(read(rows)) : Optional.empty();
      }
    } finally {
      connection.setAutoCommit(was);
    }
  }

  /** Of what is no code one is made that nobody has, so that the database is asked all the same. */
  private static VerificationCode unknown(String typed) {
    MessageDigest digest = Hashes.sha256();
    byte[] all = digest.digest(String.valueOf(typed).getBytes(StandardCharsets.UTF_8));
    return VerificationCode.of(Arrays.copyOf(all, VerificationCode.BYTES));
  }

  private static Publication read(ResultSet row) throws SQLException {
    String newer = row.getString("newer");
    return new Publication(
        row.getLong("id"),
        new VerificationCode(row.getString("code")),
        State.of(row.getString("state")),
        row.getString("number"),
        row.getDate("day").toLocalDate(),
        row.getString("office"),
        row.getString("unit"),
        Signatories.read(row.getString("signatories")),
        row.getString("kind_english"),
        row.getString("kind_indonesian"),
        row.getString("subject"),
        row.getString("sha256"),
        row.getLong("size"),
        row.getTimestamp("gone_at") == null,
        row.getDate("ended_day") == null ? null : row.getDate("ended_day").toLocalDate(),
        newer == null
            ? null
            : new Newer(
                new VerificationCode(newer),
                row.getString("newer_number"),
                row.getDate("newer_day").toLocalDate()));
  }
}
