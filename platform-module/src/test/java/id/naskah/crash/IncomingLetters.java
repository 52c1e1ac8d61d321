package id.naskah.crash;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.junit.Http;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Many letters of a repository in another JVM, registered at once. */
final class IncomingLetters {
  /** More than a task takes in its first transaction. */
  static final int COUNT = 70;

  /** The place of one that a task takes in its second transaction. */
  static final int IN_THE_SECOND_CHUNK = 60;

  /** Its node. */
  static final String OF_THE_SECOND_CHUNK =
      "SELECT node_id FROM naskah_letter ORDER BY node_id OFFSET "
          + IN_THE_SECOND_CHUNK
          + " LIMIT 1";

  /** Those that are open, of the repository. */
  static final String ALL = " FROM naskah_letter WHERE direction = 'incoming' AND status = 'open'";

  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
  private static final String LETTER =
      """
      {"direction":"incoming","kind":"letter","unit":"OFFICE","subject":"Surat","classification":"005",
       "receivedDate":"2026-03-02","senderName":"Budi","letterNumber":"I-%d"}
      """;

  private IncomingLetters() {}

  /** Ids of those that are open; ordinary ones of the unit OFFICE are registered where none is. */
  static List<String> open(Running running) throws Exception {
    List<String> ids = running.texts("SELECT uuid" + ALL + " ORDER BY node_id");
    return ids.isEmpty() ? register(running.admin()) : ids;
  }

  private static List<String> register(Http user) {
    List<String> letters = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      letters.add(LETTER.formatted(i));
    }
    var made = user.post(Running.API + "/letters", "[" + String.join(",", letters) + "]");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    List<String> ids =
        ID.matcher(made.body()).results().map(found -> found.group(1)).distinct().toList();
    assertThat(ids).as(made.body()).hasSize(COUNT);
    return ids;
  }
}
