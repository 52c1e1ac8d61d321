package id.naskah.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The compose file is valid, and safe as it comes: closed to other machines, without a built-in
 * secret.
 */
class ComposeTest {

  @Test
  void isValidAgainstTheSchemaOfWhatItUses() throws IOException {
    try (InputStream in = ComposeTest.class.getResourceAsStream("compose-subset.schema.json")) {
      assertValid(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /**
   * No artifact of Maven Central holds the specification's own schema, so it is asked for by a
   * property.
   */
  @Test
  void isValidAgainstTheSchemaOfTheSpecification() {
    String schema = System.getProperty("compose.schema", "");
    assumeFalse(schema.isEmpty(), "no -Dcompose.schema=compose-spec.json");
    assertValid(Compose.text(schema));
  }

  @Test
  void opensNoPortToOtherMachines() {
    assertThat(Compose.services().flatMap(service -> texts(service.getValue(), "ports")))
        .hasSize(2)
        .allMatch(port -> port.startsWith("${BIND_ADDRESS:-127.0.0.1}:"));
    assertThat(Compose.settings()).containsEntry("BIND_ADDRESS", "127.0.0.1");
  }

  @Test
  void hasNoSecretOfItsOwnAndDoesNotStartWithoutOne() {
    Set<String> secrets = Compose.variables(":\\?set it in .env");
    assertThat(secrets)
        .containsExactlyInAnyOrder("DB_PASSWORD", "SOLR_SECRET", "ACTIVEMQ_PASSWORD");
    assertThat(Compose.settings())
        .allSatisfy(
            (name, value) -> {
              if (secrets.contains(name)) {
                assertThat(value).as(name).isEmpty();
              }
            });
  }

  @Test
  void usesExactlyTheSettingsOfTheExample() {
    assertThat(Compose.settings().keySet()).isEqualTo(Compose.variables(".*"));
    assertThat(Compose.settings())
        .containsEntry("NASKAH_VERSION", System.getProperty("naskah.version"));
  }

  @Test
  void defaultsAreTheSettingsOfTheExample() {
    Compose.services()
        .map(service -> service.getValue().get("image").asString())
        .filter(image -> image.contains(":-"))
        .forEach(
            image -> {
              String fallback = image.replaceAll(".*:-([^}]*)}", "$1");
              assertThat(Compose.expand(image)).endsWith(":" + fallback);
            });
  }

  @Test
  void dependsOnlyOnServicesAndVolumesThatAreThere() {
    Set<String> services =
        Compose.file().get("services").propertyNames().stream().collect(Collectors.toSet());
    assertThat(
            Compose.services()
                .flatMap(s -> s.getValue().path("depends_on").propertyNames().stream()))
        .isNotEmpty()
        .allMatch(services::contains);
    assertThat(Compose.services().flatMap(s -> texts(s.getValue(), "volumes")))
        .map(mount -> mount.substring(0, mount.indexOf(':')))
        .containsExactlyInAnyOrderElementsOf(Compose.file().get("volumes").propertyNames());
  }

  private static void assertValid(String schema) {
    ObjectNode parsed = (ObjectNode) new JsonMapper().readTree(schema);
    // The specification's is a file name, which the validator takes for a broken address.
    parsed.remove("$id");
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(parsed)
                .validate(Compose.text("compose.yaml"), InputFormat.YAML))
        .isEmpty();
  }

  private static Stream<String> texts(JsonNode service, String key) {
    return StreamSupport.stream(service.path(key).spliterator(), false).map(JsonNode::asString);
  }
}
