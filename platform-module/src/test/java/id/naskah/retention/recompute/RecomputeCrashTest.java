package id.naskah.retention.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.CrashingRepository;
import id.naskah.LettersOverHttp;
import id.naskah.embedded.RepositoryProcess;
import id.naskah.embedded.junit.Http;
import id.naskah.task.NodeByNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The power goes while a new edition is applied: it goes on from there, each record once. */
@Tag("repository")
@Tag("crash")
class RecomputeCrashTest {
  private static final int LETTERS = 120;
  private static final int IN_THE_SECOND_CHUNK = 70;
  private static final int LIMIT_SECONDS = 120;
  private static final String API = "/api/-default-/public/naskah/versions/1";
  private static final Pattern DONE = Pattern.compile("\"done\":(\\d+)");
  private static final Pattern TASK = Pattern.compile("\"task\":\"(\\d+)\"");
  private static final String EDITION =
      "Kode Klasifikasi,Jenis Arsip,Retensi Aktif,Retensi Inaktif,Nasib Akhir\n005,Undangan,%d,1,musnah\n";

  private final CrashingRepository repository = new CrashingRepository("recompute");

  @Test
  void eachRecordIsTakenOverOnce() throws Exception {
    String task;
    try (RepositoryProcess first = repository.startSettled()) {
      Http admin = Http.as(first.url(), "admin");
      enact(admin, "LAMA", 1);
      settle(admin);
      try (Connection database = repository.connect()) {
        block(database);
        task = enact(admin, "BARU", 5);
        awaitDone(admin, task, NodeByNode.CHUNK);
        assertThat(editions("BARU")).isEqualTo(NodeByNode.CHUNK);
        // It stands in the middle of the second chunk, some of it written and nothing committed.
        first.kill();
      }
    }

    try (RepositoryProcess second = repository.startAgain()) {
      Http admin = Http.as(second.url(), "admin");
      Awaitility.await()
          .atMost(LIMIT_SECONDS, TimeUnit.SECONDS)
          .until(() -> get(admin, "/tasks/" + task).contains("\"status\":\"done\""));
      assertThat(done(admin, task)).isEqualTo(LETTERS);
      assertThat(editions("BARU")).isEqualTo(LETTERS);
      assertThat(nodesDiffering()).isZero();
    }
  }

  private static String enact(Http admin, String code, int years) {
    done(
        admin.put(
            "/webdav/Data%20Dictionary/Naskah/Schedules/" + code + ".csv",
            "text/csv",
            EDITION.formatted(years).getBytes(StandardCharsets.UTF_8)));
    String answer =
        done(admin.put(
                API + "/schedules/" + code,
                "application/json",
                "{\"status\":\"inForce\"}".getBytes(StandardCharsets.UTF_8)))
            .body();
    return found(TASK, answer);
  }

  private static void settle(Http admin) {
    for (String id : LettersOverHttp.register(admin, LETTERS)) {
      done(
          admin.put(
              API + "/letters/" + id,
              "application/json",
              "{\"status\":\"settled\"}".getBytes(StandardCharsets.UTF_8)));
    }
  }

  /** Holds the row of a record in the second chunk. */
  private static void block(Connection database) throws Exception {
    database.setAutoCommit(false);
    try (PreparedStatement lock =
        database.prepareStatement(
            "SELECT node_id FROM naskah_retention WHERE node_id = (SELECT node_id"
                + " FROM naskah_retention ORDER BY node_id OFFSET ? LIMIT 1) FOR UPDATE")) {
      lock.setInt(1, IN_THE_SECOND_CHUNK);
      try (ResultSet row = lock.executeQuery()) {
        assertThat(row.next()).isTrue();
      }
    }
  }

  private static void awaitDone(Http admin, String task, int items) {
    Awaitility.await()
        .atMost(LIMIT_SECONDS, TimeUnit.SECONDS)
        .until(() -> done(admin, task) == items);
  }

  private static int done(Http admin, String task) {
    return Integer.parseInt(found(DONE, get(admin, "/tasks/" + task)));
  }

  private static String get(Http admin, String path) {
    return done(admin.get(API + path)).body();
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }

  private long editions(String code) throws Exception {
    return repository.number(
        "SELECT count(*) FROM naskah_retention WHERE edition = '" + code + "'");
  }

  /** Rows whose node says something else. */
  private long nodesDiffering() throws Exception {
    return repository.number(
        "SELECT count(*) FROM naskah_retention r LEFT JOIN (SELECT p.node_id, p.string_value FROM"
            + " alf_node_properties p JOIN alf_qname q ON q.id = p.qname_id"
            + " JOIN alf_namespace n ON n.id = q.ns_id WHERE q.local_name = 'edition'"
            + " AND n.uri = 'http://naskah.id/model/retention/1.0') e ON e.node_id = r.node_id"
            + " WHERE e.string_value IS DISTINCT FROM r.edition");
  }

  private static HttpResponse<String> done(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return answer;
  }
}
