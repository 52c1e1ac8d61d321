package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.junit.Repository;
import id.naskah.retention.disposal.Disposing;
import id.naskah.verify.http.Json;
import id.naskah.verify.http.Reply;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;

/** Brings about every answer that is promised about disposals. */
final class DisposalContract {
  private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

  private final Disposing disposing;
  private final Client manager;
  private final Client approver;
  private final Client clerk;
  private final DispositionContract.Check check;

  DisposalContract(Repository repository, DispositionContract.Check check) {
    this.disposing = new Disposing(repository);
    this.manager = new Client(repository, disposing.proposer());
    this.approver = new Client(repository, disposing.approver());
    this.clerk = new Client(repository, disposing.office().clerkA());
    this.check = check;
  }

  void run() {
    NodeRef letter = disposing.due("Undangan");
    disposing.due("Undangan kedua");
    String id = proposals();
    String batch = "/disposals/" + id;
    items(batch);
    appraisals(batch);
    steps(batch);
    disposing.finish(Long.parseLong(id));
    certificate(id);
    stubs(letter.getId());
  }

  private String proposals() {
    String propose = "POST /disposals";
    String unit = disposing.office().unitA();
    Map<String, Object> body =
        Map.of("kind", "destroy", "title", "Surat lama", "where", Map.of("unit", unit));
    String id = check.check(propose, manager.post("/disposals", body)).id();
    assertThat(check.check(propose, manager.post("/disposals", body)).refusal(409))
        .contains("where");
    assertThat(check.check(propose, manager.post("/disposals", Map.of("kind", "x"))).refusal(400))
        .contains("kind", "destroy, transfer");
    assertThat(
            check
                .check(
                    propose,
                    manager.post(
                        "/disposals",
                        Map.of("kind", "destroy", "title", "x", "where", Map.of("unitt", "A"))))
                .refusal(400))
        .contains("unitt", "classification");
    check.check(propose, clerk.post("/disposals", body)).refusal(403);
    String list = "GET /disposals";
    assertThat(check.check(list, approver.get("/disposals")).ids()).contains(id);
    check.check(list, manager.list("/disposals", "maxItems", "1001")).refusal(400);
    check.check(list, clerk.get("/disposals")).refusal(403);
    String one = "GET /disposals/{id}";
    Map<String, Object> read = check.check(one, approver.get("/disposals/" + id)).entry();
    assertThat(read).containsEntry("status", "proposed").containsEntry("kind", "destroy");
    assertThat(Json.map(read.get("items"))).containsEntry("total", 2);
    check.check(one, approver.get("/disposals/999999999")).refusal(404);
    check.check(one, clerk.get("/disposals/" + id)).refusal(403);
    return id;
  }

  private void items(String batch) {
    String list = "GET /disposals/{id}/items";
    assertThat(check.check(list, approver.get(batch + "/items")).ids()).containsExactly("1", "2");
    assertThat(check.check(list, manager.list(batch + "/items", "decided", "true")).ids())
        .isEmpty();
    check.check(list, manager.list(batch + "/items", "outcome", "lost")).refusal(400);
    check.check(list, manager.get("/disposals/x/items")).refusal(404);
    check.check(list, clerk.get(batch + "/items")).refusal(403);
    String one = "GET /disposals/{id}/items/{position}";
    assertThat(check.check(one, manager.get(batch + "/items/1")).entry())
        .containsEntry("subject", "Undangan rapat koordinasi");
    check.check(one, manager.get(batch + "/items/3")).refusal(404);
    check.check(one, clerk.get(batch + "/items/1")).refusal(403);
  }

  private void appraisals(String batch) {
    String many = "POST /disposals/{id}/appraisals";
    String path = batch + "/appraisals";
    Map<String, Object> all = Map.of("decision", "destroy", "all", true);
    assertThat(check.check(many, manager.post(path, all)).entry()).containsEntry("items", 2);
    Reply both =
        check.check(
            many,
            manager.post(
                path,
                List.of(
                    Map.of("decision", "destroy", "items", List.of(1)),
                    Map.of("decision", "destroy", "where", Map.of("rule", "005")))));
    assertThat(both.entries()).extracting(entry -> entry.get("items")).containsExactly(1, 2);
    assertThat(check.check(many, manager.post(path, Map.of("decision", "destroy"))).refusal(400))
        .contains("items", "where", "all");
    check
        .check(many, manager.post(path, Map.of("decision", "destroy", "items", List.of(9))))
        .refusal(404);
    assertThat(
            check
                .check(many, manager.post(path, Map.of("decision", "permanent", "all", true)))
                .refusal(400))
        .contains("reason");
    check.check(many, approver.post(path, all)).refusal(403);
  }

  private void steps(String batch) {
    String step = "PUT /disposals/{id}";
    Map<String, String> appraised = Map.of("status", "appraised");
    assertThat(check.check(step, manager.put(batch, Map.of("status", "gone"))).refusal(400))
        .contains("status", "appraised, approved");
    check.check(step, approver.put(batch, appraised)).refusal(403);
    check.check(step, manager.put("/disposals/999999999", appraised)).refusal(404);
    assertThat(check.check(step, manager.put(batch, appraised)).entry())
        .containsEntry("status", "appraised")
        .containsEntry("appraisedBy", disposing.proposer());
    check.check(step, manager.put(batch, appraised)).refusal(409);
    Map<String, Object> late = Map.of("decision", "destroy", "all", true);
    check
        .check("POST /disposals/{id}/appraisals", manager.post(batch + "/appraisals", late))
        .refusal(409);
    check
        .check("GET /disposals/{id}/certificate", manager.get(batch + "/certificate"))
        .refusal(404);
    check.check(step, approver.put(batch, Map.of("status", "approved"))).entry();
    check.check(step, manager.put(batch, Map.of("status", "executed"))).entry();
  }

  private void certificate(String id) {
    String certificate = "GET /disposals/{id}/certificate";
    String path = "/disposals/" + id + "/certificate";
    assertThat(check.check(certificate, approver.get(path)).type()).startsWith("application/pdf");
    assertThat(check.check(certificate, manager.list(path, "format", "csv")).text())
        .contains("destroyed", "sha256");
    check.check(certificate, manager.list(path, "format", "odt")).refusal(400);
    check.check(certificate, clerk.get(path)).refusal(403);
    Map<String, Object> read =
        check.check("GET /disposals/{id}", manager.get("/disposals/" + id)).entry();
    assertThat(read).containsEntry("status", "executed").containsKeys("certificate", "task");
    List<Map<String, Object>> gone =
        check
            .check("GET /disposals/{id}/items", manager.get("/disposals/" + id + "/items"))
            .entries();
    assertThat(gone)
        .hasSize(2)
        .allSatisfy(
            item ->
                assertThat(item)
                    .containsEntry("outcome", "destroyed")
                    .containsEntry("subject", "Undangan rapat koordinasi")
                    .containsKeys("letterNumber", "unit"));
  }

  private void stubs(String letter) {
    String stub = "GET /stubs/{id}";
    Map<String, Object> read = check.check(stub, approver.get("/stubs/" + letter)).entry();
    assertThat(Json.map(read.get("metadata")))
        .containsEntry("subject", "Undangan rapat koordinasi")
        .containsKey("content");
    check.check(stub, approver.get("/stubs/" + NOBODY)).refusal(404);
    check.check(stub, clerk.get("/stubs/" + letter)).refusal(403);
  }
}
