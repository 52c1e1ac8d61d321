package id.naskah.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.OwnOffice;
import id.naskah.Refused;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.Filing;
import id.naskah.model.LetterModel;
import java.time.Duration;
import java.util.Optional;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;

/** What is saved in the Data Dictionary holds from then on. */
@AlfrescoTest
@OwnOffice
class ConfigurationInForceTest {
  private static final Duration LIMIT_FOR_5000_CODES = Duration.ofSeconds(15);

  private final Repository repository;
  private final Office office;

  ConfigurationInForceTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
  }

  @Test
  void shippedFilesAreThereAndVersioned() {
    for (ConfiguredFile<?> file : ConfigurationFiles.all()) {
      NodeRef node = office.node(file);

      assertThat(office.properties(node)).containsKey(ContentModel.PROP_VERSION_LABEL);
      assertThat(office.place(node)).isEqualTo("Data Dictionary/Naskah");
    }
  }

  @Test
  void editIsInForceAtOnceAndSeedLeavesItAlone() {
    String before = office.read(ConfigurationFiles.KINDS);
    String after = before + "petition,Petition,Permohonan,incoming\n";
    office.save(ConfigurationFiles.KINDS, after);
    try {
      assertThat(now().kinds().get("petition").indonesian()).isEqualTo("Permohonan");
      repository.bean(ConfigurationSeed.class).executeInternal();
      assertThat(office.read(ConfigurationFiles.KINDS)).isEqualTo(after);
    } finally {
      office.save(ConfigurationFiles.KINDS, before);
    }
    assertThat(now().kinds()).doesNotContainKey("petition");
  }

  @Test
  void fiveThousandCodes() {
    String before = office.read(ConfigurationFiles.CLASSIFICATION);
    StringBuilder codes = new StringBuilder(before);
    for (int i = 0; i < 5000; i++) {
      codes.append("900.").append(i / 70).append('.').append(i % 70).append(",Kode ke-").append(i);
      codes.append('\n');
    }
    long start = System.nanoTime();
    office.save(ConfigurationFiles.CLASSIFICATION, codes.toString());
    try {
      assertThat(now().classification().names()).hasSizeGreaterThan(5000);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT_FOR_5000_CODES);
    } finally {
      office.save(ConfigurationFiles.CLASSIFICATION, before);
    }
  }

  @Test
  void accessFollowsTheGroupOfAUnit() {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));
    assertThat(mayRead(office.clerkB(), letter)).isFalse();

    String units = office.read(ConfigurationFiles.UNITS);
    office.save(
        ConfigurationFiles.UNITS,
        units.replace(
            "Bagian " + office.unitA() + "," + office.groupA(),
            "Bagian " + office.unitA() + "," + office.groupB()));

    assertThat(mayRead(office.clerkB(), letter)).isTrue();
    assertThat(office.register(office.clerkB(), office.incoming(office.unitA()))).isNotNull();
    assertThat(Refused.saying(() -> register(office.clerkA(), office.unitA())))
        .isEqualTo("FORBIDDEN  naskah.unit.notYours");
  }

  @Test
  void registrarsWorkInEveryUnit() {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));

    assertThat(mayRead(office.registrar(), letter)).isTrue();
    assertThat(register(office.registrar(), office.unitA())).isNotNull();
    assertThat(register(office.registrar(), office.unitB())).isNotNull();
  }

  @Test
  void registrarsThatAreNoLongerNamedLoseAccess() {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));
    String before = office.read(ConfigurationFiles.OFFICE);
    office.save(
        ConfigurationFiles.OFFICE, before.replaceAll("office.registrars=.*", "office.registrars="));
    try {
      assertThat(now().office().registrars()).isEqualTo(Optional.empty());
      assertThat(mayRead(office.registrar(), letter)).isFalse();
    } finally {
      office.save(ConfigurationFiles.OFFICE, before);
    }
    assertThat(mayRead(office.registrar(), letter)).isTrue();
  }

  @Test
  void unitHasFolderAndIntakeFromTheSave() {
    NodeRef folder =
        repository.inTransactionAs(
            "admin", () -> repository.bean(Filing.class).unitFolder(office.unitA()).orElseThrow());

    assertThat(office.properties(folder))
        .containsEntry(LetterModel.FOLDER_UNIT, office.unitA())
        .containsEntry(LetterModel.FOLDER_GROUP, office.groupA())
        .containsEntry(ContentModel.PROP_OWNER, "System");
    assertThat(office.properties(office.intake(office.unitA())))
        .containsEntry(LetterModel.FOLDER_UNIT, office.unitA());
  }

  @Test
  void zoneOfTheOfficeDecidesTheYear() throws Exception {
    String before = office.read(ConfigurationFiles.OFFICE);
    office.save(ConfigurationFiles.OFFICE, before.replace("Asia/Makassar", "Asia/Jakarta"));
    try {
      NodeRef letter =
          office.at(
              java.time.Instant.parse("2025-12-31T16:30:00Z"),
              () -> office.register(office.clerkA(), office.incoming(office.unitA())));
      // 23:30 in Jakarta, where Makassar has the new year already.
      assertThat(office.property(letter, LetterModel.AGENDA_YEAR)).isEqualTo(2025);
    } finally {
      office.save(ConfigurationFiles.OFFICE, before);
    }
  }

  private NodeRef register(String user, String unit) {
    return office.register(user, office.incoming(unit));
  }

  private Configuration now() {
    return repository.inTransactionAs(
        "admin", () -> repository.bean(ConfigurationService.class).get());
  }

  private boolean mayRead(String user, NodeRef node) {
    return repository.inTransactionAs(
        user,
        () ->
            repository
                .services()
                .getPermissionService()
                .hasPermission(node, "Read")
                .equals(org.alfresco.service.cmr.security.AccessStatus.ALLOWED));
  }
}
