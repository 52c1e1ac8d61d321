package id.naskah.embedded.junit;

import id.naskah.embedded.EmbeddedRepository;
import id.naskah.embedded.Progress;
import id.naskah.embedded.RepositorySettings;
import id.naskah.embedded.StartFailure;
import id.naskah.embedded.Template;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;
import org.slf4j.LoggerFactory;

/** Starts the repository before the first test that wants it and stops it after the last. */
final class AlfrescoExtension implements BeforeAllCallback, ParameterResolver, TestWatcher {
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
    private static String failure;

    private final EmbeddedRepository server;
    private final Repository repository;

    private Running(EmbeddedRepository server) {
      this.server = server;
      this.repository = new Repository(server);
    }

    static synchronized Running start() {
      if (failure != null) {
        throw new StartFailure(
            failure); // statics of Alfresco are left half-made: no second try can succeed
      }
      try {
        Path data = TestData.next();
        Template.copyTo(data);
        RepositorySettings settings = new RepositorySettings(data, 0, false);
        return new Running(EmbeddedRepository.start(settings, Progress.SILENT));
      } catch (StartFailure e) {
        failure = e.getMessage();
        throw e;
      }
    }

    @Override
    public void close() {
      server.close();
    }
  }
}
