package id.naskah.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.Refused;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import java.util.List;
import java.util.Locale;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;
import org.springframework.extensions.surf.util.I18NUtil;

/** A file that got past the check, or whose content is lost, stops neither Alfresco nor letters. */
@AlfrescoTest
class ConfigurationFaultTest {
  private static final ConfiguredFile<?> KINDS = ConfigurationFiles.KINDS;

  private final Repository repository;
  private final Office office;
  private final ConfigurationService service;
  private final PastTheCheck past;
  private final String kinds;

  ConfigurationFaultTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.past = new PastTheCheck(repository);
    this.service = repository.bean(ConfigurationService.class);
    // Saved once more, so that the newest version is this one.
    this.kinds = office.read(KINDS).replace("Surat kuasa", "Surat Kuasa");
    office.save(KINDS, kinds);
  }

  @Test
  void lastGoodVersionHoldsUntilTheFileIsMended() {
    past.write(KINDS, "nonsense");
    try {
      assertThat(faults()).hasSize(1);
      ConfigurationFault fault = faults().get(0);
      assertThat(fault.file()).isEqualTo("kinds.csv");
      assertThat(fault.text()).contains("kinds.csv, ");
      assertThat(fault.versionInForce()).isNotNull();
      repository.bean(ConfigurationSeed.class).executeInternal();
      assertThat(office.register(office.clerkA(), office.incoming(office.unitA()))).isNotNull();
    } finally {
      office.save(KINDS, kinds);
    }
    assertThat(faults()).isEmpty();
  }

  @Test
  void whatIsWrongIsSaidInTheLanguageOfWhoAsks() {
    past.write(KINDS, "nonsense");
    try {
      assertThat(faults().get(0).text()).contains("kinds.csv, line ");
      I18NUtil.setLocale(new Locale("id"));
      assertThat(faults().get(0).text()).contains("kinds.csv, baris ");
    } finally {
      I18NUtil.setLocale(null);
      office.save(KINDS, kinds);
    }
  }

  @Test
  void lastGoodVersionHoldsWhenTheContentIsLost() {
    ContentData stored = (ContentData) office.property(node(), ContentModel.PROP_CONTENT);
    past.setContent(
        KINDS,
        new ContentData(
            stored.getContentUrl() + "-lost", stored.getMimetype(), stored.getSize(), "UTF-8"));
    try {
      assertThat(faults()).extracting(ConfigurationFault::file).containsExactly("kinds.csv");
      assertThat(now().kinds()).containsKey("invitation");
    } finally {
      past.setContent(KINDS, stored);
    }
    assertThat(faults()).isEmpty();
  }

  @Test
  void withoutAnyVersionOnlyWhatNeedsTheFileIsRefusedAndFilesAreMendedOneByOne() {
    past.loseAllVersions(KINDS);
    try {
      assertThat(faults()).extracting(ConfigurationFault::versionInForce).containsOnlyNulls();
      repository.bean(ConfigurationSeed.class).executeInternal();
      assertThat(
              Refused.saying(
                  () -> office.register(office.clerkA(), office.incoming(office.unitA()))))
          .isEqualTo("CONFLICT kinds.csv naskah.configuration.unreadable");
      String units = office.read(ConfigurationFiles.UNITS);
      office.save(ConfigurationFiles.UNITS, units + "\n");
    } finally {
      office.save(KINDS, kinds);
    }
    assertThat(faults()).isEmpty();
    assertThat(office.register(office.clerkA(), office.incoming(office.unitA()))).isNotNull();
  }

  private Configuration now() {
    return repository.inTransactionAs("admin", service::get);
  }

  private List<ConfigurationFault> faults() {
    return repository.inTransactionAs("admin", service::faults);
  }

  private NodeRef node() {
    return office.node(KINDS);
  }
}
