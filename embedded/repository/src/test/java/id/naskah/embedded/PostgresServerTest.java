package id.naskah.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database alone: it keeps its data, asks for the password, and runs as nobody if it must. */
class PostgresServerTest {
  @TempDir Path root;

  @Test
  void keepsDataBetweenStarts() throws SQLException {
    try (DataDirectory data = DataDirectory.open(root.resolve("data"))) {
      try (PostgresServer server = PostgresServer.start(data, true)) {
        execute(server, "create table letter (subject text)");
      }
      try (PostgresServer server = PostgresServer.start(data, true)) {
        execute(server, "select subject from letter");
      }
    }
  }

  @Test
  void refusesAnotherPassword() {
    try (DataDirectory data = DataDirectory.open(root.resolve("data"));
        PostgresServer server = PostgresServer.start(data, false)) {
      assertThat(server.password()).hasSizeGreaterThan(20);
      org.assertj.core.api.Assertions.assertThatThrownBy(
              () -> DriverManager.getConnection(server.url(), PostgresServer.USER, "alfresco"))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void stalePidFileOfAStrangerIsIgnored() throws IOException {
    try (DataDirectory data = DataDirectory.open(root.resolve("data"))) {
      PostgresServer.start(data, false).close();
      long stranger = ProcessHandle.current().pid();
      Files.writeString(
          data.root().resolve("postgres/postmaster.pid"), stranger + "\n" + data.root() + "\n");

      PostgresServer.start(data, false).close();
    }
    assertThat(ProcessHandle.current().isAlive()).isTrue();
  }

  @Test
  void runsAsNobodyWhereRootHasNoNamespaces() throws IOException, SQLException {
    assumeTrue("root".equals(System.getProperty("user.name")), "only root needs another account");
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path postgres = Files.createDirectories(root.resolve("data/postgres"));
    Files.setPosixFilePermissions(
        postgres.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
    Path data = postgres.getParent();
    Files.delete(postgres);
    try (DataDirectory directory = DataDirectory.open(data)) {
      Files.createDirectories(postgres);
      assertThat(Command.run(List.of(), "chown", "nobody", postgres.toString()).succeeded())
          .isTrue();
      try (PostgresServer server = PostgresServer.start(directory, false)) {
        execute(server, "create table letter (subject text)");
        assertThat(Files.getOwner(postgres.resolve("PG_VERSION")).getName()).isEqualTo("nobody");
      }
    }
  }

  private static void execute(PostgresServer server, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(server.url(), PostgresServer.USER, server.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
