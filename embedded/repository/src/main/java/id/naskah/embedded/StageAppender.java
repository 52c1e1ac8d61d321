package id.naskah.embedded;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what Alfresco logs while it starts into stages that a waiting person understands. */
final class StageAppender extends org.apache.log4j.AppenderSkeleton {
  private static final Pattern SUBSYSTEM = Pattern.compile("Starting '([^']+)' subsystem.*");
  private static final Pattern SCRIPT =
      Pattern.compile("Executing database script .*/([^/]+)\\.sql.*");
  private static final Pattern MODULE = Pattern.compile("Installing module '([^']+)'.*");

  private final Progress progress;
  private String last = "";

  StageAppender(Progress progress) {
    this.progress = progress;
  }

  @Override
  protected void append(org.apache.log4j.spi.LoggingEvent event) {
    String message = event.getRenderedMessage();
    report(SUBSYSTEM.matcher(message), "Alfresco: subsystem ");
    report(SCRIPT.matcher(message), "Alfresco: database tables, ");
    report(MODULE.matcher(message), "Alfresco: installing module ");
  }

  @Override
  public void close() {}

  @Override
  public boolean requiresLayout() {
    return false;
  }

  private void report(Matcher matcher, String prefix) {
    if (matcher.matches() && !last.equals(prefix + matcher.group(1))) {
      last = prefix + matcher.group(1);
      progress.stage(last);
    }
  }
}
