package id.naskah.retention.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.RepositoryProcess;
import id.naskah.embedded.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * The power goes in each phase of a batch: while records are destroyed, while files are shredded,
 * while the certificate is written. Each time somebody else holds what the work needs next, so that
 * it is certain where it was cut off.
 */
class DisposalCrashTest {
  private static final int LETTERS = 45;
  private static final int LIMIT_SECONDS = 120;
  private static final String API = "/api/-default-/public/naskah/versions/1";
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{1,36})\"");
  private static final String LETTER =
      """
      {"direction":"incoming","kind":"letter","unit":"OFFICE","subject":"Surat %1$d",
       "receivedDate":"2010-03-02","senderName":"Budi","letterNumber":"X-%1$d"}
      """;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path data =
      Path.of("target", "alfresco-data", "disposal-crash-" + System.nanoTime()).toAbsolutePath();

  @Test
  void eachItemExactlyOnceAndTheCertificateEqualsWhatHappened() throws Exception {
    Template.copyTo(data);
    try (RepositoryProcess first = RepositoryProcess.launch(data).awaitReady()) {
      approved(first.url());
      cut(
          first,
          "SELECT 1 FROM naskah_retention WHERE node_id = (SELECT node_id FROM"
              + " naskah_disposal_item WHERE position = 30) FOR UPDATE",
          () ->
              send(
                  first.url() + API + "/disposals/1",
                  "PUT",
                  "manager",
                  "{\"status\":\"executed\"}"),
          "SELECT COUNT(*) = 20 FROM naskah_disposal_item WHERE outcome = 'destroyed'");
    }
    try (RepositoryProcess second = RepositoryProcess.launch(data).awaitReady()) {
      // The second twenty are gone by then, of their files some are not.
      cut(
          second,
          "SELECT pg_advisory_xact_lock(42)",
          () -> {},
          "SELECT COUNT(*) >= 40 FROM naskah_disposal_item WHERE outcome = 'destroyed'");
      assertThat(number("SELECT COUNT(*) FROM naskah_shred")).isPositive();
    }
    try (RepositoryProcess third = RepositoryProcess.launch(data).awaitReady()) {
      cut(
          third,
          "SELECT 1 FROM naskah_disposal FOR UPDATE",
          () -> {},
          "SELECT COUNT(*) = 45 FROM naskah_disposal_item WHERE verified_at IS NOT NULL");
      assertThat(number("SELECT COUNT(*) FROM naskah_disposal WHERE certificate IS NOT NULL"))
          .isZero();
    }
    try (RepositoryProcess last = RepositoryProcess.launch(data).awaitReady()) {
      await("SELECT state = 'executed' FROM naskah_disposal");
      assertThat(number("SELECT COUNT(*) FROM naskah_stub")).isEqualTo(LETTERS);
      assertThat(number("SELECT COUNT(*) FROM naskah_letter")).isZero();
      assertThat(number("SELECT COUNT(*) FROM naskah_shred")).isZero();
      assertThat(number("SELECT COUNT(*) FROM naskah_disposal_item WHERE remains IS NOT NULL"))
          .isZero();
      String csv =
          send(last.url() + API + "/disposals/1/certificate?format=csv", "GET", "approver", null)
              .body();
      for (int i = 0; i < LETTERS; i++) {
        assertThat(csv.split(",X-" + i + ",", -1)).as("X-" + i).hasSize(2);
      }
      assertThat(csv.split(",destroyed,", -1)).hasSize(LETTERS + 1);
      assertThat(
              number("SELECT COUNT(*) FROM naskah_task WHERE state = 'done' AND done_items = 45"))
          .isEqualTo(1);
    }
    assertThat(leftOnDisk()).isZero();
  }

  /** Work that is cut off while it waits for what somebody else has locked. */
  private void cut(RepositoryProcess repository, String lock, Begin begin, String reached)
      throws Exception {
    try (Connection other = connect()) {
      other.setAutoCommit(false);
      try (Statement statement = other.createStatement()) {
        statement.execute(lock);
      }
      begin.run();
      await(reached);
      await(
          "SELECT COUNT(*) > 0 FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
              + " AND state = 'active'");
      repository.kill();
    }
  }

  private interface Begin {
    void run() throws Exception;
  }

  private void approved(String url) throws Exception {
    for (String role : new String[] {"manager", "approver"}) {
      String group = "NASKAH_RECORDS_" + role.toUpperCase(Locale.ROOT) + "S";
      String person =
          """
          {"userName":"%1$s","firstName":"%1$s","lastName":"X","email":"p@x","password":"%1$s",
           "groups":["GROUP_%2$s"]}
          """;
      send(url + "/s/api/people", "POST", "admin", person.formatted(role, group));
    }
    for (int i = 0; i < LETTERS; i++) {
      String id = id(send(url + API + "/letters", "POST", "admin", LETTER.formatted(i)));
      send(url + API + "/letters/" + id + "/content", "PUT", "admin", "Isi surat rahasia " + i);
      send(url + API + "/letters/" + id, "PUT", "admin", "{\"status\":\"settled\"}");
    }
    execute(
        "INSERT INTO naskah_retention (node_id, uuid, edition, rule, action, eligible_on)"
            + " SELECT node_id, uuid, '2015', '005', 'destroy', '2020-01-01' FROM naskah_letter"
            + " ON CONFLICT (node_id) DO UPDATE SET edition = excluded.edition, rule ="
            + " excluded.rule, action = excluded.action, eligible_on = excluded.eligible_on");
    String disposals = url + API + "/disposals";
    send(disposals, "POST", "manager", "{\"kind\":\"destroy\",\"title\":\"Surat lama\"}");
    send(disposals + "/1/appraisals", "POST", "manager", "{\"decision\":\"destroy\",\"all\":true}");
    send(disposals + "/1", "PUT", "manager", "{\"status\":\"appraised\"}");
    send(disposals + "/1", "PUT", "approver", "{\"status\":\"approved\"}");
    // Who deletes the files of item 31 waits for whoever has the lock 42.
    execute(
        "CREATE FUNCTION wait_for_test() RETURNS trigger AS"
            + " 'BEGIN PERFORM pg_advisory_xact_lock(42); RETURN OLD; END' LANGUAGE plpgsql");
    execute(
        "CREATE TRIGGER wait_for_test BEFORE DELETE ON naskah_shred FOR EACH ROW"
            + " WHEN (OLD.position = 31) EXECUTE PROCEDURE wait_for_test()");
  }

  private long leftOnDisk() throws IOException {
    try (var files = Files.walk(data.resolve("alfresco"))) {
      return files.filter(Files::isRegularFile).filter(DisposalCrashTest::isOfALetter).count();
    }
  }

  private static boolean isOfALetter(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
          .startsWith("Isi surat rahasia");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String id(HttpResponse<String> answer) {
    Matcher id = ID.matcher(answer.body());
    assertThat(id.find()).as(answer.body()).isTrue();
    return id.group(1);
  }

  private Connection connect() throws SQLException, IOException {
    String port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/alfresco",
        "alfresco",
        Files.readString(data.resolve("postgres.password")).strip());
  }

  private void execute(String sql) throws Exception {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long number(String sql) throws Exception {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }

  private void await(String condition) {
    Awaitility.await()
        .atMost(LIMIT_SECONDS, TimeUnit.SECONDS)
        .until(() -> number("SELECT CASE WHEN (" + condition + ") THEN 1 ELSE 0 END") == 1);
  }

  private HttpResponse<String> send(String url, String method, String user, String body)
      throws IOException, InterruptedException {
    String login = user + ":" + user;
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.US_ASCII)))
            .header(
                "Content-Type",
                body != null && body.startsWith("Isi") ? "text/plain" : "application/json")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    return answer;
  }
}
