package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.OwnOffice;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.retention.schedule.Editions;
import id.naskah.verify.http.Reply;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;

/** Those who keep records work on secret letters by their numbers, and read none of them. */
@AlfrescoTest
@OwnOffice
class MaskedRecordsTest {
  private final Repository repository;
  private final SecretRecords records;
  private final String unit;
  private final Client manager;
  private final Client approver;

  MaskedRecordsTest(Repository repository) {
    this.repository = repository;
    this.records = new SecretRecords(repository);
    this.unit = records.office().unitA();
    this.manager = records.as(records.disposing().proposer());
    this.approver = records.as(records.disposing().approver());
  }

  @Test
  void heldByItsNumberAndReleasedAgain() {
    NodeRef incoming = records.incoming("secret");
    NodeRef outgoing = records.outgoing("secret");
    String agenda = records.of(incoming, "agendaNumber") + "/" + records.of(incoming, "agendaYear");

    Map<String, Object> found =
        manager.list("/records", "number", agenda).entries().stream()
            .filter(row -> row.get("id").equals(incoming.getId()))
            .findFirst()
            .orElseThrow();
    SecretRecords.isMasked(found, "secret");
    String number = (String) records.of(outgoing, "letterNumber");
    assertThat(manager.list("/records", "number", number).ids()).contains(outgoing.getId());
    assertThat(manager.list("/records", "number", records.mark() + "/1").ids())
        .as("the sender's number tells the sender")
        .isEmpty();

    String hold = "/holds/" + manager.post("/holds", Map.of("reason", "Perkara")).id();
    Map<String, String> letter = Map.of("letterId", incoming.getId());
    SecretRecords.isMasked(manager.post(hold + "/letters", letter).entry(), "secret");
    SecretRecords.isMasked(approver.get(hold + "/letters").entries().get(0), "secret");
    assertThat(approver.get(hold + "/history").entries())
        .extracting(event -> event.get("node"))
        .contains(incoming.getId());
    Map<String, Object> why = why(approver, incoming);
    assertThat(why).containsEntry("masked", true).containsKeys("sentences", "holds");
    assertThat((List<?>) why.get("holds")).hasSize(1);
    String batch = "/disposals/" + records.propose(manager, "destroy").id();
    assertThat(manager.get(batch + "/items").entries())
        .extracting(item -> item.get("letter"))
        .containsExactly(outgoing.getId());

    assertThat(approver.delete(hold + "/letters/" + incoming.getId()).status()).isEqualTo(403);
    manager.put(hold, Map.of("status", "released", "reason", "Selesai")).entry();
    assertThat((List<?>) why(manager, incoming).get("holds")).isEmpty();
    assertThat(records.propose(manager, "destroy").status()).isEqualTo(201);
  }

  private static Map<String, Object> why(Client client, NodeRef letter) {
    return client.get("/letters/" + letter.getId() + "/retention").entries().get(0);
  }

  /** All that those who keep records are told, of what is above ordinary in each way. */
  @Test
  void noAnswerOfTheWorkOnRecordsHasAWordOfIt() {
    List<NodeRef> letters =
        List.of(
            records.incoming("secret"),
            records.outgoing("topSecret"),
            records.incoming("restricted"));
    NodeRef secret = letters.get(0);
    String hold = "/holds/" + manager.post("/holds", Map.of("reason", "Perkara")).id();
    manager.post(hold + "/letters", Map.of("letterId", secret.getId())).entry();
    String query =
        manager.post("/holds", Map.of("reason", "Audit", "where", "(unit='" + unit + "')")).id();
    String dossier =
        records
            .clerk()
            .post("/dossiers", Map.of("unit", unit, "title", "Berkas", "classification", "005"))
            .id();
    records.clerk().post("/dossiers/" + dossier + "/letters", Map.of("id", secret.getId())).entry();
    records
        .clerk()
        .post(
            "/declarations",
            Map.of(
                "event",
                "caseClosed",
                "day",
                "2020-03-03",
                "evidence",
                "Putusan " + records.mark(),
                "letter",
                secret.getId()))
        .entry();
    String edition = new Editions(repository, records.office()).draft("005;Undangan;1;0;Musnah");

    for (Client keeper : List.of(manager, approver)) {
      Overheard heard = new Overheard(keeper, records.mark());
      for (Reply list :
          List.of(heard.get(hold + "/letters"), heard.get("/holds/" + query + "/letters"))) {
        assertThat(list.ids()).contains(secret.getId());
      }
      assertThat(heard.get("/dossiers/" + dossier + "/letters").ids()).contains(secret.getId());
      for (String report : heard.get("/reports").ids()) {
        heard.get("/reports/" + report + "/rows?maxItems=1000");
        heard.file("/reports/" + report + "/content");
        heard.file("/reports/" + report + "/content?format=xlsx");
      }
      for (NodeRef letter : letters) {
        String id = letter.getId();
        heard.get("/letters/" + id + "/retention").entries();
        SecretRecords.isMasked(
            heard.get("/records/" + id).entry(), (String) records.of(letter, "security"));
        heard.get("/declarations?letter=" + id).refusal(404);
        for (String closed :
            List.of("", "/amendments", "/history", "/readers", "/declassifications")) {
          heard.get("/letters/" + id + closed).refusal(404);
        }
        heard.get("/letters/" + id + "/content").refusal(404);
      }
      heard.get("/records/" + secret.getId()).entry();
      heard.get("/declarations?maxItems=1000");
      heard.get(hold + "/history");
      heard.get("/record-counters/-me-").entry();
      assertThat(heard.told()).isEmpty();
      assertThat(heard.answers()).isGreaterThan(50);
    }
    Overheard heard = new Overheard(manager, records.mark());
    assertThat(heard.file("/effects/" + edition + "/content")).contains(secret.getId());
    heard.get("/schedules/" + edition + "/effect").entries();
    heard.get("/audit-entries?about=" + secret.getId()).entries();
    assertThat(heard.told()).isEmpty();
  }

  @Test
  void theSameRowSaysAllToWhoIsNamed() {
    NodeRef secret = records.incoming("secret", "user:" + records.disposing().approver());

    assertThat(approver.get("/records/" + secret.getId()).entry())
        .containsEntry("subject", "Perihal " + records.mark())
        .doesNotContainKey("masked");
    SecretRecords.isMasked(manager.get("/records/" + secret.getId()).entry(), "secret");
  }

  @Test
  void reportsCountItAndShowItsNumber() {
    NodeRef secret = records.outgoing("secret");
    String[] period = {"unit", unit, "from", "2020-01-01", "until", "2020-12-31"};

    Map<String, Object> row = manager.list("/reports/dueLetters/rows", period).entries().get(0);
    SecretRecords.isMasked(row, "secret");
    assertThat(row)
        .containsEntry("letter", secret.getId())
        .containsEntry("letterNumber", records.of(secret, "letterNumber"))
        .containsEntry("rule", "005")
        .containsEntry("action", "destroy");
    assertThat(manager.list("/reports/due/rows", period).entries())
        .extracting(group -> group.get("letters"))
        .containsExactly(1);
    SecretRecords.isMasked(
        manager.list("/reports/overdue/rows", "unit", unit).entries().get(0), "secret");
    String batch = records.propose(manager, "destroy").id();
    assertThat(
            manager.list("/reports/batches/rows", "maxItems", "1000").entries().stream()
                .filter(each -> each.get("batch").equals(Integer.parseInt(batch))))
        .extracting(each -> each.get("letters"))
        .containsExactly(1);
  }

  /** Else who keeps records would guess what a letter says, one hold after the other. */
  @Test
  void aHoldOnWhatIsNotShownDoesNotTellThatItFits() {
    NodeRef secret = records.incoming("secret");
    for (String asks :
        List.of(
            "kind='invitation'",
            "createdBy='" + records.office().clerkA() + "'",
            "letterNumber='" + records.mark() + "/1'")) {
      String where = "(unit='" + unit + "' AND " + asks + ")";
      String hold = manager.post("/holds", Map.of("reason", "Audit", "where", where)).id();

      assertThat(manager.get("/holds/" + hold + "/letters").ids()).as(asks).isEmpty();
      assertThat((List<?>) why(manager, secret).get("holds")).as(asks).isEmpty();
      assertThat(manager.list("/reports/onHold/rows", "unit", unit).entries())
          .extracting(row -> row.get("hold"))
          .doesNotContain(Integer.valueOf(hold));
      assertThat(records.propose(manager, "destroy").status()).as("it is held").isEqualTo(409);
      manager.put("/holds/" + hold, Map.of("status", "released", "reason", "Selesai")).entry();
    }
  }

  @Test
  void outsidersAreToldWhatTheyWereToldBefore() {
    NodeRef secret = records.incoming("secret");
    String hold =
        manager
            .post("/holds", Map.of("reason", "Perkara", "owner", records.office().clerkB()))
            .id();
    manager.post("/holds/" + hold + "/letters", Map.of("letterId", secret.getId())).entry();

    for (String outsider : List.of(records.office().clerkB(), records.office().registrar())) {
      Client client = records.as(outsider);
      client.get("/letters/" + secret.getId() + "/retention").refusal(404);
      client.get("/records/" + secret.getId()).refusal(403);
      client.list("/records", "number", "1").refusal(403);
      client.get("/reports/dueLetters/rows").refusal(403);
    }
    Client owner = records.as(records.office().clerkB());
    assertThat(owner.get("/holds/" + hold + "/letters").entries()).isEmpty();
    assertThat(owner.get("/holds/" + hold + "/history").text()).doesNotContain(secret.getId());
    Client reader = records.clerk();
    assertThat(reader.get("/letters/" + secret.getId() + "/retention").entries().get(0))
        .doesNotContainKey("masked");
    approver.post("/dossiers/x/letters", Map.of("id", secret.getId())).refusal(404);
  }
}
