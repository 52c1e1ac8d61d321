package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.retention.schedule.Editions;
import id.naskah.verify.http.Json;
import id.naskah.verify.http.Reply;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;

/** Those who keep records work on secret letters by their numbers, and read none of them. */
@AlfrescoTest
class MaskedRecordsTest {
  private static final List<String> SECRETS =
      List.of("subject", "senderName", "senderOrganisation", "recipients", "summary", "name");

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

  private static void isMasked(Map<String, Object> row, String level) {
    assertThat(row)
        .containsEntry("masked", true)
        .containsEntry("security", level)
        .containsEntry("classification", "005")
        .doesNotContainKeys(SECRETS.toArray(String[]::new));
  }

  @Test
  void fromTheProposalToTheCertificateByTwoWhoReadNothingOfIt() {
    NodeRef incoming = records.incoming("secret");
    NodeRef outgoing = records.outgoing("topSecret");
    NodeRef plain = records.disposing().due("Biasa");

    String batch = "/disposals/" + records.propose(manager, "destroy").id();
    List<Map<String, Object>> items = manager.get(batch + "/items").entries();
    assertThat(items)
        .extracting(item -> item.get("letter"))
        .containsExactly(incoming.getId(), outgoing.getId(), plain.getId());
    isMasked(items.get(0), "secret");
    isMasked(items.get(1), "topSecret");
    assertThat(items.get(0))
        .containsEntry("agendaNumber", records.of(incoming, "agendaNumber"))
        .containsEntry("eligibleOn", "2020-01-01")
        .doesNotContainKey("letterNumber");
    assertThat(items.get(1)).containsEntry("letterNumber", records.of(outgoing, "letterNumber"));
    assertThat(items.get(2)).containsKey("subject").doesNotContainKey("masked");
    assertThat(Json.map(manager.get(batch).entry().get("items"))).containsEntry("total", 3);

    Map<String, Object> all = Map.of("decision", "destroy", "all", true);
    assertThat(manager.post(batch + "/appraisals", all).entry()).containsEntry("items", 3);
    manager.put(batch, Map.of("status", "appraised")).entry();
    approver.put(batch, Map.of("status", "approved")).entry();
    manager.put(batch, Map.of("status", "executed")).entry();
    records.disposing().finish(Long.parseLong(batch.substring(batch.lastIndexOf('/') + 1)));

    Overheard reading = new Overheard(approver, records.mark());
    for (Map<String, Object> item : reading.get(batch + "/items").entries()) {
      assertThat(item).containsEntry("outcome", "destroyed");
    }
    isMasked(reading.get(batch + "/items/1").entry(), "secret");
    reading.file(batch + "/certificate");
    assertThat(reading.file(batch + "/certificate?format=csv"))
        .contains(incoming.getId(), (String) items.get(1).get("letterNumber"), "destroyed");
    Map<String, Object> stub = Json.map(reading.get("/stubs/" + incoming.getId()).entry());
    assertThat(Json.map(stub.get("metadata")))
        .containsEntry("masked", true)
        .containsEntry("security", "secret")
        .containsKeys("agendaNumber", "content", "files")
        .doesNotContainKeys("subject", "senderOrganisation", "letterNumber", "readers");
    assertThat(reading.get("/letters/" + incoming.getId() + "/retention").entries().get(0))
        .containsKey("gone");
    assertThat(reading.told()).isEmpty();
    assertThat(Json.map(approver.get("/stubs/" + plain.getId()).entry().get("metadata")))
        .containsKey("subject")
        .containsEntry("masked", false);
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
    isMasked(found, "secret");
    String number = (String) records.of(outgoing, "letterNumber");
    assertThat(manager.list("/records", "number", number).ids()).contains(outgoing.getId());
    assertThat(manager.list("/records", "number", records.mark() + "/1").ids())
        .as("the sender's number tells the sender")
        .isEmpty();

    String hold = "/holds/" + manager.post("/holds", Map.of("reason", "Perkara")).id();
    Map<String, String> letter = Map.of("letterId", incoming.getId());
    isMasked(manager.post(hold + "/letters", letter).entry(), "secret");
    isMasked(approver.get(hold + "/letters").entries().get(0), "secret");
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
        isMasked(heard.get("/records/" + id).entry(), (String) records.of(letter, "security"));
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
    isMasked(manager.get("/records/" + secret.getId()).entry(), "secret");
  }

  @Test
  void reportsCountItAndShowItsNumber() {
    NodeRef secret = records.outgoing("secret");
    String[] period = {"unit", unit, "from", "2020-01-01", "until", "2020-12-31"};

    Map<String, Object> row = manager.list("/reports/dueLetters/rows", period).entries().get(0);
    isMasked(row, "secret");
    assertThat(row)
        .containsEntry("letter", secret.getId())
        .containsEntry("letterNumber", records.of(secret, "letterNumber"))
        .containsEntry("rule", "005")
        .containsEntry("action", "destroy");
    assertThat(manager.list("/reports/due/rows", period).entries())
        .extracting(group -> group.get("letters"))
        .containsExactly(1);
    isMasked(manager.list("/reports/overdue/rows", "unit", unit).entries().get(0), "secret");
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

  /** A package lies open before all who keep records, so nothing secret gets into one. */
  @Test
  void isNotPackedForTheArchiveAndSaysWhy() {
    NodeRef secret = records.incoming("secret");
    records.disposing().makeDue(secret, "permanent");
    NodeRef plain = records.disposing().due("Biasa");
    records.disposing().makeDue(plain, "permanent");
    String batch = "/disposals/" + records.propose(manager, "transfer").id();
    Map<String, Object> all = Map.of("decision", "permanent", "all", true);
    manager.post(batch + "/appraisals", all).entry();
    manager.put(batch, Map.of("status", "appraised")).entry();
    manager.put(batch, Map.of("status", "packed")).entry();
    records.disposing().finish(Long.parseLong(batch.substring(batch.lastIndexOf('/') + 1)));

    Overheard heard = new Overheard(manager, records.mark());
    Map<String, Object> item = heard.get(batch + "/items/1").entry();
    assertThat(item).containsEntry("letter", secret.getId()).containsEntry("outcome", "failed");
    assertThat((String) item.get("outcomeReason")).contains("secrecy.csv");
    assertThat(heard.file(batch + "/package"))
        .contains(plain.getId())
        .doesNotContain(secret.getId());
    assertThat(heard.told()).isEmpty();
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

  /** What cannot be read cannot be certified; which file it is, is nothing for the certificate. */
  @Test
  void whyItFailedNamesNoFile() {
    NodeRef secret = records.incoming("secret");
    String url = records.urlOfAttachment(secret);
    String stored = records.hash(url, "00".repeat(32));
    String batch = "/disposals/" + records.propose(manager, "destroy").id();
    manager.post(batch + "/appraisals", Map.of("decision", "destroy", "all", true)).entry();
    manager.put(batch, Map.of("status", "appraised")).entry();
    approver.put(batch, Map.of("status", "approved")).entry();
    manager.put(batch, Map.of("status", "executed")).entry();
    records.disposing().finish(Long.parseLong(batch.substring(batch.lastIndexOf('/') + 1)));

    Overheard heard = new Overheard(approver, records.mark());
    assertThat(heard.get(batch + "/items/1").entry())
        .containsEntry("outcome", "failed")
        .containsKey("outcomeReason");
    heard.file(batch + "/certificate?format=csv");
    assertThat(heard.told()).isEmpty();
    records.hash(url, stored);
  }
}
