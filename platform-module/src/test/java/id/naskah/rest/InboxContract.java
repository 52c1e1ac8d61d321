package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.configuration.Recipient;
import id.naskah.embedded.junit.Repository;
import id.naskah.routing.PassOn;
import id.naskah.routing.RoutingService;
import id.naskah.verify.http.Json;
import id.naskah.verify.http.Reply;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;

/** The part of the contract that is the inbox and its counters. */
final class InboxContract {
  private final Repository repository;
  private final Office office;

  /** Compares an answer with the document. */
  interface Check {
    Reply check(String operation, Reply reply);
  }

  InboxContract(Repository repository, Office office) {
    this.repository = repository;
    this.office = office;
  }

  /** Asks for everything with every outcome. */
  void check(Check contract) {
    NodeRef letter = office.register(office.clerkA(), office.incoming(office.unitA()));
    repository.inTransactionAs(
        office.clerkA(),
        () ->
            repository
                .bean(RoutingService.class)
                .passOn(
                    letter,
                    new PassOn(
                        List.of(Recipient.user(office.clerkB())),
                        List.of(),
                        List.of("followUp"),
                        null,
                        null,
                        null,
                        null)));
    Client recipient = new Client(repository, office.clerkB());
    Reply page =
        contract.check("GET /inbox", recipient.list("/inbox", "box", "unread", "whose", "me"));
    assertThat(page.entries())
        .extracting(item -> item.get("letter"))
        .containsExactly(letter.getId());
    contract.check("GET /inbox", recipient.get("/inbox"));
    contract.check("GET /inbox", recipient.list("/inbox", "maxItems", "1001"));
    assertThat(contract.check("GET /inbox", recipient.list("/inbox", "box", "trash")).refusal(400))
        .contains("box", "trash", "open, unread, overdue, dueThisWeek, done, returned, sent");
    assertThat(contract.check("GET /inbox", recipient.list("/inbox", "whose", "them")).refusal(400))
        .contains("whose", "them", "me, positions, units, substitutes, all");
    String figures = "GET /figures/{id}";
    assertThat(contract.check(figures, recipient.get("/figures/-me-")).entry())
        .doesNotContainKey("records");
    contract.check(figures, recipient.get("/figures/" + office.clerkB()));
    contract.check(figures, new Client(repository, "admin").get("/figures/-me-"));
    execution(contract, recipient);
    String counters = "GET /counters/{id}";
    assertThat(
            Json.map(
                contract.check(counters, recipient.get("/counters/-me-")).entry().get("unread")))
        .containsEntry("me", 1)
        .containsEntry("all", 1);
    contract.check(counters, recipient.get("/counters/" + office.clerkB()));
  }

  private static void execution(Check contract, Client client) {
    String report = "GET /execution-reports/{id}";
    String units = "/execution-reports/units";
    assertThat(
            contract
                .check(report, client.list(units, "from", "2020-01-01", "until", "2024-12-31"))
                .entry())
        .containsEntry("from", "2020-01-01")
        .containsEntry("direction", "incoming");
    contract.check(report, client.get(units));
    assertThat(contract.check(report, client.list(units, "from", "2026-13-01")).refusal(400))
        .startsWith("from:")
        .contains("2026-13-01");
    assertThat(
            contract
                .check(report, client.list(units, "from", "2020-05-02", "until", "2020-05-01"))
                .refusal(400))
        .startsWith("until:");
    contract.check(report, client.get("/execution-reports/people"));
    contract.check(report, client.get("/execution-reports/letters"));
    String file = "GET /execution-reports/{id}/content";
    contract.check(file, client.list(units + "/content", "format", "csv"));
    contract.check(file, client.list(units + "/content", "format", "pdf"));
    contract.check(file, client.get("/execution-reports/people/content"));
    contract.check(file, client.get("/execution-reports/letters/content"));
  }
}
