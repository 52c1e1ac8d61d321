package id.naskah.template;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.Refused;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import org.junit.jupiter.api.Test;

/** A kind for which there are templates is not taken away. */
@AlfrescoTest
class TemplateUsesTest {
  private final Office office;

  TemplateUsesTest(Repository repository) {
    this.office = new Office(repository);
  }

  @Test
  void aKindWithTemplatesStays() {
    String before = office.read(ConfigurationFiles.KINDS);

    String said = Refused.violation(() -> save(before.replaceFirst("\nassignment,.*", ""))).text();

    assertThat(said).contains("assignment is gone and still needed", "templates of letters");
    assertThat(office.read(ConfigurationFiles.KINDS)).isEqualTo(before);
  }

  private String save(String kinds) {
    assertThat(kinds).doesNotContain("assignment,");
    office.save(ConfigurationFiles.KINDS, kinds);
    return kinds;
  }
}
