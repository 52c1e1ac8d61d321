package id.naskah.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.Refused;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import java.io.Serializable;
import java.util.List;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.version.VersionService;
import org.junit.jupiter.api.Test;

/** A file that got past the check, or whose content is lost, stops neither Alfresco nor letters. */
@AlfrescoTest
class ConfigurationFaultTest {
  private static final ConfigurationFile KINDS = ConfigurationFile.KINDS;

  private final Repository repository;
  private final Office office;
  private final ConfigurationService service;
  private final String kinds;

  ConfigurationFaultTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.service = repository.bean(ConfigurationService.class);
    // Saved once more, so that the newest version is this one.
    this.kinds = office.read(KINDS).replace("Surat kuasa", "Surat Kuasa");
    office.save(KINDS, kinds);
  }

  @Test
  void lastGoodVersionHoldsUntilTheFileIsMended() {
    pastTheCheck("nonsense");
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
  void lastGoodVersionHoldsWhenTheContentIsLost() {
    ContentData stored = (ContentData) office.property(node(), ContentModel.PROP_CONTENT);
    setContent(
        new ContentData(
            stored.getContentUrl() + "-lost", stored.getMimetype(), stored.getSize(), "UTF-8"));
    try {
      assertThat(faults()).extracting(ConfigurationFault::file).containsExactly("kinds.csv");
      assertThat(now().kinds()).containsKey("invitation");
    } finally {
      setContent(stored);
    }
    assertThat(faults()).isEmpty();
  }

  @Test
  void withoutAnyVersionOnlyWhatNeedsTheFileIsRefusedAndFilesAreMendedOneByOne() {
    repository.inTransactionAs(
        "admin",
        () -> {
          repository.bean("versionService", VersionService.class).deleteVersionHistory(node());
          return null;
        });
    pastTheCheck("nonsense");
    try {
      assertThat(faults()).extracting(ConfigurationFault::versionInForce).containsOnlyNulls();
      repository.bean(ConfigurationSeed.class).executeInternal();
      assertThat(
              Refused.saying(
                  () -> office.register(office.clerkA(), office.incoming(office.unitA()))))
          .isEqualTo("CONFLICT kinds.csv naskah.configuration.unreadable");
      String units = office.read(ConfigurationFile.UNITS);
      office.save(ConfigurationFile.UNITS, units + "\n");
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

  /** As an import does, which switches behaviours off. */
  private void pastTheCheck(String text) {
    quietly(
        () -> {
          ContentWriter writer =
              repository
                  .services()
                  .getContentService()
                  .getWriter(node(), ContentModel.PROP_CONTENT, true);
          writer.putContent(text);
        });
  }

  private void setContent(Serializable content) {
    quietly(
        () ->
            repository
                .bean("nodeService", NodeService.class)
                .setProperty(node(), ContentModel.PROP_CONTENT, content));
  }

  private void quietly(Runnable work) {
    BehaviourFilter filter = repository.bean("naskah.BehaviourFilter", BehaviourFilter.class);
    repository.inTransactionAs(
        "admin",
        () -> {
          filter.disableBehaviour();
          try {
            work.run();
          } finally {
            filter.enableBehaviour();
          }
          return null;
        });
  }
}
