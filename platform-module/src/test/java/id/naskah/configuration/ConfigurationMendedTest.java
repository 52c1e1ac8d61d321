package id.naskah.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Http;
import id.naskah.embedded.junit.Repository;
import java.nio.charset.StandardCharsets;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whichever file is past reading, the server says so, starts, and the file is mended through it.
 */
@AlfrescoTest
class ConfigurationMendedTest {
  private static final String HEALTH = "/api/-default-/public/naskah/versions/1/health";

  private final Repository repository;
  private final Office office;
  private final Http admin;
  private final Http clerk;

  ConfigurationMendedTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.admin = repository.http("admin");
    this.clerk = repository.http(office.clerkA());
  }

  @ParameterizedTest
  @MethodSource("id.naskah.configuration.ConfigurationFiles#all")
  void aFileWithoutAnyGoodVersionIsNamedAndMendedOverWebDav(ConfiguredFile<?> file) {
    String good = office.read(file);
    String path = "/webdav/Data%20Dictionary/Naskah/" + file.fileName();
    new PastTheCheck(repository).loseAllVersions(file);
    try {
      repository.bean(ConfigurationSeed.class).executeInternal();

      assertThat(admin.get(HEALTH).body())
          .contains("attention", "\"file\": \"" + file.fileName() + "\"", "line 1");
      assertThat(clerk.get(HEALTH).body()).contains("attention").doesNotContain(file.fileName());
      assertThat(put(path, "still nonsense \0")).isBetween(400, 499);

      assertThat(put(path, good)).isEqualTo(204);
    } finally {
      if (!office.read(file).equals(good)) {
        office.save(file, good);
      }
    }
    assertThat(admin.get(HEALTH).body()).doesNotContain(file.fileName());
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));
    assertThat(letter).isNotNull();
  }

  private int put(String path, String text) {
    return admin.put(path, "text/plain", text.getBytes(StandardCharsets.UTF_8)).statusCode();
  }
}
