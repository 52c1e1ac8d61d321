package id.naskah.retention.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.RepositoryProcess;
import id.naskah.embedded.Template;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
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
 * The power goes while a package is made: it is made anew by itself, each record once. Somebody
 * else holds what the work needs next, so that it is certain where it was cut off.
 */
class TransferCrashTest {
  private static final int LETTERS = 25;
  private static final int LIMIT_SECONDS = 180;
  private static final String API = "/api/-default-/public/naskah/versions/1";
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
  private static final String LETTER =
      """
      {"direction":"incoming","kind":"letter","unit":"OFFICE","subject":"Surat %1$d",
       "receivedDate":"2010-03-02","senderName":"Budi","letterNumber":"X-%1$d"}
      """;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path data =
      Path.of("target", "alfresco-data", "transfer-crash-" + System.nanoTime()).toAbsolutePath();

  @Test
  void rule8APackageCutOffIsMadeAnewAndHasEachRecordOnce() throws Exception {
    Template.copyTo(data);
    try (RepositoryProcess first = RepositoryProcess.launch(data).awaitReady();
        Connection other = appraised(first.url());
        Statement statement = other.createStatement()) {
      statement.execute(
          "SELECT 1 FROM naskah_retention WHERE node_id = (SELECT node_id FROM"
              + " naskah_disposal_item WHERE position = 23) FOR UPDATE");
      step(first, "{\"status\":\"packed\"}");
      await("SELECT COUNT(*) = 20 FROM naskah_transfer");
      await(
          "SELECT COUNT(*) > 0 FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
              + " AND state = 'active'");
      first.kill();
    }

    try (RepositoryProcess second = RepositoryProcess.launch(data).awaitReady()) {
      await("SELECT state = 'packed' FROM naskah_disposal");
      byte[] zip = send(second.url() + API + "/disposals/1/package", "GET", "manager", null);
      assertThat(BagCheck.problems(new ByteArrayInputStream(zip))).isEmpty();
      assertThat(
              BagTest.unzip(new ByteArrayInputStream(zip)).keySet().stream()
                  .filter(path -> path.endsWith("/record.xml")))
          .hasSize(LETTERS)
          .doesNotHaveDuplicates();
      assertThat(number("SELECT COUNT(*) FROM naskah_transfer")).isEqualTo(LETTERS);
      assertThat(
              number("SELECT COUNT(*) FROM naskah_task WHERE state = 'done' AND done_items = 25"))
          .isEqualTo(1);

      step(second, "{\"status\":\"sent\"}");
      step(second, "{\"status\":\"received\",\"archiveReference\":\"ANRI/17\"}");
      send(second.url() + API + "/disposals/1", "PUT", "approver", "{\"status\":\"approved\"}");
      step(second, "{\"status\":\"executed\"}");
      await("SELECT state = 'executed' FROM naskah_disposal");
      assertThat(number("SELECT COUNT(*) FROM naskah_stub")).isEqualTo(LETTERS);
      assertThat(number("SELECT COUNT(*) FROM naskah_disposal_item WHERE outcome = 'transferred'"))
          .isEqualTo(LETTERS);
      assertThat(number("SELECT COUNT(*) FROM naskah_letter")).isZero();
    }
  }

  /** Records in a batch, appraised; a connection to their database. */
  private Connection appraised(String url) throws Exception {
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
      byte[] made = send(url + API + "/letters", "POST", "admin", LETTER.formatted(i));
      Matcher id = ID.matcher(new String(made, StandardCharsets.UTF_8));
      assertThat(id.find()).isTrue();
      String letter = url + API + "/letters/" + id.group(1);
      send(letter + "/content", "PUT", "admin", "Isi surat " + i);
      send(letter, "PUT", "admin", "{\"status\":\"settled\"}");
    }
    Connection connection = connect();
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO naskah_retention (node_id, uuid, edition, rule, action, eligible_on)"
              + " SELECT node_id, uuid, '2015', '005', 'permanent', '2020-01-01' FROM"
              + " naskah_letter ON CONFLICT (node_id) DO UPDATE SET edition = excluded.edition,"
              + " rule = excluded.rule, action = excluded.action,"
              + " eligible_on = excluded.eligible_on");
    }
    String disposals = url + API + "/disposals";
    send(disposals, "POST", "manager", "{\"kind\":\"transfer\",\"title\":\"Arsip statis\"}");
    send(
        disposals + "/1/appraisals",
        "POST",
        "manager",
        "{\"decision\":\"permanent\",\"all\":true}");
    send(disposals + "/1", "PUT", "manager", "{\"status\":\"appraised\"}");
    connection.setAutoCommit(false);
    return connection;
  }

  private void step(RepositoryProcess repository, String body) throws Exception {
    send(repository.url() + API + "/disposals/1", "PUT", "manager", body);
  }

  private Connection connect() throws SQLException, IOException {
    String port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/alfresco",
        "alfresco",
        Files.readString(data.resolve("postgres.password")).strip());
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

  private byte[] send(String url, String method, String user, String body)
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
    var answer = client.send(request, BodyHandlers.ofByteArray());
    assertThat(answer.statusCode())
        .as(new String(answer.body(), StandardCharsets.UTF_8))
        .isBetween(200, 201);
    return answer.body();
  }
}
