package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.RetentionModel;
import id.naskah.retention.clock.Records;
import id.naskah.retention.clock.RetentionClock;
import id.naskah.retention.clock.RetentionWriter;
import id.naskah.verify.http.Json;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/** Rule 9 (docs/rules.md#rule-9): for every record one can ask why it has its date. */
@AlfrescoTest
class RetentionTest {
  private final Repository repository;
  private final Records records;
  private final Office office;
  private final Client clerk;
  private final Client manager;
  private final String edition;

  RetentionTest(Repository repository) {
    this.repository = repository;
    this.records = new Records(repository);
    this.office = records.office();
    this.clerk = new Client(repository, office.clerkA());
    this.manager = new Client(repository, records.manager());
    this.edition =
        records.inForce(
            records.edition(
                "005,Undangan,1,1,musnah,,,true,",
                "000.8.3,Reformasi,2,3,permanen,event,contractEnded,,",
                "000.8.3,Laporan,1,3,musnah,,,,"));
  }

  @Test
  void rule9RuleEditionTriggerAndArithmetic() throws Exception {
    NodeRef letter = records.settledOn("2026-03-10");
    Map<String, Object> why = why(clerk, letter);
    assertThat(why)
        .containsEntry("edition", edition)
        .containsEntry("rule", "005")
        .containsEntry("triggerDay", "2026-03-10")
        .containsEntry("activeUntil", "2027-12-31")
        .containsEntry("inactiveUntil", "2028-12-31")
        .containsEntry("eligibleOn", "2029-01-01")
        .containsEntry("finalAction", "destroy")
        .containsEntry("forecast", false)
        .doesNotContainKey("never");
    assertThat(sentences(why))
        .containsExactly(
            "The dates were computed by the edition "
                + edition
                + " of the retention schedule, which the letter keeps.",
            "The rule 005 applies, \"Undangan\": in years, active for 1 and then inactive for 1.",
            "Its final action is: destroy.",
            "It is counted from when the letter was settled, 10 March 2026.",
            "Periods end with the calendar year: it is active until 31 December 2027 and inactive"
                + " until 31 December 2028.",
            "So it is due on 1 January 2029; the final action is: destroy.");
    assertThat(sentences(in("id", letter)))
        .contains("Maka surat ini jatuh tempo pada 1 Januari 2029; nasib akhirnya: musnah.");
  }

  @Test
  void rule9AnOpenLetterHasAForecast() {
    NodeRef letter = records.letter();
    Map<String, Object> why = why(clerk, letter);
    assertThat(why).containsEntry("forecast", true).containsKey("eligibleOn");
    assertThat(sentences(why).get(0)).startsWith("The letter is no record yet.");
    assertThat(records.row(letter)).isEmpty();
  }

  @Test
  void rule9TheEvidenceOfAnEvent() {
    NodeRef letter = office.register(office.clerkA(), office.outgoing(office.unitA()));
    records.status(letter, id.naskah.letter.LetterStatus.SETTLED);
    Map<String, Object> waiting = why(clerk, letter);
    assertThat(waiting).containsEntry("never", "notDeclared").doesNotContainKey("eligibleOn");
    assertThat(sentences(waiting))
        .contains(
            "It is counted from the event \"Contract ended\", which nobody has declared yet.",
            "There is no day on which it is due, until the event is declared.");

    LocalDate today = LocalDate.now(Office.ZONE);
    Map<String, Object> body = new HashMap<>();
    body.put("event", "contractEnded");
    body.put("day", today.toString());
    body.put("evidence", "BAST 7/2026");
    body.put("letter", letter.getId());
    assertThat(clerk.post("/declarations", body).status()).isEqualTo(201);
    Map<String, Object> why = why(clerk, letter);
    assertThat(why).containsEntry("eligibleOn", today.plusYears(5).plusDays(1).toString());
    assertThat(Json.map(why.get("evidence"))).containsEntry("evidence", "BAST 7/2026");
    assertThat(sentences(why)).anyMatch(s -> s.endsWith("; the evidence: BAST 7/2026."));
    assertThat(sentences(why)).anyMatch(s -> s.startsWith("2 rules apply: the latest day counts"));
  }

  @Test
  void rule9AppraisalAndDossier() throws Exception {
    NodeRef letter = records.settledOn("2020-03-10");
    String dossier =
        clerk
            .post(
                "/dossiers",
                Map.of("unit", office.unitA(), "title", "Rapat 2020", "classification", "005"))
            .id();
    clerk.post("/dossiers/" + dossier + "/letters", Map.of("id", letter.getId()));
    assertThat(why(clerk, letter)).containsEntry("never", "dossierOpen");
    assertThat(sentences(why(clerk, letter)))
        .contains("The letter lies in Rapat 2020, which is open.");

    appraise(letter, "2040-12-31");
    clerk.put("/dossiers/" + dossier, Map.of("status", "closed"));
    Map<String, Object> why = why(clerk, letter);
    assertThat(why).containsEntry("eligibleOn", "2041-01-01");
    assertThat(Json.map(why.get("appraisal"))).containsEntry("keepUntil", "2040-12-31");
    assertThat(Json.map(why.get("dossier"))).containsEntry("id", dossier);
    assertThat(sentences(why))
        .contains(
            "An appraisal decided to keep it until 31 December 2040 at least; the reason: Bernilai"
                + " sejarah.");
  }

  @Test
  void rule9HoldsAreNamedOnlyToThoseWhoMayKnow() throws Exception {
    NodeRef letter = records.settledOn("2026-03-10");
    repository.inTransaction(
        () -> {
          long hold =
              office
                  .sql()
                  .queryForObject(
                      "INSERT INTO naskah_hold (reason, reference, owner, from_day, placed_by,"
                          + " placed_at) VALUES ('Perkara Tipikor', '12/Pid', 'jaksa', '2026-01-01',"
                          + " 'jaksa', now()) RETURNING id",
                      Long.class);
          return office
              .sql()
              .update(
                  "INSERT INTO naskah_held (node_id, hold_id, kind, added_by, added_at) SELECT"
                      + " node_id, ?, 'letter', 'jaksa', now() FROM naskah_letter WHERE uuid = ?",
                  hold,
                  letter.getId());
        });
    assertThat(clerk.get("/letters/" + letter.getId() + "/retention").text())
        .doesNotContain("Tipikor", "12/Pid");
    Map<String, Object> why = why(manager, letter);
    assertThat((List<?>) why.get("holds")).hasSize(1);
    assertThat(sentences(why))
        .anyMatch(s -> s.contains("stops every disposal: Perkara Tipikor (reference 12/Pid)"));
  }

  @Test
  void rule9TheEndOfADestroyedLetterIsForThoseWhoKeepRecords() {
    String gone = java.util.UUID.randomUUID().toString();
    repository.inTransaction(
        () -> {
          long batch =
              office
                  .sql()
                  .queryForObject(
                      "INSERT INTO naskah_disposal (kind, title, state, scope, proposed_by,"
                          + " proposed_at, approved_by) VALUES ('destroy', 'x', 'executed', '{}', 'a',"
                          + " now(), 'yusuf') RETURNING id",
                      Long.class);
          return office
              .sql()
              .update(
                  "INSERT INTO naskah_stub (uuid, batch_id, position, metadata, gone_at)"
                      + " VALUES (?, ?, 1, '{}', now())",
                  gone,
                  batch);
        });
    String path = "/letters/" + gone + "/retention";
    clerk.get(path).refusal(404);
    Map<String, Object> end = manager.get(path).entries().get(0);
    assertThat(Json.map(end.get("gone"))).containsEntry("approvedBy", "yusuf");
    assertThat(sentences(end).get(0)).startsWith("The letter was destroyed on ");
    manager.get("/letters/" + java.util.UUID.randomUUID() + "/retention").refusal(404);
  }

  @Test
  void whoMayNotReadTheLetterLearnsNothing() {
    NodeRef letter = records.settled();
    new Client(repository, office.clerkB())
        .get("/letters/" + letter.getId() + "/retention")
        .refusal(404);
  }

  private void appraise(NodeRef letter, String until) {
    repository.inTransactionAs(
        "admin",
        () -> {
          Map<QName, Serializable> values = new HashMap<>();
          values.put(RetentionModel.KEEP_UNTIL, Office.day(until));
          values.put(RetentionModel.APPRAISAL_REASON, "Bernilai sejarah");
          Map<QName, Serializable> before =
              repository.bean("nodeService", NodeService.class).getProperties(letter);
          repository
              .bean(RetentionWriter.class)
              .put(letter, before, RetentionModel.ASPECT_APPRAISED, values);
          repository.bean(RetentionClock.class).recompute(letter);
          return null;
        });
  }

  private Map<String, Object> why(Client client, NodeRef letter) {
    return client.get("/letters/" + letter.getId() + "/retention").entries().get(0);
  }

  private Map<String, Object> in(String language, NodeRef letter) {
    return clerk
        .send(
            clerk
                .request("/letters/" + letter.getId() + "/retention")
                .header("Accept-Language", language)
                .GET())
        .entries()
        .get(0);
  }

  private static List<String> sentences(Map<String, Object> why) {
    return ((List<?>) why.get("sentences")).stream().map(String::valueOf).toList();
  }
}
