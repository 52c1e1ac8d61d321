package id.naskah.crash;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.crash.CrashingRepository.Cut;
import id.naskah.task.NodeByNode;
import java.nio.charset.StandardCharsets;

/** While letters follow a changed secrecy.csv. Each follows it. */
final class WhileFollowing implements Interrupted {
  private static final String FILE = "/webdav/Data%20Dictionary/Naskah/secrecy.csv";
  private static final String READ_BY_APPROVERS =
      "SELECT count(DISTINCT l.node_id) FROM naskah_letter l JOIN alf_node n ON n.id = l.node_id"
          + " JOIN alf_acl_member m ON m.acl_id = n.acl_id"
          + " JOIN alf_access_control_entry e ON e.id = m.ace_id"
          + " JOIN alf_authority a ON a.id = e.authority_id"
          + " WHERE a.authority = 'GROUP_NASKAH_RECORDS_APPROVERS' AND e.allowed"
          + " AND l.direction = 'incoming'";

  @Override
  public Cut before(Running running) throws Exception {
    WhileRaising.secret(running);
    assertThat(running.number(READ_BY_APPROVERS)).isZero();
    running.execute("DELETE FROM naskah_task WHERE kind = 'access'");
    return new Cut(
        "SELECT 1 FROM alf_access_control_list WHERE id = (SELECT acl_id FROM alf_node WHERE id = ("
            + IncomingLetters.OF_THE_SECOND_CHUNK
            + ")) FOR UPDATE",
        () -> letApproversRead(running),
        Running.done("access", NodeByNode.CHUNK));
  }

  @Override
  public void afterwards(Running running) throws Exception {
    running.await("SELECT bool_and(state = 'done') FROM naskah_task WHERE kind = 'access'");
    assertThat(running.number("SELECT SUM(done_items) FROM naskah_task WHERE kind = 'access'"))
        .isEqualTo(IncomingLetters.COUNT);
    assertThat(running.number(READ_BY_APPROVERS)).isEqualTo(IncomingLetters.COUNT);
  }

  private static void letApproversRead(Running running) {
    byte[] rules =
        "security,unit,roles,group\nsecret,*,approvers,\n".getBytes(StandardCharsets.UTF_8);
    var put = running.admin().put(FILE, "text/csv", rules);
    assertThat(put.statusCode()).as(put.body()).isBetween(200, 204);
  }
}
