package id.naskah.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Doors;
import id.naskah.Office;
import id.naskah.Refused;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import java.util.concurrent.Callable;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.model.FileFolderService;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that would stop the office is not stored, whoever saves it and how. */
@AlfrescoTest
class ConfigurationGuardTest {
  private static final String BAD = "code,english,indonesian,directions\nmemo,Memo,Memo,sideways\n";
  private static final String SAID =
      "kinds.csv, line 2: \"sideways\" is no direction; accepted are incoming, outgoing and internal";

  private final Repository repository;
  private final Office office;
  private final Doors doors;
  private final FileFolderService files;

  ConfigurationGuardTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.doors = new Doors(repository);
    this.files = repository.services().getFileFolderService();
  }

  @Test
  void badFileIsRefusedByTheServices() {
    String before = office.read(ConfigurationFiles.KINDS);

    assertThat(
            Refused.violation(
                    () -> {
                      office.save(ConfigurationFiles.KINDS, BAD);
                      return null;
                    })
                .text())
        .isEqualTo(SAID);
    assertThat(office.read(ConfigurationFiles.KINDS)).isEqualTo(before);
  }

  @Test
  void badFileIsRefusedByWebDav() {
    String before = office.read(ConfigurationFiles.KINDS);

    var answer = doors.davPut("admin", "Data Dictionary/Naskah/kinds.csv", BAD);

    assertThat(answer.statusCode()).isBetween(400, 599);
    assertThat(office.read(ConfigurationFiles.KINDS)).isEqualTo(before);
  }

  @Test
  void badFileIsRefusedByCmis() {
    String before = office.read(ConfigurationFiles.KINDS);

    var answer = doors.cmisContent("admin", office.node(ConfigurationFiles.KINDS), BAD);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("kinds.csv, line 2").contains("sideways");
    assertThat(office.read(ConfigurationFiles.KINDS)).isEqualTo(before);
  }

  @Test
  void goodFileIsTakenByWebDavAndCmis() {
    String before = office.read(ConfigurationFiles.KINDS);
    try {
      var dav =
          doors.davPut("admin", "Data Dictionary/Naskah/kinds.csv", before + "a,A,A,internal\n");
      assertThat(dav.statusCode()).isBetween(200, 299);
      assertThat(office.read(ConfigurationFiles.KINDS)).endsWith("a,A,A,internal\n");

      var cmis = doors.cmisContent("admin", office.node(ConfigurationFiles.KINDS), before);
      assertThat(cmis.statusCode()).isBetween(200, 299);
    } finally {
      office.save(ConfigurationFiles.KINDS, before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"office.properties", "units.csv", "kinds.csv", "classification.csv", "series.csv"})
  void emptyFileIsRefused(String name) {
    ConfiguredFile<?> file = ConfigurationFiles.named(name).orElseThrow();
    String before = office.read(file);

    assertThat(
            Refused.violation(
                    () -> {
                      office.save(file, "");
                      return null;
                    })
                .field())
        .isEqualTo(file.fileName());
    assertThat(office.read(file)).isEqualTo(before);
  }

  @Test
  void contentCannotBeTakenAway() {
    String before = office.read(ConfigurationFiles.UNITS);

    assertThat(
            saying(
                () -> {
                  repository
                      .services()
                      .getNodeService()
                      .removeProperty(
                          office.node(ConfigurationFiles.UNITS), ContentModel.PROP_CONTENT);
                  return null;
                }))
        .isEqualTo("INVALID units.csv naskah.invalid");
    assertThat(office.read(ConfigurationFiles.UNITS)).isEqualTo(before);
  }

  @Test
  void unitThatASeriesNamesStays() {
    String series = office.read(ConfigurationFiles.SERIES);
    String units = office.read(ConfigurationFiles.UNITS);
    office.addSeries("outgoing," + office.unitA() + ",*,*,*,x,{serial}");
    try {
      assertThat(
              Refused.violation(
                      () -> {
                        office.save(
                            ConfigurationFiles.UNITS,
                            units
                                .replaceAll("(?m)^" + office.unitA() + ",.*\n", "")
                                .replaceAll("(?m)^" + office.unitB() + ",.*\n", ""));
                        return null;
                      })
                  .text())
          .startsWith("series.csv, line 2: there is no unit \"" + office.unitA() + "\"");
    } finally {
      office.save(ConfigurationFiles.SERIES, series);
    }
  }

  @Test
  void filesAreNotDeletedRenamedOrMoved() {
    NodeRef file = office.node(ConfigurationFiles.SERIES);
    NodeRef elsewhere = repository.cleanFolder();
    String needed = "CONFLICT series.csv naskah.configuration.needed";

    assertThat(saying(() -> delete(file))).isEqualTo(needed);
    assertThat(saying(() -> files.rename(file, "series-old.csv"))).isEqualTo(needed);
    assertThat(saying(() -> files.move(file, elsewhere, null))).isEqualTo(needed);
    assertThat(doors.cmisDelete("admin", file, false).statusCode()).isEqualTo(409);
    assertThat(doors.davDelete("admin", "Data Dictionary/Naskah/series.csv").statusCode())
        .isGreaterThanOrEqualTo(400);
    assertThat(office.node(ConfigurationFiles.SERIES)).isEqualTo(file);
    assertThat(office.properties(file)).doesNotContainKey(ContentModel.PROP_VISIBILITY_MASK);
  }

  @Test
  void theirFolderIsNotDeletedRenamedOrMoved() {
    NodeRef folder =
        repository.inTransactionAs(
            "admin",
            () ->
                repository
                    .services()
                    .getNodeService()
                    .getPrimaryParent(office.node(ConfigurationFiles.SERIES))
                    .getParentRef());
    NodeRef elsewhere = repository.cleanFolder();

    assertThat(saying(() -> delete(folder))).endsWith("naskah.configuration.needed");
    assertThat(saying(() -> files.rename(folder, "Other")))
        .isEqualTo("CONFLICT Naskah naskah.configuration.needed");
    assertThat(saying(() -> files.move(folder, elsewhere, null)))
        .isEqualTo("CONFLICT Naskah naskah.configuration.needed");
    assertThat(office.node(ConfigurationFiles.SERIES)).isNotNull();
  }

  @Test
  void copyElsewhereIsFree() {
    NodeRef one = repository.cleanFolder();
    NodeRef two = repository.cleanFolder();
    NodeRef copy =
        repository.inTransactionAs(
            "admin",
            () -> files.copy(office.node(ConfigurationFiles.KINDS), one, null).getNodeRef());

    repository.inTransactionAs(
        "admin",
        () -> {
          ContentWriter writer = files.getWriter(copy);
          writer.putContent("anything");
          files.move(copy, two, null);
          files.rename(copy, "old.csv");
          return null;
        });
    repository.inTransactionAs("admin", () -> delete(copy));
  }

  @Test
  void checkInIsCheckedLikeASave() {
    var checkOut = repository.services().getCheckOutCheckInService();
    NodeRef file = office.node(ConfigurationFiles.KINDS);
    String before = office.read(ConfigurationFiles.KINDS);
    NodeRef working = repository.inTransactionAs("admin", () -> checkOut.checkout(file));
    repository.inTransactionAs(
        "admin",
        () -> {
          files.getWriter(working).putContent(BAD);
          return null;
        });

    assertThat(
            Refused.violation(
                    () ->
                        repository.inTransactionAs("admin", () -> checkOut.checkin(working, null)))
                .text())
        .isEqualTo(SAID);

    repository.inTransactionAs("admin", () -> checkOut.cancelCheckout(working));
    assertThat(office.read(ConfigurationFiles.KINDS)).isEqualTo(before);
  }

  private String saying(Callable<?> work) {
    return Refused.saying(() -> repository.inTransactionAs("admin", work));
  }

  private Void delete(NodeRef node) {
    repository.services().getNodeService().deleteNode(node);
    return null;
  }
}
