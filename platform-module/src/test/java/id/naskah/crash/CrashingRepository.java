package id.naskah.crash;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.RepositoryProcess;
import id.naskah.embedded.Template;
import id.naskah.embedded.junit.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * A repository in a JVM of its own, killed and started again on the same data. Its database can be
 * looked into from here, and held up.
 */
final class CrashingRepository {
  private static final int LIMIT_SECONDS = 180;
  private static final int LINE_OF_THE_PORT = 3;

  private final Path data;

  /**
   * As it is after a first start.
   *
   * @param name what the name of its directory begins with
   */
  CrashingRepository(String name) {
    data = TestData.home().resolve(name + "-" + System.nanoTime());
    Template.copyTo(data);
  }

  /** Where database, content, index and logs lie. */
  Path data() {
    return data;
  }

  /** Starts it, with settings for its JVM, and waits until it answers. */
  RepositoryProcess start(String... jvmOptions) {
    return RepositoryProcess.launch(data, jvmOptions).awaitReady();
  }

  /**
   * Starts it for the first time, and waits until the work is done that a first start asks for. It
   * goes over all letters, and would wait for what a test has locked.
   */
  RepositoryProcess startSettled(String... jvmOptions) {
    RepositoryProcess running = start(jvmOptions);
    await(
        "SELECT count(*) > 0 AND count(*) = count(*) FILTER (WHERE state = 'done') FROM naskah_task");
    return running;
  }

  /**
   * Starts it after a power cut, and has the minute pass that locks of jobs outlive whoever took
   * them. {@link PowerCut} has that minute. The database, which went on after the cut, is another
   * one then.
   */
  RepositoryProcess startAgain(String... jvmOptions) throws SQLException, IOException {
    ProcessHandle orphan = database().orElseThrow();
    assertThat(orphan.isAlive()).as("the database outlives its repository").isTrue();
    long begun = System.currentTimeMillis();
    RepositoryProcess running = start(jvmOptions);
    assertThat(orphan.isAlive()).as("and is stopped for the next one").isFalse();
    execute("UPDATE alf_lock SET expiry_time = start_time WHERE start_time < " + begun);
    return running;
  }

  /** Something that runs into what is locked. */
  interface Work {
    void begin() throws Exception;
  }

  /**
   * Where work is cut off: while it waits for what somebody else has locked.
   *
   * @param lock has the database lock it
   * @param reached is true once all is done that comes before
   */
  record Cut(String lock, Work work, String reached) {}

  /** Begins each work after the other, and kills the process when all of them wait. */
  void cut(RepositoryProcess running, List<Cut> cuts) throws Exception {
    if (cuts.isEmpty()) {
      running.kill();
      return;
    }
    Cut cut = cuts.get(0);
    try (Connection other = connect();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute(cut.lock());
      long holder = number(statement, "SELECT pg_backend_pid()");
      cut.work().begin();
      await(cut.reached());
      await(
          "SELECT count(*) > 0 FROM pg_stat_activity WHERE %d = ANY (pg_blocking_pids(pid))"
              .formatted(holder));
      cut(running, cuts.subList(1, cuts.size()));
    }
  }

  /** The database, as long as it has not been stopped with its repository. */
  Optional<ProcessHandle> database() throws IOException {
    return Files.exists(postmaster())
        ? ProcessHandle.of(Long.parseLong(Files.readAllLines(postmaster()).get(0)))
        : Optional.empty();
  }

  /** What the database says of itself while it runs. */
  private Path postmaster() {
    return data.resolve("postgres/postmaster.pid");
  }

  /** A connection to the database of the process that runs now. */
  Connection connect() throws SQLException, IOException {
    String port = Files.readAllLines(postmaster()).get(LINE_OF_THE_PORT).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/alfresco",
        "alfresco",
        Files.readString(data.resolve("postgres.password")).strip());
  }

  void execute(String sql) throws SQLException, IOException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The number that a query answers. */
  long number(String sql) throws SQLException, IOException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      return number(statement, sql);
    }
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    }
  }

  /** What a query answers in its first column. */
  List<String> texts(String sql) throws SQLException, IOException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (result.next()) {
        texts.add(result.getString(1));
      }
      return texts;
    }
  }

  /** Waits until a query answers true. */
  void await(String condition) {
    Awaitility.await()
        .atMost(LIMIT_SECONDS, TimeUnit.SECONDS)
        .until(() -> number("SELECT CASE WHEN (" + condition + ") THEN 1 ELSE 0 END") == 1);
  }
}
