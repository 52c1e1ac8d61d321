package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.verify.http.Reply;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.PermissionService;
import org.junit.jupiter.api.Test;

/** What is told elsewhere of a letter that one may not read any more. */
@AlfrescoTest
class UnreadableTest {
  private final Repository repository;
  private final Office office;
  private final Client clerk;
  private final String letter;

  UnreadableTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.clerk = new Client(repository, office.clerkA());
    this.letter = (String) clerk.register(office.unitA(), "receivedDate", "2024-05-03").get("id");
  }

  /** Why a letter was voided tells what was in it; why numbers were reserved does not. */
  @Test
  void theLedgerSaysThatANumberIsVoidButNotWhy() {
    clerk
        .put("/letters/" + letter, Map.of("status", "void", "reason", "Salah nama tersangka"))
        .entry();
    String series = "/series/" + office.unitA() + "~incoming~2024";
    clerk.post(series + "/reservations", Map.of("count", 1, "reason", "Gangguan server")).entry();
    assertThat(clerk.get(series + "/numbers").text()).contains("tersangka", "Gangguan");
    closeToAll();

    Reply ledger = clerk.get(series + "/numbers");
    assertThat(ledger.entries().get(0)).containsEntry("state", "voided");
    assertThat(ledger.text()).doesNotContain("tersangka", letter).contains("Gangguan");
    assertThat(new Client(repository, "admin").get(series + "/numbers").text())
        .contains("tersangka");
  }

  /** Who keeps records sees that events were declared, and for what only where that is readable. */
  @Test
  void declarationsSayNotOfWhat() {
    String keeper = repository.createUser(repository.unique("keeper"));
    repository.createGroup("NASKAH_RECORDS_MANAGERS", keeper);
    Client manager = new Client(repository, keeper);
    Map<String, String> event =
        Map.of(
            "letter", letter, "event", "contractEnded", "day", "2025-01-31", "evidence", "Bukti X");
    String id = (String) manager.post("/declarations", event).entry().get("id");
    assertThat(declared(manager, id)).containsEntry("letter", letter);
    closeToAll();

    assertThat(declared(manager, id))
        .containsEntry("event", "contractEnded")
        .doesNotContainKeys("letter", "evidence");
    assertThat(declared(new Client(repository, "admin"), id)).containsEntry("letter", letter);
  }

  private static Map<String, Object> declared(Client client, String id) {
    return client.list("/declarations", "maxItems", "1000").entries().stream()
        .filter(entry -> id.equals(entry.get("id")))
        .findFirst()
        .orElseThrow();
  }

  private void closeToAll() {
    repository.inTransactionAs(
        "admin",
        () -> {
          PermissionService permissions = repository.services().getPermissionService();
          NodeRef node = new NodeRef("workspace://SpacesStore/" + letter);
          permissions.setInheritParentPermissions(node, false);
          repository.services().getOwnableService().setOwner(node, "admin");
          return null;
        });
  }
}
