package id.naskah.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;

/** The real PostgreSQL under the repository: its data in the data directory, on loopback only. */
final class PostgresServer implements AutoCloseable {
  static final String DIRECTORY = "postgres";
  static final String USER = "alfresco";
  static final int MAX_CONNECTIONS = 120;
  private static final String PASSWORD_FILE = "postgres.password";

  private final Path programs;
  private final Path data;
  private final PostgresAccount account;
  private final String password;
  private final int port;

  private PostgresServer(
      Path programs, Path data, PostgresAccount account, String password, int port) {
    this.programs = programs;
    this.data = data;
    this.account = account;
    this.password = password;
    this.port = port;
  }

  /**
   * Starts the server, making its data when absent, after stopping one that outlived its
   * repository.
   *
   * @param durable whether a commit reaches the disk before it is answered
   */
  static PostgresServer start(DataDirectory directory, boolean durable) {
    Path data = directory.root().resolve(DIRECTORY);
    Path programs = PostgresBinaries.directory();
    try {
      PostgresOrphan.stop(data);
      Files.createDirectories(data);
      Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
      PostgresAccount account = PostgresAccount.forDirectories(programs, data);
      Path passwordFile = directory.root().resolve(PASSWORD_FILE);
      boolean fresh = !Files.exists(data.resolve("PG_VERSION"));
      if (fresh) {
        create(programs, data, account, passwordFile);
      }
      String password = Files.readString(passwordFile).strip();
      PostgresServer server = new PostgresServer(programs, data, account, password, Ports.free());
      server.start(directory.logs().resolve("postgresql.log"), durable);
      server.createDatabase();
      return server;
    } catch (IOException | SQLException e) {
      throw new StartFailure("PostgreSQL does not start: " + e.getMessage(), e);
    }
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + USER;
  }

  String password() {
    return password;
  }

  /** Stops the server; connections still open are closed. */
  @Override
  public void close() {
    Command.run(
        account.prefix(),
        program("pg_ctl"),
        "stop",
        "-D",
        data.toString(),
        "-m",
        "fast",
        "-w",
        "-t",
        "10");
  }

  private static void create(Path programs, Path data, PostgresAccount account, Path passwordFile)
      throws IOException {
    byte[] secret = new byte[16];
    new SecureRandom().nextBytes(secret);
    Files.writeString(passwordFile, HexFormat.of().formatHex(secret));
    Files.setPosixFilePermissions(passwordFile, PosixFilePermissions.fromString("rw-------"));
    Path forServer = Files.copy(passwordFile, data.resolveSibling("postgres.init"));
    Command.run(List.of(), "chown", "--reference=" + data, forServer.toString());
    Command made =
        Command.run(
            account.prefix(),
            programs.resolve("bin/initdb").toString(),
            "-D",
            data.toString(),
            "-U",
            USER,
            "-A",
            "scram-sha-256",
            "--pwfile=" + forServer,
            "--encoding=UTF8",
            "--locale=C",
            "--no-sync");
    Files.delete(forServer);
    if (!made.succeeded()) {
      throw new StartFailure("PostgreSQL can't make its data in " + data + ": " + made.output());
    }
  }

  private void start(Path log, boolean durable) throws IOException {
    String switches =
        "-h 127.0.0.1 -p "
            + port
            + " -c unix_socket_directories= -c max_connections="
            + MAX_CONNECTIONS
            + " -c shared_buffers=128MB"
            + (durable ? "" : " -c fsync=off -c synchronous_commit=off -c full_page_writes=off");
    Path own = data.resolve("server.log");
    Command started =
        Command.run(
            account.prefix(),
            program("pg_ctl"),
            "start",
            "-D",
            data.toString(),
            "-l",
            own.toString(),
            "-w",
            "-t",
            "60",
            "-o",
            switches);
    if (!started.succeeded()) {
      String said = Files.exists(own) ? Files.readString(own) : "";
      throw new StartFailure("PostgreSQL does not start: " + started.output() + "\n" + said);
    }
    Files.deleteIfExists(log);
    Files.createSymbolicLink(log, own);
  }

  private void createDatabase() throws SQLException {
    String admin = url().replaceAll("/" + USER + "$", "/postgres");
    try (Connection connection = DriverManager.getConnection(admin, USER, password);
        Statement statement = connection.createStatement()) {
      boolean exists;
      try (var found =
          statement.executeQuery("select 1 from pg_database where datname = '" + USER + "'")) {
        exists = found.next();
      }
      if (!exists) {
        statement.execute("create database " + USER);
      }
    }
  }

  /**
   * Has the planner know the tables. PostgreSQL does that by itself after a minute or so, which is
   * too late for Alfresco: when a module brings tables of its own, it reads the keys of all tables
   * four times over, which takes many seconds without statistics of the catalogue and one or two
   * with them.
   */
  void gatherStatistics() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url(), USER, password);
        Statement statement = connection.createStatement()) {
      statement.execute("VACUUM ANALYZE");
    }
  }

  private String program(String name) {
    return programs.resolve("bin").resolve(name).toString();
  }
}
