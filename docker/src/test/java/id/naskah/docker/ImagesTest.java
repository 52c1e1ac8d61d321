package id.naskah.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The images are Alfresco's own with one jar more, found wherever the installation gets its images.
 */
class ImagesTest {

  @ParameterizedTest
  @CsvSource({
    "repository, platform-module/target/naskah-platform-module-, webapps/alfresco/WEB-INF/lib/",
    "share, share-module/target/naskah-share-module-, webapps/share/WEB-INF/lib/"
  })
  void copiesTheModuleOfThisVersionIntoTheWebApplication(String name, String jar, String target) {
    assertThat(Compose.text("Dockerfile." + name))
        .contains(jar + "${NASKAH_VERSION}.jar")
        .contains("/usr/local/tomcat/" + target)
        .contains("ARG ALFRESCO_VERSION=" + Compose.settings().get("ALFRESCO_VERSION"));
    assertThat(Compose.text("Dockerfile." + name + ".dockerignore")).contains("!" + jar + "*.jar");
    assertThat(Compose.text("compose.yaml")).contains("dockerfile: docker/Dockerfile." + name);
  }

  @Test
  void namesNoRegistry() {
    Stream<String> inCompose =
        Compose.services().map(service -> service.getValue().get("image").asString());
    Stream<String> inDockerfiles =
        Stream.of("Dockerfile.repository", "Dockerfile.share")
            .flatMap(file -> Compose.text(file).lines())
            .filter(line -> line.startsWith("FROM "))
            .map(line -> line.substring("FROM ".length()));
    List<String> images = Stream.concat(inCompose, inDockerfiles).toList();
    assertThat(images)
        .hasSize(8)
        .allMatch(image -> !image.contains("/") || image.matches("[a-z]+/[a-z-]+:.*"));
  }
}
