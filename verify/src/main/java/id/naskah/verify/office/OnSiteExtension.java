package id.naskah.verify.office;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.verify.http.Site;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ServiceLoader;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the run that they are part of, and compares what they get with the contract. */
public final class OnSiteExtension implements ParameterResolver, AfterEachCallback {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("MMddHHmmss");
  private static Trial current;

  /** Begins with a run instead of one that is made when the first test asks. */
  public static synchronized void use(Trial trial) {
    current = trial;
  }

  /** A mark that no other run has. */
  public static String newMark() {
    return "vfy-" + STAMP.format(LocalDateTime.now(ZoneOffset.UTC));
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Trial.class || type == Office.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Trial trial = trial();
    return parameter.getParameter().getType() == Trial.class ? trial : trial.office();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    assertThat(trial().site().contract().newProblems())
        .as("answers that are not as docs/openapi.yaml promises")
        .isEmpty();
  }

  private static synchronized Trial trial() {
    if (current == null) {
      SiteProvider provider =
          ServiceLoader.load(SiteProvider.class)
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("Nobody says where the checks run."));
      Site site = new Site(provider.url());
      site.know(provider.user(), provider.password());
      current = new Trial(site, provider.user(), newMark());
    }
    return current;
  }
}
