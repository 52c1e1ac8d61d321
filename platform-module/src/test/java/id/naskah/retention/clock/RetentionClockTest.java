package id.naskah.retention.clock;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.Race;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.LetterStatus;
import id.naskah.model.LetterModel;
import id.naskah.model.RetentionModel;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/** What is stored of a record's dates, and when. */
@AlfrescoTest
class RetentionClockTest {
  private final Repository repository;
  private final Records records;
  private final Office office;

  RetentionClockTest(Repository repository) {
    this.repository = repository;
    this.records = new Records(repository);
    this.office = records.office();
    records.inForce(
        records.edition("005,Undangan,1,1,musnah,,,,", "000.8.3,Reformasi,2,3,permanen,,,true,"));
  }

  @Test
  void aSettledLetterHasItsDatesOnTheNodeAndInTheTable() throws Exception {
    NodeRef letter = records.settledOn("2026-03-10");

    assertThat(records.row(letter))
        .containsEntry("rule", "005")
        .containsEntry("action", "destroy")
        .containsEntry("own_action", "destroy")
        .containsEntry("found_on", null);
    assertThat(records.row(letter).get("trigger_day")).hasToString("2026-03-10");
    assertThat(records.row(letter).get("active_until")).hasToString("2027-03-10");
    assertThat(records.row(letter).get("inactive_until")).hasToString("2028-03-10");
    assertThat(records.eligibleOn(letter)).isEqualTo("2028-03-11");
    assertThat(office.property(letter, RetentionModel.RULE)).isEqualTo("005");
    assertThat(office.property(letter, RetentionModel.EDITION))
        .isEqualTo(records.row(letter).get("edition"));
    assertThat(office.property(letter, RetentionModel.FINAL_ACTION)).isEqualTo("destroy");
    assertThat(records.day(letter, RetentionModel.TRIGGER_DAY)).isEqualTo("2026-03-10");
    assertThat(records.day(letter, RetentionModel.ACTIVE_UNTIL)).isEqualTo("2027-03-10");
    assertThat(records.day(letter, RetentionModel.INACTIVE_UNTIL)).isEqualTo("2028-03-10");
    assertThat(records.day(letter, RetentionModel.ELIGIBLE_ON)).isEqualTo("2028-03-11");
  }

  @Test
  void anOpenLetterHasNoDatesAndAReopenedOneNoDay() throws Exception {
    NodeRef letter = records.letter();
    assertThat(records.row(letter)).isEmpty();
    records.recompute(letter);
    assertThat(records.row(letter)).isEmpty();

    records.status(letter, LetterStatus.SETTLED);
    assertThat(records.eligibleOn(letter)).isNotNull();
    records.status(letter, LetterStatus.OPEN);
    assertThat(records.row(letter)).isNotEmpty();
    assertThat(records.eligibleOn(letter)).isNull();
    assertThat(office.property(letter, RetentionModel.ELIGIBLE_ON)).isNull();
    records.status(letter, LetterStatus.SETTLED);
    assertThat(records.eligibleOn(letter)).isNotNull();
  }

  @Test
  void aVoidLetterIsKeptFromTheDayOnWhichItWasVoided() throws Exception {
    Map<QName, Serializable> values = new HashMap<>();
    values.put(LetterModel.STATUS, "void");
    values.put(LetterModel.VOID_REASON, "Salah alamat");
    NodeRef letter =
        office.at(
            LocalDateTime.parse("2026-05-04T10:00:00").atZone(Office.ZONE).toInstant(),
            () -> {
              NodeRef registered = records.letter();
              office.change(office.clerkA(), registered, values);
              return registered;
            });
    assertThat(records.eligibleOn(letter)).isEqualTo("2028-05-05");
  }

  @Test
  void rule3TheDayAndTheYearAreTheOfficesNotTheServers() throws Exception {
    // In Makassar the new year has begun; in London, and in UTC, it has not.
    var newYear = LocalDateTime.parse("2026-12-31T16:30:00").toInstant(ZoneOffset.UTC);
    Map<QName, Serializable> values = office.outgoing(office.unitA());
    NodeRef letter = office.register(office.clerkA(), values);
    TimeZone server = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
    try {
      office.at(
          newYear,
          () -> {
            records.status(letter, LetterStatus.SETTLED);
            return null;
          });
      assertThat(records.row(letter).get("trigger_day")).hasToString("2027-01-01");
      assertThat(records.row(letter).get("active_until")).hasToString("2029-12-31");
      assertThat(records.row(letter).get("inactive_until")).hasToString("2032-12-31");
      assertThat(records.eligibleOn(letter)).isEqualTo("2033-01-01");
      assertThat(records.day(letter, RetentionModel.ELIGIBLE_ON)).isEqualTo("2033-01-01");
    } finally {
      TimeZone.setDefault(server);
    }
  }

  @Test
  void rule1ARecordKeepsTheEditionItsDateWasComputedWith() throws Exception {
    NodeRef letter = records.settledOn("2026-03-10");
    Object edition = records.row(letter).get("edition");
    String next = records.inForce(records.edition("005,Undangan,9,9,permanen,,,,"));
    try {
      records.recompute(letter);
      assertThat(records.row(letter)).containsEntry("edition", edition);
      assertThat(records.eligibleOn(letter)).isEqualTo("2028-03-11");
      assertThat(records.row(records.settledOn("2026-03-10"))).containsEntry("edition", next);
    } finally {
      records.inForce((String) edition);
    }
  }

  @Test
  void datesAreWrittenWithoutAVersionOrANewDateOfChange() throws Exception {
    NodeRef letter = records.letter();
    repository.inTransactionAs(
        office.clerkA(),
        () -> {
          repository
              .services()
              .getNodeService()
              .addAspect(letter, ContentModel.ASPECT_VERSIONABLE, null);
          return null;
        });
    records.status(letter, LetterStatus.SETTLED);
    Map<QName, Serializable> before = office.properties(letter);
    repository.inTransaction(
        () ->
            office
                .sql()
                .update(
                    "UPDATE naskah_retention SET edition = NULL WHERE uuid = ?", letter.getId()));
    String was = (String) before.get(RetentionModel.EDITION);
    String next = records.inForce(records.edition("005,Undangan,5,5,permanen,,,,"));
    try {
      records.recompute(letter);
    } finally {
      records.inForce(was);
    }

    Map<QName, Serializable> after = office.properties(letter);
    assertThat(after.get(RetentionModel.EDITION)).isEqualTo(next);
    assertThat(after.get(ContentModel.PROP_MODIFIED))
        .isEqualTo(before.get(ContentModel.PROP_MODIFIED));
    assertThat(after.get(ContentModel.PROP_MODIFIER))
        .isEqualTo(before.get(ContentModel.PROP_MODIFIER));
    assertThat(after.get(ContentModel.PROP_VERSION_LABEL))
        .isEqualTo(before.get(ContentModel.PROP_VERSION_LABEL));
  }

  @Test
  void whatWasFoundDueIsFoundAnewWhenItsDayChanges() throws Exception {
    NodeRef letter = records.settledOn("2020-03-10");
    repository.asUser("System", () -> find(repository.bean(DueFinder.class)));
    assertThat(records.row(letter).get("found_on")).isNotNull();
    records.recompute(letter);
    assertThat(records.row(letter).get("found_on")).isNotNull();
    assertThat(records.events(letter)).containsOnlyOnce("due 2022-03-11 destroy");

    records.status(letter, LetterStatus.OPEN);
    assertThat(records.row(letter).get("found_on")).isNull();
    repository.asUser("System", () -> find(repository.bean(DueFinder.class)));
    assertThat(records.row(letter).get("found_on")).isNull();
  }

  @Test
  void twoNodesThatLookAtOnceFindEachOnce() throws Exception {
    List<NodeRef> letters =
        List.of(
            records.settledOn("2019-03-10"),
            records.settledOn("2019-03-11"),
            records.settledOn("2019-03-12"));
    DueFinder finder = repository.bean(DueFinder.class);
    Race.atOnce(2, () -> repository.asUser("System", () -> find(finder)));
    // What one of them skipped because the other had it, or left to the next run.
    repository.asUser("System", () -> find(finder));
    for (NodeRef letter : letters) {
      assertThat(records.row(letter).get("found_on")).isNotNull();
      assertThat(records.events(letter)).filteredOn(event -> event.startsWith("due ")).hasSize(1);
    }
  }

  private static Object find(DueFinder finder) {
    finder.run();
    return null;
  }
}
