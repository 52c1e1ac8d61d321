package id.naskah.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A repository in a JVM of its own, for tests that restart it or kill it at any moment. */
public final class RepositoryProcess implements AutoCloseable {
  /** The longest a first start takes on a slow machine. */
  private static final long START_LIMIT_SECONDS = 240;

  private static final long STOP_LIMIT_SECONDS = 30;
  private static final int LONGEST_ERRORS = 20_000;
  private final Process process;
  private final Path data;
  private final Path output;
  private final int port;

  private RepositoryProcess(Process process, Path data, Path output, int port) {
    this.process = process;
    this.data = data;
    this.output = output;
    this.port = port;
  }

  /** Starts one on the class path of this JVM; returns at once. */
  public static RepositoryProcess launch(Path data, String... jvmOptions) {
    return launch(System.getProperty("java.class.path"), data, Ports.free(), jvmOptions);
  }

  /** Starts one on a given port; returns at once. */
  public static RepositoryProcess launch(Path data, int port) {
    return launch(System.getProperty("java.class.path"), data, port);
  }

  /** Starts one on a given class path and port; returns at once. */
  public static RepositoryProcess launch(
      String classPath, Path data, int port, String... jvmOptions) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options("jvm.options"));
    command.addAll(options("quick-start.options"));
    command.addAll(List.of("-Xmx1g", "-Dnaskah.durable=false"));
    command.addAll(List.of(jvmOptions));
    command.addAll(List.of("-cp", classPath, Main.class.getName()));
    command.addAll(List.of("--data", data.toString(), "--port", Integer.toString(port)));
    Path output = data.resolveSibling(data.getFileName() + ".out");
    try {
      Files.createDirectories(output.toAbsolutePath().getParent());
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      return new RepositoryProcess(process, data, output, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Waits until the repository answers.
   *
   * @throws StartFailure with what it printed when it ends before that
   */
  public RepositoryProcess awaitReady() {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_LIMIT_SECONDS);
    while (!output().contains("is ready at")) {
      if (exited(200, TimeUnit.MILLISECONDS) || System.nanoTime() > limit) {
        kill();
        throw new StartFailure("The repository process does not start: " + output());
      }
    }
    return this;
  }

  /** Kills the JVM without any warning, as a power cut would. */
  public void kill() {
    process.destroyForcibly();
    exited(STOP_LIMIT_SECONDS, TimeUnit.SECONDS);
  }

  /** Waits for the end of the process; answers its exit code. */
  public int awaitExit() {
    if (!exited(START_LIMIT_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("The repository process does not end: " + output());
    }
    return process.exitValue();
  }

  public String url() {
    return "http://127.0.0.1:" + port + AlfrescoServer.CONTEXT_PATH;
  }

  /** What it printed so far. */
  public String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The errors in its log so far, for a test that fails because of one. */
  public String errors() {
    try {
      String log = Files.readString(data.resolve(DataDirectory.LOGS).resolve(Logging.FILE));
      int first = log.indexOf(" ERROR ");
      return first < 0 ? "" : log.substring(first, Math.min(log.length(), first + LONGEST_ERRORS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops it cleanly, as Ctrl-C does. */
  @Override
  public void close() {
    process.destroy();
    if (!exited(STOP_LIMIT_SECONDS, TimeUnit.SECONDS)) {
      kill();
    }
  }

  /** Options of the JVM that the build writes down once for everybody. */
  private static List<String> options(String file) {
    try (var in = RepositoryProcess.class.getResourceAsStream(file)) {
      String options = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return List.of(options.strip().split("\\s+", -1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean exited(long time, TimeUnit unit) {
    try {
      return process.waitFor(time, unit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
