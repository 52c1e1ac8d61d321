package id.naskah.embedded.junit;

import id.naskah.embedded.EmbeddedRepository;
import id.naskah.embedded.Progress;
import id.naskah.embedded.RepositorySettings;
import id.naskah.embedded.StartFailure;
import id.naskah.embedded.Template;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.junit.jupiter.api.extension.TestWatcher;
import org.slf4j.LoggerFactory;

/**
 * Starts the repository before the first test that wants it; it stops when the JVM ends.
 *
 * <p>JUnit does not keep it: where two JVMs share the classes, Surefire runs JUnit anew for each
 * class, and statics of Alfresco do not survive a second start.
 */
public final class AlfrescoExtension
    implements BeforeAllCallback, TestInstancePreConstructCallback, ParameterResolver, TestWatcher {
  private static Repository running;
  private static String failure;

  @Override
  public void beforeAll(ExtensionContext context) {
    repository();
  }

  @Override
  public void preConstructTestInstance(TestInstanceFactoryContext made, ExtensionContext context) {
    repository().begin(made.getTestClass());
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Repository.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return repository();
  }

  @Override
  public void testFailed(ExtensionContext context, Throwable cause) {
    LoggerFactory.getLogger(AlfrescoExtension.class)
        .error(
            "{} failed; log and data are kept in {}",
            context.getDisplayName(),
            repository().data());
  }

  /** The one repository of this JVM, started when it is asked for first. */
  public static synchronized Repository repository() {
    if (failure != null) {
      throw new StartFailure(failure); // no second try can succeed
    }
    if (running == null) {
      try {
        Path data = TestData.next();
        Template.copyTo(data);
        RepositorySettings settings = new RepositorySettings(data, 0, false);
        running = new Repository(EmbeddedRepository.start(settings, Progress.SILENT));
      } catch (StartFailure e) {
        failure = e.getMessage();
        throw e;
      }
    }
    return running;
  }
}
