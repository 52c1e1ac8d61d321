package id.naskah.raising;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.CrashingRepository;
import id.naskah.embedded.RepositoryProcess;
import id.naskah.embedded.junit.Http;
import id.naskah.task.NodeByNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The power goes while levels are raised: the rest is raised afterwards, and each letter once. */
@Tag("repository")
@Tag("crash")
class RaisingCrashTest {
  private static final int LETTERS = 70;
  private static final int IN_THE_SECOND_CHUNK = 60;
  private static final String API = "/api/-default-/public/naskah/versions/1";
  private static final String LETTER =
      """
      {"direction":"incoming","kind":"letter","unit":"OFFICE","subject":"Surat","classification":"005",
       "receivedDate":"2026-03-02","senderName":"Budi","letterNumber":"N-%d"}
      """;
  private static final String RAISING =
      """
      {"where":"(unit='OFFICE')","security":"secret","reason":"Perkara"}
      """;
  private static final String DONE =
      "SELECT COALESCE(SUM(done_items), 0) = %d FROM naskah_task WHERE kind = 'raise'";

  private final CrashingRepository repository = new CrashingRepository("raising");

  @Test
  void eachLetterIsRaisedOnce() throws Exception {
    try (RepositoryProcess first = repository.startSettled()) {
      Http admin = Http.as(first.url(), "admin");
      register(admin);
      repository.cut(
          first,
          "SELECT 1 FROM naskah_letter WHERE node_id = (SELECT node_id FROM naskah_letter"
              + " ORDER BY node_id OFFSET "
              + IN_THE_SECOND_CHUNK
              + " LIMIT 1) FOR UPDATE",
          () -> post(admin, "/raisings", RAISING),
          DONE.formatted(NodeByNode.CHUNK));
    }
    try (RepositoryProcess second = repository.startAgain()) {
      repository.await(DONE.formatted(LETTERS));
      assertThat(second.url()).isNotNull();
      assertThat(repository.number("SELECT count(*) FROM naskah_letter WHERE security = 'secret'"))
          .isEqualTo(LETTERS);
      assertThat(
              repository.number(
                  "SELECT count(*) FROM naskah_audit WHERE event = 'security ordinary > secret'"
                      + " AND done_by = 'admin'"))
          .isEqualTo(LETTERS);
      assertThat(repository.number("SELECT count(*) FROM naskah_raising_refusal")).isZero();
    }
  }

  private static void register(Http admin) {
    List<String> letters = new ArrayList<>();
    for (int i = 0; i < LETTERS; i++) {
      letters.add(LETTER.formatted(i));
    }
    post(admin, "/letters", "[" + String.join(",", letters) + "]");
  }

  private static void post(Http admin, String path, String body) {
    var made = admin.post(API + path, body);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
  }
}
