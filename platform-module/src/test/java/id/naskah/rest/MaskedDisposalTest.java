package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.OwnOffice;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.verify.http.Json;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;

/** Secret letters end, and are not handed over, by the hands of those who may not read them. */
@AlfrescoTest
@OwnOffice
class MaskedDisposalTest {
  private final SecretRecords records;
  private final Client manager;
  private final Client approver;

  MaskedDisposalTest(Repository repository) {
    this.records = new SecretRecords(repository);
    this.manager = records.as(records.disposing().proposer());
    this.approver = records.as(records.disposing().approver());
  }

  @Test
  void fromTheProposalToTheCertificateByTwoWhoReadNothingOfIt() {
    NodeRef incoming = records.incoming("secret");
    NodeRef outgoing = records.outgoing("topSecret");
    NodeRef plain = records.disposing().due("Biasa");
    String unit = records.office().unitA();
    String book = "/agenda?unit=" + unit + "&direction=incoming&from=2020-03-01&to=2020-03-31";
    Map<String, String> month = Map.of("unit", unit, "direction", "incoming", "month", "2020-03");
    manager.post("/agenda-closings", month).entry();
    assertThat(records.clerk().get(book).text()).contains(records.mark());

    String batch = "/disposals/" + records.propose(manager, "destroy").id();
    List<Map<String, Object>> items = manager.get(batch + "/items").entries();
    assertThat(items)
        .extracting(item -> item.get("letter"))
        .containsExactly(incoming.getId(), outgoing.getId(), plain.getId());
    SecretRecords.isMasked(items.get(0), "secret");
    SecretRecords.isMasked(items.get(1), "topSecret");
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
    SecretRecords.isMasked(reading.get(batch + "/items/1").entry(), "secret");
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
    assertThat(reading.get(book).status()).isEqualTo(200);
    assertThat(reading.told()).isEmpty();
    assertThat(Json.map(approver.get("/stubs/" + plain.getId()).entry().get("metadata")))
        .containsKey("subject")
        .containsEntry("masked", false);
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
