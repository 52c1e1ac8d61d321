package id.naskah.embedded;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;

/**
 * A whole Alfresco repository in this JVM: PostgreSQL, Alfresco with the modules on the class path,
 * and HTTP on loopback. One for each JVM: Alfresco keeps state in statics. However the JVM ends,
 * short of a kill, the parts are stopped in order.
 */
public final class EmbeddedRepository implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRepository.class);

  /** Together with PostgreSQL's own limit a stop takes 15 seconds at most. */
  private static final long ALFRESCO_STOP_LIMIT_SECONDS = 8;

  private final DataDirectory data;
  private final int port;
  private final Progress progress;
  private final Thread onExit = new Thread(this::close, "stop repository");
  private volatile PostgresServer postgres;
  private volatile AlfrescoServer alfresco;
  private boolean closed;

  private EmbeddedRepository(DataDirectory data, int port, Progress progress) {
    this.data = data;
    this.progress = progress;
    this.port = port;
  }

  /**
   * Starts everything; returns when HTTP answers.
   *
   * @throws StartFailure with a message for people when something is in the way
   */
  public static EmbeddedRepository start(RepositorySettings settings, Progress progress) {
    return start(settings, progress, data -> {});
  }

  /**
   * The same, with something done in the data directory before Alfresco starts.
   *
   * @param before is given the directory
   */
  static EmbeddedRepository start(
      RepositorySettings settings, Progress progress, Consumer<Path> before) {
    DataDirectory data = DataDirectory.open(settings.data());
    int port = settings.port() == 0 ? Ports.free() : settings.port();
    EmbeddedRepository repository = new EmbeddedRepository(data, port, progress);
    Runtime.getRuntime().addShutdownHook(repository.onExit);
    try {
      Ports.require(port);
      before.accept(data.root());
      repository.start(settings.durable());
      return repository;
    } catch (RuntimeException e) {
      throw repository.close("Starting failed") ? e : new StartFailure("Stopped while starting", e);
    }
  }

  /** Alfresco's beans, and those of the modules. */
  public ApplicationContext beans() {
    return alfresco.beans();
  }

  /** The address of the web application, without a slash at the end. */
  public String url() {
    return "http://127.0.0.1:" + port + AlfrescoServer.CONTEXT_PATH;
  }

  public DataDirectory data() {
    return data;
  }

  /**
   * Stops Alfresco, then PostgreSQL, and gives the data directory free; the second time nothing.
   */
  @Override
  public void close() {
    close("Stopping");
  }

  /** Answers whether it was this call that closed. */
  private synchronized boolean close(String why) {
    if (closed) {
      return false;
    }
    closed = true;
    if (postgres == null) {
      data.close();
      return true;
    }
    progress.stage(why);
    try {
      Logging.hushConsole(); // what breaks off now is of no interest
      stopAlfresco();
    } finally {
      postgres.close();
      data.close();
    }
    progress.stage("Stopped");
    return true;
  }

  private void start(boolean durable) {
    Logging.configure(data, progress);
    if (data.isFresh() && Template.fill(data)) {
      progress.stage("New data directory, copied from the one kept for tests");
    } else if (data.isFresh()) {
      progress.stage("New data directory: the first start takes longer than the next ones");
    }
    progress.stage("PostgreSQL");
    postgres = PostgresServer.start(data, durable);
    AlfrescoSettings.apply(data, postgres, port, durable);
    progress.stage("Alfresco " + DataMarker.ALFRESCO);
    alfresco = AlfrescoServer.start(data, port);
    data.markComplete();
  }

  /** A job that does not end must not keep PostgreSQL from its own clean stop. */
  private void stopAlfresco() {
    if (alfresco == null) {
      return;
    }
    FutureTask<Void> stop = new FutureTask<>(alfresco::close, null);
    Thread thread = new Thread(stop, "stop Alfresco");
    thread.setDaemon(true);
    thread.start();
    try {
      stop.get(ALFRESCO_STOP_LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      LOG.warn("Alfresco did not stop cleanly", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
