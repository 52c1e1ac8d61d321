package id.naskah.embedded;

import java.net.URI;
import java.net.URL;
import java.nio.file.Path;

/** Where the WAR lies unpacked whose classes are on the class path. */
final class AlfrescoDirectory {
  private static final String ONLY_IN_THE_WAR = "alfresco/web-client-application-context.xml";

  private AlfrescoDirectory() {}

  static Path find() {
    URL found = AlfrescoDirectory.class.getClassLoader().getResource(ONLY_IN_THE_WAR);
    if (found == null || !found.getPath().endsWith("/WEB-INF/classes/" + ONLY_IN_THE_WAR)) {
      throw new StartFailure(
          "Alfresco is not on the class path: add embedded/alfresco/target/alfresco-classpath.jar.");
    }
    Path file = Path.of(URI.create(found.toExternalForm()));
    return file.getParent().getParent().getParent().getParent();
  }
}
