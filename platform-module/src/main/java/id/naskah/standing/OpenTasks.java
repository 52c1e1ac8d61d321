package id.naskah.standing;

import id.naskah.configuration.Recipient;
import id.naskah.platform.Days;
import id.naskah.standing.Standing.Task;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** The dispositions of some letters that wait for somebody, in one statement. */
class OpenTasks {
  private static final String ROWS =
      "SELECT letter_id, uuid, recipient, responsible, due FROM naskah_disposition"
          + " WHERE letter_id = ANY (CAST(? AS BIGINT[])) AND status IN ('unread', 'read')";

  private final JdbcTemplate jdbc;

  public OpenTasks(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** One of them. */
  record Row(long letter, String id, Recipient recipient, boolean responsible, LocalDate due) {
    private static final Comparator<Row> SOONEST =
        Comparator.comparing(Row::due, Comparator.nullsLast(Comparator.naturalOrder()));

    boolean isOverdue(LocalDate today) {
      return due != null && due.isBefore(today);
    }

    Task task(LocalDate today) {
      return new Task(id, due, isOverdue(today));
    }
  }

  /**
   * Those of each letter, soonest due first.
   *
   * @param letters ids of the database
   */
  Map<Long, List<Row>> of(Collection<Long> letters) {
    Map<Long, List<Row>> found = new HashMap<>();
    if (letters.isEmpty()) {
      return found;
    }
    String ids = letters.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    for (Row row : jdbc.query(ROWS, (result, i) -> row(result), ids)) {
      found.computeIfAbsent(row.letter(), letter -> new ArrayList<>()).add(row);
    }
    found.values().forEach(rows -> rows.sort(Row.SOONEST));
    return found;
  }

  /** Those that are for one of these recipients. */
  static List<Row> own(List<Row> rows, Set<Recipient> recipients) {
    return rows.stream().filter(row -> recipients.contains(row.recipient())).toList();
  }

  private static Row row(ResultSet result) throws SQLException {
    return new Row(
        result.getLong("letter_id"),
        result.getString("uuid"),
        Recipient.parse(result.getString("recipient")).orElseThrow(),
        result.getBoolean("responsible"),
        Days.of(result.getDate("due")));
  }
}
