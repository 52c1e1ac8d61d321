package id.naskah.embedded;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What this repository wants otherwise than Alfresco's defaults. They go into system properties,
 * which win over every properties file; one given on the command line wins over these.
 */
final class AlfrescoSettings {
  private static final String NEVER = "* * * * * ? 2099";

  private AlfrescoSettings() {}

  static void apply(DataDirectory data, PostgresServer postgres, int port, boolean durable) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("dir.root", data.root().resolve("alfresco").toString());
    settings.put("db.driver", "org.postgresql.Driver");
    settings.put("db.url", postgres.url());
    settings.put("db.name", PostgresServer.USER);
    settings.put("db.username", PostgresServer.USER);
    settings.put("db.password", postgres.password());
    settings.put("db.pool.initial", "2");
    settings.put("db.pool.min", "2");
    settings.put("db.pool.max", Integer.toString(PostgresServer.MAX_CONNECTIONS - 20));
    settings.put("alfresco.context", "alfresco");
    settings.put("alfresco.host", "127.0.0.1");
    settings.put("alfresco.port", Integer.toString(port));
    settings.put("alfresco.protocol", "http");
    settings.put("share.host", "127.0.0.1");
    settings.put("system.serverMode", "TEST");
    // The whole index in this JVM: full-text and permissions without a search server.
    settings.put("index.subsystem.name", "buildonly");
    settings.put("index.recovery.mode", "AUTO");
    settings.put("index.backup.cronExpression", NEVER);
    // In tests as rarely as Alfresco itself does it: hardly any waits for words of a file that
    // takes long to read.
    settings.put("naskah.index.milliseconds", durable ? "2000" : "60000");
    listeners(settings);
    background(settings);
    lookUps(settings);
    if (!durable) {
      unsynced(settings);
    }
    // Not the machine's own: another user's repository may have left /tmp/Alfresco there.
    System.setProperty("java.io.tmpdir", data.temporary().toString());
    settings.forEach(
        (name, value) -> {
          if (System.getProperty(name) == null) {
            System.setProperty(name, value);
          }
        });
  }

  /** The index is in no hurry to be on the disk: waiting for that took a fifth of a test's time. */
  private static void unsynced(Map<String, String> settings) {
    settings.put(UnsyncedIndex.PROPERTY, UnsyncedIndex.class.getName());
    settings.put("lucene.indexer.useNioMemoryMapping", "false");
  }

  /** HTTP is the only door: nothing else listens and nothing is sent. */
  private static void listeners(Map<String, String> settings) {
    settings.put("cifs.enabled", "false");
    settings.put("ftp.enabled", "false");
    settings.put("nfs.enabled", "false");
    settings.put("imap.server.enabled", "false");
    settings.put("email.server.enabled", "false");
    settings.put("email.inbound.enabled", "false");
    settings.put("ooo.enabled", "false");
    settings.put("jodconverter.enabled", "false");
    settings.put("alfresco.rmi.services.host", "127.0.0.1");
    settings.put("alfresco.jmx.connector.enabled", "false");
    settings.put("monitor.rmi.service.enabled", "false");
    settings.put("replication.enabled", "false");
    settings.put("notification.email.siteinvite", "false");
    settings.put("dev.email.not.sent", "true");
    settings.put("messaging.broker.url", "vm://localhost?broker.persistent=false");
  }

  /** Work at start or in the background that nothing here needs. */
  private static void background(Map<String, String> settings) {
    settings.put("sample.site.disabled", "true");
    settings.put("system.workflow.engine.jbpm.enabled", "false");
    settings.put("activities.feed.notifier.enabled", "false");
    settings.put("activities.feed.notifier.cronExpression", NEVER);
    settings.put("activities.feed.cleaner.cronExpression", NEVER);
    settings.put("activities.post.cleaner.cronExpression", NEVER);
    settings.put("synchronization.syncOnStartup", "false");
    settings.put("synchronization.import.cron", NEVER);
    settings.put("openOffice.test.cronExpression", NEVER);
  }

  /**
   * What would be searched for in 200 jars, thousands of times, with the same answer: a third of
   * the work of a start.
   */
  private static void lookUps(Map<String, String> settings) {
    settings.put("spring.beaninfo.ignore", "true");
    settings.put(
        "javax.xml.parsers.DocumentBuilderFactory",
        "org.alfresco.xmlfactory.DocumentBuilderFactoryXercesImpl");
    settings.put(
        "javax.xml.parsers.SAXParserFactory", "org.alfresco.xmlfactory.SAXParserFactoryXercesImpl");
    settings.put(
        "javax.xml.transform.TransformerFactory",
        "org.apache.xalan.processor.TransformerFactoryImpl");
    settings.put(
        "org.apache.xerces.xni.parser.XMLParserConfiguration",
        "org.apache.xerces.parsers.XIncludeAwareParserConfiguration");
    settings.put("org.xml.sax.driver", "org.apache.xerces.parsers.SAXParser");
  }
}
