package id.naskah.sheet;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Codes of a letter's history.
 *
 * <p>A code is the beginning of the SHA-256 of the letter's id and its events so far. Since the
 * history is only ever added to, the code of each of its earlier states can be computed again: a
 * sheet is checked without having been stored.
 */
class HistoryCodes {
  private static final String EVENTS =
      "SELECT id, event, disposition, recipient, done_by, done_for, done_at, detail"
          + " FROM naskah_event WHERE letter = ? ORDER BY id";
  private static final String[] TEXTS = {
    "event", "disposition", "recipient", "done_by", "done_for", "detail"
  };

  private final JdbcTemplate jdbc;

  public HistoryCodes(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The history of a letter that the user may read. Cost: its events. */
  History of(String letter) {
    MessageDigest digest = sha256();
    digest.update(letter.getBytes(StandardCharsets.US_ASCII));
    List<Instant> times = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    codes.add(SheetCode.of(soFar(digest)));
    RowCallbackHandler next =
        row -> {
          Instant at = row.getTimestamp("done_at").toInstant();
          digest.update(bytes(row, at));
          times.add(at);
          codes.add(SheetCode.of(soFar(digest)));
        };
    jdbc.query(EVENTS, next, letter);
    return new History(times, codes);
  }

  /** Length before each text: no two events are the same bytes. */
  private static byte[] bytes(ResultSet row, Instant at) throws SQLException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeLong(row.getLong("id"));
      out.writeLong(at.getEpochSecond());
      out.writeInt(at.getNano());
      for (String column : TEXTS) {
        String text = row.getString(column);
        if (text == null) {
          out.writeInt(-1);
        } else {
          byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
          out.writeInt(utf8.length);
          out.write(utf8);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] soFar(MessageDigest digest) {
    try {
      return ((MessageDigest) digest.clone()).digest();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
