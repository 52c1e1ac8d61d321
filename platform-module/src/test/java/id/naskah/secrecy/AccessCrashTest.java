package id.naskah.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.CrashingRepository;
import id.naskah.embedded.RepositoryProcess;
import id.naskah.embedded.junit.Http;
import id.naskah.task.NodeByNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The power goes while letters follow a changed secrecy.csv: the rest of them follow afterwards.
 */
@Tag("repository")
@Tag("crash")
class AccessCrashTest {
  private static final int LETTERS = 70;
  private static final int IN_THE_SECOND_CHUNK = 60;
  private static final String API = "/api/-default-/public/naskah/versions/1";
  private static final String RULES = "/webdav/Data%20Dictionary/Naskah/secrecy.csv";
  private static final String LETTER =
      """
      {"direction":"incoming","kind":"letter","unit":"OFFICE","subject":"Surat","classification":"005",
       "receivedDate":"2026-03-02","senderName":"Budi","letterNumber":"A-%d","security":"secret"}
      """;
  private static final String DONE =
      "SELECT COALESCE(SUM(done_items), 0) = %d FROM naskah_task WHERE kind = 'access'";
  private static final String READ_BY_APPROVERS =
      "SELECT count(DISTINCT l.node_id) FROM naskah_letter l JOIN alf_node n ON n.id = l.node_id"
          + " JOIN alf_acl_member m ON m.acl_id = n.acl_id"
          + " JOIN alf_access_control_entry e ON e.id = m.ace_id"
          + " JOIN alf_authority a ON a.id = e.authority_id"
          + " WHERE a.authority = 'GROUP_NASKAH_RECORDS_APPROVERS' AND e.allowed";

  private final CrashingRepository repository = new CrashingRepository("access");

  @Test
  void eachLetterFollows() throws Exception {
    try (RepositoryProcess first = repository.startSettled()) {
      Http admin = Http.as(first.url(), "admin");
      register(admin);
      assertThat(repository.number(READ_BY_APPROVERS)).isZero();
      repository.execute("DELETE FROM naskah_task WHERE kind = 'access'");
      repository.cut(
          first,
          "SELECT 1 FROM alf_access_control_list WHERE id = (SELECT n.acl_id FROM naskah_letter l"
              + " JOIN alf_node n ON n.id = l.node_id ORDER BY l.node_id OFFSET "
              + IN_THE_SECOND_CHUNK
              + " LIMIT 1) FOR UPDATE",
          () -> letApproversRead(admin),
          DONE.formatted(NodeByNode.CHUNK));
    }
    try (RepositoryProcess second = repository.startAgain()) {
      repository.await(DONE.formatted(LETTERS));
      assertThat(second.url()).isNotNull();
      assertThat(repository.number(READ_BY_APPROVERS)).isEqualTo(LETTERS);
    }
  }

  private static void letApproversRead(Http admin) {
    var put =
        admin.put(
            RULES,
            "text/csv",
            "security,unit,roles,group\nsecret,*,approvers,\n".getBytes(StandardCharsets.UTF_8));
    assertThat(put.statusCode()).as(put.body()).isBetween(200, 204);
  }

  private static void register(Http admin) {
    List<String> letters = new ArrayList<>();
    for (int i = 0; i < LETTERS; i++) {
      letters.add(LETTER.formatted(i));
    }
    var made = admin.post(API + "/letters", "[" + String.join(",", letters) + "]");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
  }
}
