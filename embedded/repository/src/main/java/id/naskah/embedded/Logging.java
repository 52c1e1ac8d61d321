package id.naskah.embedded;

import java.net.URL;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.slf4j.LoggerFactory;

/** Details to a file in the data directory, only trouble to the console. */
final class Logging {
  static final String FILE = "alfresco.log";

  private Logging() {}

  static void configure(DataDirectory data, Progress progress) {
    System.setProperty("naskah.logs", data.logs().toString());
    URL configuration = Logging.class.getResource("log4j.properties");
    org.apache.log4j.LogManager.resetConfiguration();
    org.apache.log4j.PropertyConfigurator.configure(configuration);
    org.apache.log4j.Logger.getLogger("org.alfresco.repo").addAppender(new StageAppender(progress));
    java.util.logging.Logger root = LogManager.getLogManager().getLogger("");
    for (Handler handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    root.addHandler(new ToSlf4j());
  }

  static void hushConsole() {
    org.apache.log4j.Logger.getRootLogger().removeAppender("console");
  }

  /** Tomcat logs by way of the JDK; this takes it to the same file as the rest. */
  private static final class ToSlf4j extends Handler {
    @Override
    public void publish(LogRecord entry) {
      var log = LoggerFactory.getLogger(String.valueOf(entry.getLoggerName()));
      String message = new java.util.logging.SimpleFormatter().formatMessage(entry);
      if (entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
        log.error(message, entry.getThrown());
      } else if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
        log.warn(message, entry.getThrown());
      } else {
        log.info(message, entry.getThrown());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
