package id.naskah.drafting;

import id.naskah.configuration.Recipient;
import id.naskah.drafting.DraftStep.State;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Whose turn some letters are, for those who show many letters at once. */
public class OwnTurns {
  private static final String ROWS =
      "SELECT letter, task FROM naskah_draft_step WHERE letter IN (:letters)"
          + " AND official IN (:officials) AND state = '"
          + State.CURRENT.code()
          + "'";

  private final NamedParameterJdbcTemplate jdbc;

  public OwnTurns(JdbcTemplate jdbc) {
    this.jdbc = new NamedParameterJdbcTemplate(jdbc);
  }

  /**
   * What one is to do with letters now: {@code initial} or {@code sign}, by the letter's id. In one
   * statement; it asks for no right to read them.
   *
   * @param officials for whom one acts
   */
  public Map<String, String> of(Collection<String> letters, Set<Recipient> officials) {
    if (letters.isEmpty() || officials.isEmpty()) {
      return Map.of();
    }
    Map<String, Object> asked = new HashMap<>();
    asked.put("letters", letters);
    asked.put("officials", officials.stream().map(Recipient::toString).toList());
    Map<String, String> found = new LinkedHashMap<>();
    jdbc.query(
        ROWS,
        asked,
        row -> {
          found.put(row.getString("letter"), row.getString("task"));
        });
    return found;
  }
}
