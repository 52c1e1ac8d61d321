package id.naskah.task;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.CrashingRepository;
import id.naskah.LettersOverHttp;
import id.naskah.embedded.RepositoryProcess;
import id.naskah.embedded.junit.Http;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The power goes three times over the same letters, each time while a task is in the middle of
 * them: while pages of earlier versions become text, while levels are raised, and while letters
 * follow a changed secrecy.csv. Each task goes on at the next start, and takes each letter once.
 */
@Tag("repository")
@Tag("crash")
class TasksCrashTest {
  private static final int LETTERS = 70;
  private static final int IN_THE_SECOND_CHUNK = 60;
  private static final String API = "/api/-default-/public/naskah/versions/1";
  private static final String RAISING =
      """
      {"where":"(unit='OFFICE')","security":"secret","reason":"Perkara"}
      """;
  private static final String RULES = "/webdav/Data%20Dictionary/Naskah/secrecy.csv";

  /** How many letters a task has gone over. */
  private static final String DONE =
      "SELECT COALESCE(SUM(done_items), 0) = %d FROM naskah_task WHERE kind = '%s'";

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
  private static final String READ_BY_APPROVERS =
      "SELECT count(DISTINCT l.node_id) FROM naskah_letter l JOIN alf_node n ON n.id = l.node_id"
          + " JOIN alf_acl_member m ON m.acl_id = n.acl_id"
          + " JOIN alf_access_control_entry e ON e.id = m.ace_id"
          + " JOIN alf_authority a ON a.id = e.authority_id"
          + " WHERE a.authority = 'GROUP_NASKAH_RECORDS_APPROVERS' AND e.allowed";

  private final CrashingRepository repository = new CrashingRepository("tasks");

  @Test
  void eachTaskGoesOnAndTakesEachLetterOnce() throws Exception {
    try (RepositoryProcess first = repository.startSettled()) {
      lettersOfVersion01(Http.as(first.url(), "admin"));
      // What the process has in its caches about them is gone with it.
      first.kill();
    }
    try (RepositoryProcess second = repository.startAgain()) {
      cutOffBecomingText(second);
    }
    try (RepositoryProcess third = repository.startAgain()) {
      repository.await(DONE.formatted(LETTERS, "inert"));
      allAreText();
      cutOffRaising(third);
    }
    try (RepositoryProcess fourth = repository.startAgain()) {
      repository.await(DONE.formatted(LETTERS, "raise"));
      allAreSecret();
      cutOffFollowing(fourth);
    }
    try (RepositoryProcess fifth = repository.startAgain()) {
      repository.await(DONE.formatted(LETTERS, "access"));
      assertThat(fifth.url()).isNotNull();
      assertThat(repository.number(READ_BY_APPROVERS)).isEqualTo(LETTERS);
    }
  }

  private void cutOffBecomingText(RepositoryProcess running) throws Exception {
    assertThat(repository.number(PAGES)).isEqualTo(LETTERS);
    repository.cut(
        running,
        "SELECT 1 FROM alf_node WHERE id = (SELECT node_id FROM naskah_letter ORDER BY node_id"
            + " OFFSET "
            + IN_THE_SECOND_CHUNK
            + " LIMIT 1) FOR UPDATE",
        () ->
            repository.execute(
                "UPDATE naskah_task SET state = 'waiting', place = 0, done_items = 0"
                    + " WHERE kind = 'inert'"),
        DONE.formatted(NodeByNode.CHUNK, "inert"));
  }

  private void allAreText() throws Exception {
    assertThat(repository.number(PAGES)).isZero();
    assertThat(
            repository.number(
                "SELECT count(*) FROM naskah_audit WHERE event LIKE 'kept as text/plain, was %'"))
        .isEqualTo(LETTERS);
  }

  private void cutOffRaising(RepositoryProcess running) throws Exception {
    repository.cut(
        running,
        "SELECT 1 FROM naskah_letter WHERE node_id = (SELECT node_id FROM naskah_letter"
            + " ORDER BY node_id OFFSET "
            + IN_THE_SECOND_CHUNK
            + " LIMIT 1) FOR UPDATE",
        () -> raise(Http.as(running.url(), "admin")),
        DONE.formatted(NodeByNode.CHUNK, "raise"));
  }

  private void allAreSecret() throws Exception {
    assertThat(repository.number("SELECT count(*) FROM naskah_letter WHERE security = 'secret'"))
        .isEqualTo(LETTERS);
    assertThat(
            repository.number(
                "SELECT count(*) FROM naskah_audit WHERE event = 'security ordinary > secret'"
                    + " AND done_by = 'admin'"))
        .isEqualTo(LETTERS);
    assertThat(repository.number("SELECT count(*) FROM naskah_raising_refusal")).isZero();
  }

  private void cutOffFollowing(RepositoryProcess running) throws Exception {
    assertThat(repository.number(READ_BY_APPROVERS)).isZero();
    repository.execute("DELETE FROM naskah_task WHERE kind = 'access'");
    repository.cut(
        running,
        "SELECT 1 FROM alf_access_control_list WHERE id = (SELECT n.acl_id FROM naskah_letter l"
            + " JOIN alf_node n ON n.id = l.node_id ORDER BY l.node_id OFFSET "
            + IN_THE_SECOND_CHUNK
            + " LIMIT 1) FOR UPDATE",
        () -> letApproversRead(Http.as(running.url(), "admin")),
        DONE.formatted(NodeByNode.CHUNK, "access"));
  }

  private static void letApproversRead(Http admin) {
    byte[] rules =
        "security,unit,roles,group\nsecret,*,approvers,\n".getBytes(StandardCharsets.UTF_8);
    var put = admin.put(RULES, "text/csv", rules);
    assertThat(put.statusCode()).as(put.body()).isBetween(200, 204);
  }

  private void lettersOfVersion01(Http admin) throws Exception {
    for (String id : LettersOverHttp.register(admin, LETTERS)) {
      var put =
          admin.put(
              API + "/letters/" + id + "/content",
              "text/html",
              "<html></html>".getBytes(StandardCharsets.UTF_8));
      assertThat(put.statusCode()).as(put.body()).isBetween(200, 204);
    }
    // Version 0.1.0 kept the type that was sent.
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

  private static void raise(Http admin) {
    var made = admin.post(API + "/raisings", RAISING);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
  }
}
