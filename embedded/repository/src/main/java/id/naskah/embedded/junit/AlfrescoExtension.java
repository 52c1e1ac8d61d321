package id.naskah.embedded.junit;

import id.naskah.embedded.EmbeddedRepository;
import id.naskah.embedded.Progress;
import id.naskah.embedded.RepositorySettings;
import id.naskah.embedded.Template;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;
import org.slf4j.LoggerFactory;

/** Starts the repository before the first test that wants it and stops it after the last. */
final class AlfrescoExtension implements BeforeAllCallback, ParameterResolver, TestWatcher {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  @Override
  public void beforeAll(ExtensionContext context) {
    repository(context);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Repository.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return repository(context);
  }

  @Override
  public void testFailed(ExtensionContext context, Throwable cause) {
    LoggerFactory.getLogger(AlfrescoExtension.class)
        .error(
            "{} failed; log and data are kept in {}",
            context.getDisplayName(),
            repository(context).data());
  }

  private static Repository repository(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.GLOBAL)
        .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class)
        .repository;
  }

  /** The one repository of this JVM; JUnit closes it at the end. */
  private static final class Running implements AutoCloseable {
    private final EmbeddedRepository server;
    private final Repository repository;

    private Running(EmbeddedRepository server) {
      this.server = server;
      this.repository = new Repository(server);
    }

    static Running start() {
      Path data =
          Path.of(
                  "target",
                  "alfresco-data",
                  LocalDateTime.now(ZoneId.systemDefault()).format(STAMP))
              .toAbsolutePath();
      Template.copyTo(data);
      RepositorySettings settings = new RepositorySettings(data, 0, false);
      return new Running(EmbeddedRepository.start(settings, Progress.SILENT));
    }

    @Override
    public void close() {
      server.close();
    }
  }
}
