package id.naskah.embedded;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.CodeSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.catalina.startup.Tomcat;
import org.tukaani.xz.XZInputStream;

/**
 * The data of a plain Alfresco after its first start, kept beside the unpacked WAR. Making the
 * database and the first folders takes most of a first start, and is the same for everybody: tests
 * begin with a copy, in which the modules then find an Alfresco they were never installed in.
 */
public final class Template {
  private Template() {}

  /** Makes what is copied, if it is not there yet, so that no test waits for it. */
  public static void main(String[] arguments) throws IOException, SQLException {
    made();
  }

  /** Fills a directory that does not exist yet; the first caller on a machine waits longer. */
  public static void copyTo(Path data) {
    try (DataDirectory target = DataDirectory.open(data)) {
      target.fillFrom(made());
    } catch (IOException | SQLException e) {
      throw new StartFailure("The data of a plain Alfresco can't be copied: " + e.getMessage(), e);
    }
  }

  /**
   * Fills a fresh directory if there is something to copy already; making it here saves nothing.
   */
  static boolean fill(DataDirectory fresh) {
    Path template = location();
    if (!Files.isReadable(template.resolve(PostgresServer.DIRECTORY))) {
      return false; // not made yet, or by another user of this machine
    }
    try {
      fresh.fillFrom(template);
      return true;
    } catch (IOException e) {
      throw new StartFailure("The data of a plain Alfresco can't be copied: " + e.getMessage(), e);
    }
  }

  private static Path location() {
    String name = "template-" + DataMarker.ALFRESCO + "-" + DataMarker.LAYOUT;
    return AlfrescoDirectory.find().resolveSibling(name);
  }

  private static Path made() throws IOException, SQLException {
    Path template = location();
    Path lockFile = template.resolveSibling("template.lock");
    // Two builds may come here at once: the second waits for what the first makes.
    try (FileChannel channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      if (lock.isValid() && !Files.isDirectory(template)) {
        make(template);
      }
    }
    return template;
  }

  private static void make(Path template) throws IOException, SQLException {
    Path unfinished = template.resolveSibling("template-unfinished");
    if (Files.exists(unfinished)) {
      FileTree.delete(unfinished);
    }
    try (RepositoryProcess process =
        RepositoryProcess.launch(plainClassPath(), unfinished, Ports.free())) {
      process.awaitReady();
    }
    try (DataDirectory data = DataDirectory.open(unfinished);
        PostgresServer server = PostgresServer.start(data, false)) {
      server.gatherStatistics();
    }
    Files.move(unfinished, template, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Alfresco and what starts it, without the modules that this JVM has besides. */
  private static String plainClassPath() throws SQLException {
    Set<String> entries = new LinkedHashSet<>();
    Class<?> driver = DriverManager.getDriver("jdbc:postgresql:").getClass();
    for (Class<?> type : List.of(Template.class, Tomcat.class, XZInputStream.class, driver)) {
      CodeSource source = type.getProtectionDomain().getCodeSource();
      entries.add(Path.of(URI.create(source.getLocation().toString())).toString());
    }
    URL binaries = PostgresBinaries.archive();
    String jar = binaries.getPath().replaceFirst("!/.*$", "");
    entries.add(Path.of(URI.create(jar)).toString());
    entries.add(AlfrescoDirectory.find().resolveSibling("alfresco-classpath.jar").toString());
    return String.join(File.pathSeparator, entries);
  }
}
