package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.Filing;
import id.naskah.model.RetentionModel;
import id.naskah.platform.Folders;
import id.naskah.retention.Keeping;
import id.naskah.verify.http.Reply;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;

/** Brings about every answer that is promised about holds and amendments. */
final class HoldContract {
  private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

  private final Repository repository;
  private final Keeping keeping;
  private final Office office;
  private final Client manager;
  private final Client owner;
  private final InboxContract.Check contract;

  HoldContract(Repository repository, InboxContract.Check contract) {
    this.repository = repository;
    this.keeping = new Keeping(repository);
    this.office = keeping.office();
    this.manager = new Client(repository, keeping.manager());
    this.owner = new Client(repository, office.clerkA());
    this.contract = contract;
  }

  void run() {
    amendments();
    String byName = holds();
    String byQuery =
        manager
            .post("/holds", Map.of("reason", "Audit", "where", "(unit='" + office.unitB() + "')"))
            .id();
    letters(byName, byQuery);
    numbers(byName);
    dossiers(byName, byQuery);
    String history = "GET /holds/{id}/history";
    assertThat(check(history, manager.get("/holds/" + byName + "/history")).entries())
        .extracting(event -> event.get("event"))
        .contains("placed", "changed", "added", "removed");
    check(history, manager.list("/holds/" + byName + "/history", "maxItems", "1001"));
    check(history, manager.get("/holds/0/history"));
    released(byName);
  }

  private void amendments() {
    NodeRef letter = keeping.record();
    String path = "/letters/" + letter.getId() + "/amendments";
    Map<String, Object> subject =
        Map.of("field", "subject", "value", "Undangan", "reason", "Salah ketik");
    Map<String, Object> recipients =
        Map.of("field", "recipients", "value", List.of("Sekda", "Kabag"), "reason", "Lupa");
    String amend = "POST /letters/{id}/amendments";
    assertThat(check(amend, manager.post(path, subject)).entry())
        .containsEntry("newValue", "Undangan")
        .containsEntry("by", keeping.manager());
    check(amend, manager.post(path, subject));
    check(amend, owner.post(path, subject));
    check(amend, manager.post("/letters/" + NOBODY + "/amendments", subject));
    check(amend, manager.post(path, Map.of("field", "status", "value", "open", "reason", "x")));
    Map<String, Object> summary = new HashMap<>(Map.of("field", "summary", "reason", "Lupa"));
    summary.put("value", "Hadir");
    check(amend, manager.post(path, List.of(recipients, summary)));
    String list = "GET /letters/{id}/amendments";
    assertThat(check(list, owner.get(path)).entries()).hasSize(3);
    check(list, owner.list(path, "maxItems", "1001"));
    check(list, owner.get("/letters/" + NOBODY + "/amendments"));
  }

  private String holds() {
    Map<String, Object> hold = new HashMap<>(Map.of("reason", "Perkara", "reference", "12/Pid"));
    hold.put("owner", office.clerkA());
    hold.put("from", "2026-01-02");
    hold.put("reviewOn", LocalDate.now(Office.ZONE).plusDays(30).toString());
    String place = "POST /holds";
    String id = check(place, manager.post("/holds", hold)).id();
    check(place, manager.post("/holds", List.of(hold, hold)));
    check(place, manager.post("/holds", Map.of()));
    check(place, owner.post("/holds", hold));
    assertThat(check("GET /holds", owner.get("/holds")).ids()).contains(id);
    check("GET /holds", manager.list("/holds", "maxItems", "1001"));
    check("GET /holds/{id}", owner.get("/holds/" + id));
    check("GET /holds/{id}", new Client(repository, office.clerkB()).get("/holds/" + id));
    String change = "PUT /holds/{id}";
    Map<String, Object> review = new HashMap<>();
    review.put("reviewOn", null);
    assertThat(check(change, manager.put("/holds/" + id, review)).entry())
        .doesNotContainKey("reviewOn");
    check(change, manager.put("/holds/" + id, Map.of("status", "inForce")));
    check(change, owner.put("/holds/" + id, review));
    check(change, manager.put("/holds/0", review));
    return id;
  }

  private void letters(String hold, String query) {
    String path = "/holds/" + hold + "/letters";
    String letter = keeping.letter().getId();
    String other = keeping.letter().getId();
    Map<String, String> body = Map.of("letterId", letter);
    String add = "POST /holds/{id}/letters";
    check(add, manager.post(path, body));
    check(add, manager.post(path, List.of(body, Map.of("letterId", other))));
    check(add, manager.post(path, Map.of()));
    check(add, owner.post(path, body));
    check(add, manager.post(path, Map.of("letterId", NOBODY)));
    check(add, manager.post("/holds/" + query + "/letters", body));
    String list = "GET /holds/{id}/letters";
    assertThat(check(list, owner.get(path)).ids()).containsExactly(other, letter);
    check(list, owner.list(path, "maxItems", "1001"));
    check(list, new Client(repository, office.clerkB()).get(path));
    String remove = "DELETE /holds/{id}/letters/{letterId}";
    check(remove, owner.delete(path + "/" + other));
    check(remove, manager.delete(path + "/" + other));
    check(remove, manager.delete(path + "/" + other));
    assertThat(owner.get(path).ids()).containsExactly(letter);
  }

  /** Of a secret letter that the manager may not read there is the number. */
  private void numbers(String hold) {
    Map<String, Object> letter = Client.incoming(office.unitA(), "security", "secret");
    Map<String, Object> secret = check("POST /letters", owner.post("/letters", letter)).entry();
    String id = (String) secret.get("id");
    String find = "GET /records";
    String number = secret.get("agendaNumber") + "/" + secret.get("agendaYear");
    assertThat(check(find, manager.list("/records", "number", number)).ids()).contains(id);
    check(find, manager.get("/records"));
    check(find, owner.list("/records", "number", number));
    String one = "GET /records/{id}";
    assertThat(check(one, manager.get("/records/" + id)).entry()).containsEntry("masked", true);
    check(one, owner.get("/records/" + id));
    check(one, manager.get("/records/" + NOBODY));
    String path = "/holds/" + hold + "/letters";
    check("POST /holds/{id}/letters", manager.post(path, Map.of("letterId", id)));
    assertThat(check("GET /holds/{id}/letters", manager.get(path)).ids()).contains(id);
    manager.delete(path + "/" + id);
  }

  private void dossiers(String hold, String query) {
    String path = "/holds/" + hold + "/dossiers";
    String dossier = dossier("Berkas 1");
    String other = dossier("Berkas 2");
    Map<String, String> body = Map.of("dossierId", dossier);
    String add = "POST /holds/{id}/dossiers";
    check(add, manager.post(path, body));
    check(add, manager.post(path, List.of(body, Map.of("dossierId", other))));
    check(add, manager.post(path, Map.of()));
    check(add, owner.post(path, body));
    check(add, manager.post(path, Map.of("dossierId", NOBODY)));
    check(add, manager.post("/holds/" + query + "/dossiers", body));
    String list = "GET /holds/{id}/dossiers";
    assertThat(check(list, owner.get(path)).ids()).containsExactly(dossier, other);
    check(list, owner.list(path, "maxItems", "1001"));
    check(list, owner.get("/holds/x/dossiers"));
    String remove = "DELETE /holds/{id}/dossiers/{dossierId}";
    check(remove, owner.delete(path + "/" + other));
    check(remove, manager.delete(path + "/" + other));
    check(remove, manager.delete(path + "/" + other));
  }

  private void released(String hold) {
    String change = "PUT /holds/{id}";
    Map<String, String> release = Map.of("status", "released", "reason", "Putusan");
    assertThat(check(change, manager.put("/holds/" + hold, release)).entry())
        .containsEntry("status", "released")
        .containsEntry("releasedBy", keeping.manager());
    check(change, manager.put("/holds/" + hold, release));
    String letter = keeping.letter().getId();
    check(
        "DELETE /holds/{id}/letters/{letterId}",
        manager.delete("/holds/" + hold + "/letters/" + letter));
    check(
        "DELETE /holds/{id}/dossiers/{dossierId}",
        manager.delete("/holds/" + hold + "/dossiers/" + letter));
  }

  private String dossier(String name) {
    return repository.inTransactionAs(
        "admin",
        () -> {
          NodeRef unit = repository.bean(Filing.class).unitFolder(office.unitA()).orElseThrow();
          Map<QName, Serializable> properties = new HashMap<>();
          properties.put(ContentModel.PROP_NAME, name);
          properties.put(RetentionModel.DOSSIER_CLASSIFICATION, "005");
          return repository
              .services()
              .getNodeService()
              .createNode(
                  repository.bean(Folders.class).ensure(unit, "Dossiers"),
                  ContentModel.ASSOC_CONTAINS,
                  QName.createQName(NamespaceService.CONTENT_MODEL_1_0_URI, name),
                  RetentionModel.TYPE_DOSSIER,
                  properties)
              .getChildRef()
              .getId();
        });
  }

  private Reply check(String operation, Reply reply) {
    return contract.check(operation, reply);
  }
}
