package id.naskah.guard;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.CrashingRepository;
import id.naskah.embedded.RepositoryProcess;
import id.naskah.embedded.junit.Http;
import id.naskah.task.NodeByNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The power goes while pages of earlier versions become text: it goes on, each file once. */
@Tag("repository")
@Tag("crash")
class InertCrashTest {
  private static final int LETTERS = 70;
  private static final int IN_THE_SECOND_CHUNK = 60;
  private static final String API = "/api/-default-/public/naskah/versions/1";
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
  private static final String LETTER =
      """
      {"direction":"incoming","kind":"letter","unit":"OFFICE","subject":"Surat","classification":"005",
       "receivedDate":"2026-03-02","senderName":"Budi","letterNumber":"I-%d"}
      """;
  private static final String OF_LETTERS =
      " FROM naskah_letter l JOIN alf_node_properties p ON p.node_id = l.node_id"
          + " AND p.qname_id = (SELECT id FROM alf_qname WHERE local_name = 'content' AND ns_id ="
          + " (SELECT id FROM alf_namespace WHERE uri ="
          + " 'http://www.alfresco.org/model/content/1.0'))"
          + " JOIN alf_content_data d ON d.id = p.long_value ";
  private static final String HTML =
      "(SELECT id FROM alf_mimetype WHERE mimetype_str = 'text/html')";
  private static final String PAGES =
      "SELECT count(*)" + OF_LETTERS + "WHERE d.content_mimetype_id = " + HTML;
  private static final String TASK =
      "SELECT COALESCE(SUM(done_items), 0) = %d FROM naskah_task WHERE kind = 'inert'";

  private final CrashingRepository repository = new CrashingRepository("inert");

  @Test
  void eachFileIsSettledOnce() throws Exception {
    try (RepositoryProcess first = repository.start()) {
      lettersOfVersion01(Http.as(first.url(), "admin"));
      first.kill();
    }
    try (RepositoryProcess second = repository.startAgain()) {
      assertThat(repository.number(PAGES)).isEqualTo(LETTERS);
      repository.cut(
          second,
          "SELECT 1 FROM alf_node WHERE id = (SELECT node_id FROM naskah_letter ORDER BY node_id"
              + " OFFSET "
              + IN_THE_SECOND_CHUNK
              + " LIMIT 1) FOR UPDATE",
          () ->
              repository.execute(
                  "UPDATE naskah_task SET state = 'waiting', place = 0, done_items = 0"
                      + " WHERE kind = 'inert'"),
          TASK.formatted(NodeByNode.CHUNK));
    }
    try (RepositoryProcess third = repository.startAgain()) {
      repository.await(TASK.formatted(LETTERS));
      assertThat(third.url()).isNotNull();
      assertThat(repository.number(PAGES)).isZero();
      assertThat(
              repository.number(
                  "SELECT count(*) FROM naskah_audit WHERE event LIKE 'kept as text/plain, was %'"))
          .isEqualTo(LETTERS);
    }
  }

  private void lettersOfVersion01(Http admin) throws Exception {
    List<String> letters = new ArrayList<>();
    for (int i = 0; i < LETTERS; i++) {
      letters.add(LETTER.formatted(i));
    }
    var made = admin.post(API + "/letters", "[" + String.join(",", letters) + "]");
    List<String> ids = ID.matcher(made.body()).results().map(m -> m.group(1)).distinct().toList();
    assertThat(ids).as(made.body()).hasSize(LETTERS);
    for (String id : ids) {
      var put =
          admin.put(
              API + "/letters/" + id + "/content",
              "text/html",
              "<html></html>".getBytes(StandardCharsets.UTF_8));
      assertThat(put.statusCode()).as(put.body()).isBetween(200, 204);
    }
    // Version 0.1.0 kept the type that was sent; caches are gone with the process.
    repository.execute(
        "INSERT INTO alf_mimetype (id, version, mimetype_str) SELECT nextval('alf_mimetype_seq'),"
            + " 0, 'text/html' WHERE NOT EXISTS "
            + HTML);
    repository.execute(
        "UPDATE alf_content_data SET content_mimetype_id = "
            + HTML
            + " WHERE id IN (SELECT d.id"
            + OF_LETTERS
            + ")");
  }
}
