package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.audit.AuditTrail;
import id.naskah.embedded.junit.Repository;
import id.naskah.reading.LeftNote;
import id.naskah.verify.http.Reply;
import java.util.List;
import java.util.Map;

/** The part of the contract that is the audit, its seals and checks. */
final class AuditContract {
  private final Repository repository;
  private final Client clerk;
  private final Client manager;
  private final String letter;
  private final InboxContract.Check contract;

  AuditContract(Repository repository, Office office, InboxContract.Check contract) {
    this.repository = repository;
    this.contract = contract;
    this.clerk = new Client(repository, office.clerkA());
    String user = repository.createUser("auditor." + office.unitA());
    repository.createGroup("NASKAH_RECORDS_MANAGERS", user);
    this.manager = new Client(repository, user);
    this.letter = (String) clerk.register(office.unitA()).get("id");
  }

  /** Asks for everything with every outcome. */
  void run() {
    AuditTrail trail = new AuditTrail(repository);
    trail.seal();
    entries();
    seals();
    checks(trail);
    setAside();
  }

  private void entries() {
    String list = "GET /audit-entries";
    Reply chain = contract.check(list, manager.list("/audit-entries", "about", letter));
    assertThat(chain.entries()).hasSize(1);
    assertThat(chain.entries().get(0))
        .containsEntry("about", letter)
        .containsEntry("position", 1)
        .doesNotContainKey("previous");
    assertThat(contract.check(list, manager.get("/audit-entries")).entries()).isNotEmpty();
    contract.check(list, manager.list("/audit-entries", "about", "x".repeat(1001)));
    contract.check(list, clerk.list("/audit-entries", "about", letter));
  }

  private void seals() {
    String list = "GET /audit-seals";
    Reply newest = contract.check(list, manager.list("/audit-seals", "maxItems", "1"));
    contract.check(list, manager.list("/audit-seals", "maxItems", "1001"));
    contract.check(list, clerk.get("/audit-seals"));
    String one = "GET /audit-seals/{id}";
    String id = newest.ids().get(0);
    assertThat(contract.check(one, manager.get("/audit-seals/" + id)).entry())
        .containsEntry("root", newest.entries().get(0).get("root"));
    contract.check(one, manager.get("/audit-seals/0"));
    contract.check(one, clerk.get("/audit-seals/" + id));
  }

  private void setAside() {
    Client admin = new Client(repository, "admin");
    LeftNote note = new LeftNote(repository, letter);
    String id = note.putAside();
    String list = "GET /set-aside-files";
    assertThat(contract.check(list, admin.get("/set-aside-files")).ids()).contains(id);
    contract.check(list, admin.list("/set-aside-files", "maxItems", "1001"));
    contract.check(list, manager.get("/set-aside-files"));
    String release = "DELETE /set-aside-files/{id}";
    contract.check(release, manager.delete("/set-aside-files/" + id));
    contract.check(release, admin.delete("/set-aside-files/" + id));
    contract.check(release, admin.delete("/set-aside-files/" + id));
  }

  private void checks(AuditTrail trail) {
    String post = "POST /checks";
    String id = contract.check(post, manager.post("/checks", Map.of())).id();
    Map<String, Object> kept = Map.of("seal", 1, "root", "AB".repeat(32));
    String compared = contract.check(post, manager.post("/checks", kept)).id();
    for (Map<String, Object> wrong :
        List.<Map<String, Object>>of(
            Map.of("seal", 1),
            Map.of("root", "0".repeat(64)),
            Map.of("seal", 0, "root", "0".repeat(64)),
            Map.of("seal", 1, "root", "abc"),
            Map.of("root", 7),
            Map.of("kind", "everything"),
            Map.of("kind", "letters", "seal", 1, "root", "0".repeat(64)))) {
      contract.check(post, manager.post("/checks", wrong));
    }
    contract.check(post, clerk.post("/checks", Map.of()));
    String letters = contract.check(post, manager.post("/checks", Map.of("kind", "letters"))).id();
    trail.finish(Long.parseLong(letters));
    trail.finish(Long.parseLong(id));
    trail.finish(Long.parseLong(compared));

    String list = "GET /checks";
    assertThat(contract.check(list, manager.get("/checks")).ids()).contains(id, compared);
    contract.check(list, manager.list("/checks", "maxItems", "1001"));
    contract.check(list, clerk.get("/checks"));
    String one = "GET /checks/{id}";
    assertThat(contract.check(one, manager.get("/checks/" + id)).entry())
        .containsEntry("status", "done")
        .containsEntry("wrong", 0)
        .containsEntry("findings", List.of());
    assertThat(contract.check(one, manager.get("/checks/" + compared)).entry())
        .containsEntry("findings", List.of(Map.of("kind", "sealChanged", "seal", "1")));
    contract.check(one, manager.get("/checks/0"));
    contract.check(one, clerk.get("/checks/" + id));
  }
}
