package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.OwnOffice;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;

/** How much waits for those who keep records, and what leads there: batches and records. */
@AlfrescoTest
@OwnOffice
class RecordCountersTest {
  private final Repository repository;
  private final Office office;
  private final ReportedLetters reported;
  private final Client manager;
  private final Client approver;

  RecordCountersTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.reported = new ReportedLetters(repository, office);
    this.manager = member("manager.", "NASKAH_RECORDS_MANAGERS");
    this.approver = member("approver.", "NASKAH_RECORDS_APPROVERS");
  }

  private Client member(String role, String group) {
    String user = repository.createUser(role + office.unitA());
    repository.createGroup(group, user);
    return new Client(repository, user);
  }

  private static int number(Map<String, Object> counters, String name) {
    Object value = counters.get(name);
    return (int) (value instanceof Map ? ((Map<?, ?>) value).get("count") : value);
  }

  private Map<String, Object> counters(Client client) {
    return client.get("/record-counters/-me-").entry();
  }

  @Test
  void whatWaitsIsCountedForWhoAsks() {
    Map<String, Object> before = counters(approver);

    reported.due("2020-01-01", "R1");
    NodeRef secret = reported.due("2020-01-02", "R1");
    reported.close(secret);
    reported.due("2090-01-01", null);
    reported.batch("proposed");
    reported.batch("withdrawn");
    reported.batch("executing");
    long foreign = reported.batch("appraised");
    long own = reported.batch("appraised");
    reported.sql(
        "INSERT INTO naskah_disposal_hand (batch_id, person, deed, first_at)"
            + " VALUES (?, ?, 'decided', now())",
        own,
        ("approver." + office.unitA()).toUpperCase(java.util.Locale.ROOT));
    reported.sql(
        "UPDATE naskah_hold SET review_on = '2020-01-01' WHERE id = ?",
        reported.hold("Perkara", null));
    reported.hold("Perkara lain", null);

    Map<String, Object> after = counters(approver);
    Map<String, Integer> grown =
        Map.of(
            "due",
            1,
            "toAppraise",
            1,
            "toApprove",
            2,
            "mineToApprove",
            1,
            "inWork",
            1,
            "failed",
            0,
            "holds",
            2,
            "holdsToReview",
            1,
            "withoutRule",
            1);
    grown.forEach(
        (name, by) ->
            assertThat(number(after, name) - number(before, name)).as(name).isEqualTo(by));
    assertThat(number(counters(manager), "mineToApprove")).isZero();

    assertThat(manager.list("/disposals", "status", "appraised").ids())
        .contains(foreign + "", own + "");
    assertThat(manager.list("/disposals", "status", "proposed,withdrawn").ids())
        .doesNotContain(own + "")
        .hasSizeGreaterThan(1);
    assertThat(manager.list("/disposals", "kind", "transfer", "status", "appraised").ids())
        .doesNotContain(own + "");
    assertThat(manager.list("/disposals", "status", "paused").refusal(400))
        .contains("status", "paused", "appraised");
    assertThat(manager.list("/disposals", "kind", "keep").refusal(400)).contains("kind", "keep");
    new Client(repository, office.clerkA()).get("/record-counters/-me-").refusal(403);
    manager.get("/record-counters/" + office.clerkA()).refusal(404);
  }

  @Test
  void whatIsDueIsCountedByYearAndWhatHasNoRuleIsListed() {
    reported.due("2053-03-01", "R1");
    reported.due("2053-04-01", "R2");
    NodeRef last = reported.due("2055-04-01", null);

    assertThat(
            manager
                .list(
                    "/reports/dueByYear/rows",
                    "unit",
                    office.unitA(),
                    "from",
                    "2050-01-01",
                    "until",
                    "2059-12-31")
                .entries())
        .containsExactly(
            Map.of("year", 2053, "letters", 2, "earliest", "2053-03-01", "latest", "2053-04-01"),
            Map.of("year", 2055, "letters", 1, "earliest", "2055-04-01", "latest", "2055-04-01"));
    assertThat(manager.list("/reports/withoutRule/rows", "unit", office.unitA()).entries())
        .extracting(row -> row.get("letter"))
        .containsExactly(last.getId());
  }
}
