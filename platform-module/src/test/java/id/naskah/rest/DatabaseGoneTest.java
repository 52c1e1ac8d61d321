package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.platform.Database;
import id.naskah.platform.Transactions;
import id.naskah.platform.database.DatabaseGone;
import id.naskah.verify.http.Json;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A database that is gone is said to be gone, and soon. */
@AlfrescoTest
class DatabaseGoneTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  private final Repository repository;
  private final Office office;
  private final Client clerk;
  private final Database database;

  DatabaseGoneTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.clerk = new Client(repository, office.clerkA());
    this.database = repository.bean("naskah.Database", Database.class);
  }

  /** The request is let in, and then the database goes, before what was sent has come in. */
  @Test
  void aRequestIsAnswered503AndServedWhenTheDatabaseIsBack() throws Exception {
    byte[] body = Json.write(Client.incoming(office.unitA())).getBytes(StandardCharsets.UTF_8);
    URI server = URI.create(repository.url());
    for (String[] door :
        new String[][] {
          {"POST", "/letters", "application/json"},
          {"PUT", "/letters/00000000-0000-0000-0000-000000000000/content", "text/plain"},
        }) {
      try (Socket socket = new Socket(server.getHost(), server.getPort())) {
        OutputStream out = socket.getOutputStream();
        out.write(head(server, door, body.length).getBytes(StandardCharsets.UTF_8));
        out.write(body, 0, 5);
        out.flush();
        await().atMost(SOON.multipliedBy(2)).until(DatabaseGoneTest::someoneIsInside);
        withoutDatabase(
            () -> {
              assertThat(database.isGone()).isTrue();
              out.write(body, 5, body.length - 5);
              out.flush();
              String answer =
                  new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
              assertThat(answer)
                  .startsWith("HTTP/1.1 503")
                  .containsPattern("(?i)Retry-After: 10")
                  .contains("\"naskah.unavailable\"", "503, ");
            });
      }
      assertThat(database.isGone()).isFalse();
    }

    assertThat(clerk.post("/letters", Client.incoming(office.unitA())).status()).isEqualTo(201);
    assertThat(clerk.list("/letters", "where", "(unit='" + office.unitA() + "')").ids()).hasSize(1);
  }

  private String head(URI server, String[] door, int length) {
    String user = office.clerkA() + ":" + office.clerkA();
    return String.join(
        "\r\n",
        door[0] + " " + server.getPath() + Client.BASE + door[1] + " HTTP/1.1",
        "Host: " + server.getAuthority(),
        "Authorization: Basic "
            + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)),
        "Content-Type: " + door[2],
        "Content-Length: " + length,
        "Connection: close",
        "",
        "");
  }

  private static boolean someoneIsInside() {
    return Thread.getAllStackTraces().values().stream()
        .flatMap(Arrays::stream)
        .anyMatch(frame -> frame.getClassName().equals(Gate.class.getName()));
  }

  /** Whoever checks a letter is not told that there is none. */
  @Test
  void thePublicPageSaysThatNothingIsDecided() throws Exception {
    VerifiedLetters letters = new VerifiedLetters(repository, office);
    withoutDatabase(
        () -> {
          HttpResponse<byte[]> answer = letters.get("/0.json");
          assertThat(answer.statusCode()).isEqualTo(503);
          assertThat(answer.headers().firstValue("Retry-After")).hasValue("60");
          assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("undecided");
        });
    assertThat(letters.verdict("0")).isEqualTo("unknown");
  }

  /** In the middle of a request, and as it ends: Alfresco would try forty times. */
  @Test
  void itMayGoAtAnyMoment() throws Exception {
    Transactions transactions = repository.bean("naskah.WaitedTransactions", Transactions.class);
    List<Throwable> thrown = new ArrayList<>();
    int[] begun = {0};
    withoutDatabase(
        () -> {
          try {
            transactions.inNew(
                () -> {
                  begun[0]++;
                  return office.sql().queryForObject("SELECT 1", Integer.class);
                });
          } catch (DatabaseGone e) {
            thrown.add(e);
          }
        });
    assertThat(thrown).hasSize(1);
    assertThat(begun[0]).isLessThanOrEqualTo(1);

    // One that others were quicker than is repeated as before.
    int[] tried = {0};
    assertThat(
            transactions.<Integer>inNew(
                () -> {
                  if (tried[0]++ < 3) {
                    throw new org.springframework.dao.ConcurrencyFailureException("quicker");
                  }
                  return tried[0];
                }))
        .isEqualTo(4);
  }

  private interface Work {
    void run() throws Exception;
  }

  /** Closes all connections and lets none in; as for the repository, the server is down. */
  private void withoutDatabase(Work work) throws Exception {
    Properties global = repository.bean("global-properties", Properties.class);
    String url = global.getProperty("db.url");
    String name = url.substring(url.lastIndexOf('/') + 1);
    String other = url.substring(0, url.lastIndexOf('/')) + "/postgres";
    String user = global.getProperty("db.username");
    try (Connection server =
            DriverManager.getConnection(other, user, global.getProperty("db.password"));
        Statement statement = server.createStatement()) {
      statement.execute("ALTER DATABASE " + name + " ALLOW_CONNECTIONS false");
      try {
        statement.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '"
                + name
                + "'");
        long begun = System.nanoTime();
        work.run();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
      } finally {
        statement.execute("ALTER DATABASE " + name + " ALLOW_CONNECTIONS true");
        drain();
      }
    }
  }

  /** What the pool still holds of closed connections would meet the tests that follow. */
  private void drain() throws SQLException {
    DataSource pool = repository.bean("dataSource", DataSource.class);
    List<Connection> taken = new ArrayList<>();
    try {
      for (int i = 0; i < 20; i++) {
        taken.add(pool.getConnection());
        wasClosed(taken.get(i));
      }
    } finally {
      taken.forEach(DatabaseGoneTest::giveBack);
    }
  }

  /** One that the server has closed finds out here, and leaves the pool when it is given back. */
  private static boolean wasClosed(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      return !statement.execute("SELECT 1");
    } catch (SQLException e) {
      return true;
    }
  }

  private static void giveBack(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      // That it was closed already is what the pool complains of, and what it is given back for.
      assertThat(e.getMessage()).contains("closed");
    }
  }
}
