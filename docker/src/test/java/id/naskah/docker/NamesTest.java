package id.naskah.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Every setting of the compose file is known to the image that gets it: names.txt says where in its
 * source each was read. An image is silent about what it does not know.
 */
class NamesTest {
  private static final Pattern PROPERTY = Pattern.compile("(?:^|\\s)-D([^=\\s]+)=");

  @Test
  void everySettingWasReadInTheSourceOfItsImage() throws IOException {
    assertThat(used()).isEqualTo(noted());
  }

  @Test
  void saysHowClientsLogIn() {
    assertThat(Compose.text("compose.yaml")).contains("-Dalfresco.restApi.basicAuthScheme=false");
  }

  private static Set<String> used() {
    Set<String> used = new TreeSet<>();
    Compose.services()
        .forEach(
            service -> {
              JsonNode environment = service.getValue().path("environment");
              for (String name : environment.propertyNames()) {
                used.add(service.getKey() + " env " + name);
                PROPERTY
                    .matcher(environment.get(name).asString())
                    .results()
                    .forEach(found -> used.add(service.getKey() + " prop " + found.group(1)));
              }
              for (JsonNode mount : service.getValue().path("volumes")) {
                String path = mount.asString().substring(mount.asString().indexOf(':') + 1);
                used.add(service.getKey() + " path " + path);
              }
            });
    return used;
  }

  private static Set<String> noted() throws IOException {
    Set<String> noted = new TreeSet<>();
    try (InputStream in = NamesTest.class.getResourceAsStream("names.txt")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(
              line -> {
                String[] word = line.split(" ", 4);
                assertThat(word).as(line).hasSize(4);
                noted.add(word[0] + " " + word[1] + " " + word[2]);
              });
    }
    return noted;
  }
}
