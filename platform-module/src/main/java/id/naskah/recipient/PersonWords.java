package id.naskah.recipient;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The table naskah_person_word: a row for each word by which a person is found, written in the
 * transaction that changes the person. It can be made anew from the people at any time.
 */
class PersonWords {
  /** Where more than so many words begin alike, only the first of them are looked at. */
  static final int MOST_LOOKED_AT = 5000;

  private static final String BEGINS = "word >= ? AND word < ?";

  private final JdbcTemplate jdbc;

  /**
   * The people who were found.
   *
   * @param complete whether there are no others
   */
  record Found(List<String> logins, boolean complete) {}

  public PersonWords(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes by what a person is found from now on. */
  void put(long nodeId, String login, Set<String> words) {
    remove(nodeId);
    List<Object[]> rows = words.stream().map(word -> new Object[] {nodeId, word, login}).toList();
    jdbc.batchUpdate(
        "INSERT INTO naskah_person_word (node_id, word, login) VALUES (?, ?, ?)", rows);
  }

  void remove(long nodeId) {
    jdbc.update("DELETE FROM naskah_person_word WHERE node_id = ?", nodeId);
  }

  /**
   * People who have a word that begins with each of these, in the order of the rarest of them.
   * Cost: {@link #MOST_LOOKED_AT} rows of an index for each word, however many people there are.
   */
  Found find(List<String> begins, int most) {
    String rarest = begins.get(0);
    int rows = MOST_LOOKED_AT;
    if (begins.size() > 1) {
      for (String begin : begins) {
        int count = count(begin);
        if (count < rows) {
          rarest = begin;
          rows = count;
        }
      }
    }
    List<Object> values = new ArrayList<>();
    String sql = statement(begins, rarest, most, values);
    List<String> found = jdbc.queryForList(sql, String.class, values.toArray());
    boolean all = found.size() <= most && (begins.size() == 1 || rows < MOST_LOOKED_AT);
    List<String> logins = new LinkedHashSet<>(found).stream().limit(most).toList();
    return new Found(logins, all);
  }

  /** The statement, one more row than asked for, and what stands for its question marks. */
  static String statement(List<String> begins, String rarest, int most, List<Object> values) {
    add(rarest, values);
    StringBuilder sql =
        new StringBuilder(
                "SELECT c.login FROM (SELECT node_id, word, login FROM naskah_person_word")
            .append(" WHERE " + BEGINS + " ORDER BY word, login LIMIT " + MOST_LOOKED_AT)
            .append(") c WHERE TRUE");
    for (String begin : begins) {
      if (!begin.equals(rarest)) {
        sql.append(" AND EXISTS (SELECT 1 FROM naskah_person_word o WHERE o.node_id = c.node_id")
            .append(" AND o.word >= ? AND o.word < ?)");
        add(begin, values);
      }
    }
    values.add(most + 1);
    return sql.append(" ORDER BY c.word, c.login LIMIT ?").toString();
  }

  private int count(String begin) {
    return jdbc.queryForObject(
        "SELECT COUNT(*) FROM (SELECT 1 FROM naskah_person_word WHERE "
            + BEGINS
            + " LIMIT "
            + MOST_LOOKED_AT
            + ") c",
        Integer.class,
        begin,
        NameWords.end(begin));
  }

  private static void add(String begin, List<Object> values) {
    values.add(begin);
    values.add(NameWords.end(begin));
  }
}
