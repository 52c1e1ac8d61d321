package id.naskah.crash;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.crash.CrashingRepository.Cut;
import id.naskah.task.NodeByNode;
import java.nio.charset.StandardCharsets;

/**
 * While pages that an earlier version has kept become text. Each becomes it once. What a process
 * has in its caches about them stands in the way, so these letters are of an earlier one.
 */
final class WhileBecomingText implements Interrupted {
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

  @Override
  public Cut before(Running running) throws Exception {
    assertThat(running.number(PAGES)).isEqualTo(IncomingLetters.COUNT);
    return new Cut(
        "SELECT 1 FROM alf_node WHERE id = ("
            + IncomingLetters.OF_THE_SECOND_CHUNK
            + ") FOR UPDATE",
        () ->
            running.execute(
                "UPDATE naskah_task SET state = 'waiting', place = 0, done_items = 0"
                    + " WHERE kind = 'inert'"),
        Running.done("inert", NodeByNode.CHUNK));
  }

  @Override
  public void afterwards(Running running) throws Exception {
    running.await(Running.done("inert", running.number("SELECT count(*) FROM naskah_letter")));
    assertThat(running.number(PAGES)).isZero();
    assertThat(
            running.number(
                "SELECT count(*) FROM naskah_audit WHERE event LIKE 'kept as text/plain, was %'"))
        .isEqualTo(IncomingLetters.COUNT);
  }

  /** Makes the letters. */
  static void lettersOfVersion01(Running running) throws Exception {
    byte[] page = "<html></html>".getBytes(StandardCharsets.UTF_8);
    for (String id : IncomingLetters.open(running)) {
      var put = running.admin().put(Running.API + "/letters/" + id + "/content", "text/html", page);
      assertThat(put.statusCode()).as(put.body()).isBetween(200, 204);
    }
    // Version 0.1.0 kept the type that was sent.
    running.execute(
        "INSERT INTO alf_mimetype (id, version, mimetype_str) SELECT nextval('alf_mimetype_seq'),"
            + " 0, 'text/html' WHERE NOT EXISTS "
            + HTML);
    running.execute(
        "UPDATE alf_content_data SET content_mimetype_id = "
            + HTML
            + " WHERE id IN (SELECT d.id"
            + OF_LETTERS
            + ")");
  }
}
