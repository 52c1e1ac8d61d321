package id.naskah.search;

import id.naskah.configuration.ConfigurationFile;
import id.naskah.configuration.OpenUses;
import id.naskah.configuration.Recipient;
import id.naskah.platform.OfficeClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts the open letters, dispositions, dossiers and substitutions that refer to a code.
 *
 * <p>Everybody's, whoever saves the file: the rule holds for what the administrator may not read.
 * Cost: what is open.
 */
public class OpenReferences implements OpenUses {
  private static final String LETTERS =
      "SELECT count(*) FROM naskah_letter WHERE status IN ('draft', 'open') AND ";
  private static final String DISPOSITIONS =
      "SELECT count(*) FROM naskah_disposition WHERE status IN ('unread', 'read') AND ";
  private static final String DOSSIERS =
      "SELECT count(*) FROM naskah_dossier WHERE closed_on IS NULL AND ";
  private static final String SUBSTITUTIONS =
      "SELECT count(*) FROM naskah_substitution"
          + " WHERE ended_at IS NULL AND absent = ? AND until_day >= ?";

  private final JdbcTemplate jdbc;
  private final OfficeClock clock;

  public OpenReferences(JdbcTemplate jdbc, OfficeClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public List<Use> of(ConfigurationFile file, String code) {
    List<Use> uses = new ArrayList<>();
    switch (file) {
      case UNITS -> {
        letters(uses, "unit = ?", code);
        received(uses, Recipient.unit(code));
        count(uses, "naskah.use.dossiers", DOSSIERS + "unit = ?", code);
      }
      case POSITIONS -> {
        Recipient position = Recipient.position(code);
        received(uses, position);
        LocalDate today = clock.today();
        count(
            uses,
            "naskah.use.substitutions",
            SUBSTITUTIONS,
            position.toString(),
            java.sql.Date.valueOf(today));
      }
      case KINDS -> letters(uses, "kind = ?", code);
      case CLASSIFICATION -> {
        letters(uses, "classification = ?", code);
        count(uses, "naskah.use.dossiers", DOSSIERS + "classification = ?", code);
      }
      case INSTRUCTIONS ->
          // Stored with blanks between them.
          count(
              uses,
              "naskah.use.dispositions",
              DISPOSITIONS + "? = ANY (string_to_array(instructions, ' '))",
              code);
      default -> {
        // Nothing in these tables refers to what they hold.
      }
    }
    return uses;
  }

  private void letters(List<Use> uses, String condition, String code) {
    count(uses, "naskah.use.letters", LETTERS + condition, code);
  }

  private void received(List<Use> uses, Recipient recipient) {
    count(uses, "naskah.use.dispositions", DISPOSITIONS + "recipient = ?", recipient.toString());
  }

  private void count(List<Use> uses, String key, String sql, Object... arguments) {
    long count = jdbc.queryForObject(sql, Long.class, arguments);
    if (count > 0) {
      uses.add(new Use(key, count));
    }
  }
}
