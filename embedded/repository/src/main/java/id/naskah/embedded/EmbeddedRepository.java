package id.naskah.embedded;

import org.springframework.context.ApplicationContext;

/**
 * A whole Alfresco repository in this JVM: PostgreSQL, Alfresco with the modules on the class path,
 * and HTTP on loopback. One for each JVM: Alfresco keeps state in statics.
 */
public final class EmbeddedRepository implements AutoCloseable {
  private final DataDirectory data;
  private final PostgresServer postgres;
  private final AlfrescoServer alfresco;
  private final int port;

  private EmbeddedRepository(
      DataDirectory data, PostgresServer postgres, AlfrescoServer alfresco, int port) {
    this.data = data;
    this.postgres = postgres;
    this.alfresco = alfresco;
    this.port = port;
  }

  /**
   * Starts everything; returns when HTTP answers.
   *
   * @throws StartFailure with a message for people when something is in the way
   */
  public static EmbeddedRepository start(RepositorySettings settings, Progress progress) {
    DataDirectory data = DataDirectory.open(settings.data());
    PostgresServer postgres = null;
    try {
      int port = settings.port() == 0 ? Ports.free() : settings.port();
      Ports.require(port);
      Logging.configure(data);
      if (data.isFresh()) {
        progress.stage("New data directory " + data.root() + ": the first start takes longer");
      }
      progress.stage("Starting PostgreSQL");
      postgres = PostgresServer.start(data, settings.durable());
      AlfrescoSettings.apply(data, postgres, port);
      progress.stage("Starting Alfresco " + DataDirectory.ALFRESCO);
      AlfrescoServer alfresco = AlfrescoServer.start(data, port);
      data.markComplete();
      return new EmbeddedRepository(data, postgres, alfresco, port);
    } catch (RuntimeException e) {
      if (postgres != null) {
        postgres.close();
      }
      data.close();
      throw e;
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

  /** Stops Alfresco, then PostgreSQL, and gives the data directory free. */
  @Override
  public void close() {
    try {
      alfresco.close();
    } finally {
      postgres.close();
      data.close();
    }
  }
}
