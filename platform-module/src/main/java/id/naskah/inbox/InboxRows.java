package id.naskah.inbox;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Recipient;
import id.naskah.delegation.Mandate;
import id.naskah.routing.DispositionStatus;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Reads rows of {@link InboxSql#page}. */
class InboxRows {
  private final Supplier<Configuration> configuration;

  public InboxRows(Supplier<Configuration> configuration) {
    this.configuration = configuration;
  }

  InboxItem item(ResultSet row, Box box, Viewer viewer) throws SQLException {
    Mandate mandate =
        viewer.mandate(
            row.getString("recipient"),
            box.isOfSender() ? row.getString("sender") : null,
            row.getString("sent_for"));
    boolean substitute = mandate.isSubstitute();
    DispositionStatus status = DispositionStatus.of(row.getString("status"));
    LocalDate due = day(row.getDate("due"));
    boolean overdue = status.isOpen() && due != null && due.isBefore(viewer.today());
    return new InboxItem(
        row.getString("uuid"),
        row.getString("letter"),
        row.getString("subject"),
        row.getString("letter_number"),
        (Integer) row.getObject("agenda_number"),
        row.getString("direction"),
        row.getString("urgency"),
        row.getString("security"),
        row.getString("unit"),
        Recipient.parse(row.getString("recipient")).orElseThrow(),
        substitute ? mandate.recipient() : null,
        substitute ? mandate.basis().name().toLowerCase(Locale.ROOT) : null,
        row.getBoolean("responsible"),
        words(row.getString("instructions")),
        due,
        overdue,
        overdue ? configuration.get().calendar().workingDaysBetween(due, viewer.today()) : 0,
        status,
        row.getString("sender"),
        row.getString("sent_for"),
        instant(row.getTimestamp("sent_at")),
        instant(row.getTimestamp("read_at")),
        instant(row.getTimestamp("closed_at")));
  }

  private static List<String> words(String text) {
    return text == null || text.isEmpty() ? List.of() : List.of(text.split(" "));
  }

  private static LocalDate day(Date date) {
    return date == null ? null : date.toLocalDate();
  }

  private static Instant instant(Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}
