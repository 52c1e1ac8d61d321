package id.naskah.crash;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.crash.CrashingRepository.Cut;
import id.naskah.task.NodeByNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** While a new edition of the schedule is applied. Each record is taken over once. */
final class WhileRecomputing implements Interrupted {
  private static final String EDITION =
      "Kode Klasifikasi,Jenis Arsip,Retensi Aktif,Retensi Inaktif,Nasib Akhir\n005,Undangan,%d,1,musnah\n";

  /** The last task of this kind: what was enacted before is done. */
  private static final String DONE =
      "SELECT state = 'done' AND done_items = %d FROM naskah_task WHERE kind = 'recompute' ORDER BY id DESC LIMIT 1";

  private static final String RECORDS =
      "SELECT count(*) FROM naskah_retention WHERE edition = '%s'";

  /** Rows whose node says something else. */
  private static final String NODES_DIFFERING =
      "SELECT count(*) FROM naskah_retention r LEFT JOIN (SELECT p.node_id, p.string_value FROM"
          + " alf_node_properties p JOIN alf_qname q ON q.id = p.qname_id"
          + " JOIN alf_namespace n ON n.id = q.ns_id WHERE q.local_name = 'edition'"
          + " AND n.uri = 'http://naskah.id/model/retention/1.0') e ON e.node_id = r.node_id"
          + " WHERE e.string_value IS DISTINCT FROM r.edition";

  @Override
  public Cut before(Running running) throws Exception {
    enact(running, "LAMA", 1);
    settle(running);
    assertThat(running.number(RECORDS.formatted("LAMA"))).isEqualTo(IncomingLetters.COUNT);
    return new Cut(
        "SELECT 1 FROM naskah_retention WHERE node_id = (SELECT node_id FROM naskah_retention"
            + " ORDER BY node_id OFFSET "
            + IncomingLetters.IN_THE_SECOND_CHUNK
            + " LIMIT 1) FOR UPDATE",
        () -> enact(running, "BARU", 5),
        RECORDS.formatted("BARU").replace("count(*)", "count(*) = " + NodeByNode.CHUNK));
  }

  @Override
  public void afterwards(Running running) throws Exception {
    running.await(DONE.formatted(IncomingLetters.COUNT));
    assertThat(running.number(RECORDS.formatted("BARU"))).isEqualTo(IncomingLetters.COUNT);
    assertThat(running.number(NODES_DIFFERING)).isZero();
  }

  private static void enact(Running running, String code, int years) {
    byte[] edition = EDITION.formatted(years).getBytes(StandardCharsets.UTF_8);
    String file = "/webdav/Data%20Dictionary/Naskah/Schedules/" + code + ".csv";
    done(running.admin().put(file, "text/csv", edition));
    put(running, "/schedules/" + code, "{\"status\":\"inForce\"}");
  }

  private static void settle(Running running) throws Exception {
    for (String id : IncomingLetters.open(running)) {
      put(running, "/letters/" + id, "{\"status\":\"settled\"}");
    }
  }

  private static void put(Running running, String path, String body) {
    byte[] sent = body.getBytes(StandardCharsets.UTF_8);
    done(running.admin().put(Running.API + path, "application/json", sent));
  }

  private static void done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
  }
}
