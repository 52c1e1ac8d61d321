package id.naskah.telling;

import id.naskah.platform.Days;
import java.time.LocalDate;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whether what a message says is still so when it is told. */
class Standings {
  private static final String STEP =
      "SELECT EXISTS (SELECT 1 FROM naskah_draft_step WHERE id = ? AND state = 'current')";
  private static final String DRAFT = "SELECT EXISTS (SELECT 1 FROM naskah_draft WHERE letter = ?";
  private static final String WRITTEN = " AND round = ? AND stage = 'writing')";
  private static final String UNDER_WAY = " AND round = ? AND stage IN ('initialling', 'signing'))";
  private static final String SIGNED = " AND stage = 'signed')";
  private static final String UNSENT = " AND stage = 'signed' AND sent_at IS NULL)";

  private final JdbcTemplate jdbc;

  private record Standing(String status, LocalDate due) {}

  public Standings(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  boolean holds(Message message) {
    return switch (message.occasion()) {
      case WITHDRAWN, RECALLED, SETTLED -> true;
      case RECEIVED, RESUMED, DUE_SOON, OVERDUE, DONE, DECLINED -> disposition(message);
      case TO_INITIAL, TO_SIGN, INITIAL_DUE, SIGN_DUE -> is(STEP, About.stepOf(message));
      case GIVEN_BACK -> is(DRAFT + WRITTEN, message.letter(), About.roundOf(message));
      case FALLEN -> is(DRAFT + UNDER_WAY, message.letter(), About.roundOf(message));
      case SIGNED -> is(DRAFT + SIGNED, message.letter());
      case UNSENT -> is(DRAFT + UNSENT, message.letter());
    };
  }

  /** It may stand otherwise by now, or be due on another day. */
  private boolean disposition(Message message) {
    return jdbc
        .query(
            "SELECT status, due FROM naskah_disposition WHERE uuid = ?",
            (row, i) -> new Standing(row.getString(1), Days.of(row.getDate(2))),
            message.disposition())
        .stream()
        .anyMatch(
            now ->
                message.occasion().holds(now.status())
                    && (!message.occasion().isReminder() || message.due().equals(now.due())));
  }

  private boolean is(String question, Object... values) {
    return jdbc.queryForObject(question, Boolean.class, values);
  }
}
