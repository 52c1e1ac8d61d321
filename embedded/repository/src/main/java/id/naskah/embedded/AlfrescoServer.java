package id.naskah.embedded;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.WebResourceRoot;
import org.apache.catalina.WebResourceRoot.ResourceSetType;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.loader.WebappLoader;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.StandardRoot;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.WebApplicationContext;

/**
 * Alfresco's web application in a Tomcat of this JVM. Its classes are those of the JVM's own class
 * path, so whoever started it shares beans and types with it.
 */
final class AlfrescoServer implements AutoCloseable {
  static final String CONTEXT_PATH = "/alfresco";

  private final Tomcat tomcat;
  private final ApplicationContext beans;

  private AlfrescoServer(Tomcat tomcat, ApplicationContext beans) {
    this.tomcat = tomcat;
    this.beans = beans;
  }

  static AlfrescoServer start(DataDirectory data, int port) {
    // Test runners switch assertions on, and OpenCMIS asserts what Alfresco never kept to.
    AlfrescoServer.class.getClassLoader().setPackageAssertionStatus("org.apache.chemistry", false);
    Tomcat tomcat = new Tomcat();
    try {
      Path base = Files.createDirectories(data.root().resolve("tomcat"));
      tomcat.setBaseDir(base.toString());
      tomcat.setHostname("127.0.0.1");
      tomcat.setPort(port);
      tomcat.getConnector().setProperty("address", "127.0.0.1");
      tomcat.getConnector().setURIEncoding("UTF-8");
      Context context =
          tomcat.addContext(
              CONTEXT_PATH, Files.createDirectories(base.resolve("empty")).toString());
      configure((StandardContext) context);
      tomcat.start();
      return new AlfrescoServer(tomcat, startedBeans(context, data));
    } catch (IOException | LifecycleException e) {
      throw new StartFailure("Alfresco does not start: " + e.getMessage(), e);
    }
  }

  ApplicationContext beans() {
    return beans;
  }

  @Override
  public void close() {
    try {
      tomcat.stop();
      tomcat.destroy();
    } catch (LifecycleException e) {
      throw new IllegalStateException("Alfresco does not stop cleanly", e);
    }
  }

  private static void configure(StandardContext context) throws IOException {
    WebappLoader loader = new WebappLoader();
    loader.setDelegate(true);
    context.setParentClassLoader(AlfrescoServer.class.getClassLoader());
    context.setLoader(loader);
    // There is one application and one JVM: what Tomcat cleans up for redeployment only costs time.
    context.setClearReferencesObjectStreamClassCaches(false);
    context.setClearReferencesRmiTargets(false);
    context.setClearReferencesThreadLocals(false);
    context.setClearReferencesHttpClientKeepAliveThread(false);
    context.setResources(resources(context));
    context.setSessionTimeout(60);
    context.addWelcomeFile("index.html");
    Tomcat.addDefaultMimeTypeMappings(context);
    AlfrescoWebApplication.configure(context);
  }

  /** Files to serve: Alfresco's own, and META-INF/resources of everything on the class path. */
  private static WebResourceRoot resources(StandardContext context) throws IOException {
    WebResourceRoot root = new StandardRoot(context);
    Path war = AlfrescoDirectory.find();
    for (String folder : new String[] {"css", "images", "scripts", "admin"}) {
      root.createWebResourceSet(
          ResourceSetType.POST, "/" + folder, war.resolve(folder).toString(), null, "/");
    }
    ClassLoader classes = AlfrescoServer.class.getClassLoader();
    for (URL url : Collections.list(classes.getResources("META-INF/resources"))) {
      root.createWebResourceSet(
          ResourceSetType.RESOURCE_JAR, "/", container(url), "/META-INF/resources");
    }
    return root;
  }

  /** The jar or the directory that a META-INF/resources folder was found in. */
  private static URL container(URL resources) throws IOException {
    String text = resources.toExternalForm().replaceFirst("/META-INF/resources/?$", "/");
    return java.net
        .URI
        .create(text.startsWith("jar:") ? text.substring(4).replaceFirst("!/$", "") : text)
        .toURL();
  }

  private static ApplicationContext startedBeans(Context context, DataDirectory data) {
    Object beans =
        context
            .getServletContext()
            .getAttribute(WebApplicationContext.ROOT_WEB_APPLICATION_CONTEXT_ATTRIBUTE);
    if (context.getState() == LifecycleState.STARTED
        && beans instanceof ApplicationContext started) {
      return started;
    }
    Throwable cause = beans instanceof Throwable thrown ? thrown : null;
    throw new StartFailure(
        "Alfresco does not start"
            + (cause == null ? "" : ": " + rootOf(cause).getMessage())
            + ". The log says more: "
            + data.logs().resolve("alfresco.log"),
        cause);
  }

  private static Throwable rootOf(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
