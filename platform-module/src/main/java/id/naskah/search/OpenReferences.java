package id.naskah.search;

import id.naskah.configuration.ConfigurationFiles;
import id.naskah.configuration.ConfiguredFile;
import id.naskah.configuration.OpenUses;
import id.naskah.configuration.Recipient;
import id.naskah.platform.OfficeClock;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counts the open letters, dispositions, dossiers and substitutions that refer to a code.
 *
 * <p>Everybody's, whoever saves the file: the rule holds for what the administrator may not read.
 * Cost: what is open.
 */
class OpenReferences implements OpenUses {
  private static final String LETTERS =
      "SELECT count(*) FROM naskah_letter WHERE status IN ('draft', 'open') AND ";
  private static final String DISPOSITIONS =
      "SELECT count(*) FROM naskah_disposition WHERE status IN ('unread', 'read') AND ";
  private static final String DOSSIERS =
      "SELECT count(*) FROM naskah_dossier WHERE closed_on IS NULL AND ";
  private static final String SUBSTITUTIONS =
      "SELECT count(*) FROM naskah_substitution"
          + " WHERE ended_at IS NULL AND absent = ? AND until_day >= ?";

  /** Adds what refers to a code of one file. */
  private interface Counting {
    void add(List<Use> uses, String code);
  }

  private final JdbcTemplate jdbc;
  private final OfficeClock clock;

  /** Nothing in these tables refers to the lines of the other files. */
  private final Map<ConfiguredFile<?>, Counting> countings =
      Map.of(
          ConfigurationFiles.UNITS, this::unit,
          ConfigurationFiles.POSITIONS, this::position,
          ConfigurationFiles.KINDS, this::kind,
          ConfigurationFiles.CLASSIFICATION, this::classification,
          ConfigurationFiles.INSTRUCTIONS, this::instruction);

  public OpenReferences(JdbcTemplate jdbc, OfficeClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public List<Use> of(ConfiguredFile<?> file, String code) {
    List<Use> uses = new ArrayList<>();
    Counting counting = countings.get(file);
    if (counting != null) {
      counting.add(uses, code);
    }
    return uses;
  }

  private void unit(List<Use> uses, String code) {
    letters(uses, "unit = ?", code);
    received(uses, Recipient.unit(code));
    count(uses, "naskah.use.dossiers", DOSSIERS + "unit = ?", code);
  }

  private void position(List<Use> uses, String code) {
    Recipient position = Recipient.position(code);
    received(uses, position);
    Date today = Date.valueOf(clock.today());
    count(uses, "naskah.use.substitutions", SUBSTITUTIONS, position.toString(), today);
  }

  private void kind(List<Use> uses, String code) {
    letters(uses, "kind = ?", code);
  }

  private void classification(List<Use> uses, String code) {
    letters(uses, "classification = ?", code);
    count(uses, "naskah.use.dossiers", DOSSIERS + "classification = ?", code);
  }

  private void instruction(List<Use> uses, String code) {
    // The column has all instructions of a disposition, with blanks between them.
    String has = "? = ANY (string_to_array(instructions, ' '))";
    count(uses, "naskah.use.dispositions", DISPOSITIONS + has, code);
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
