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
        .contains("box", "trash", "open, unread, overdue, done, returned");
    assertThat(contract.check("GET /inbox", recipient.list("/inbox", "whose", "them")).refusal(400))
        .contains("whose", "them", "me, positions, units, substitutes, all");
    String counters = "GET /counters/{id}";
    assertThat(
            Json.map(
                contract.check(counters, recipient.get("/counters/-me-")).entry().get("unread")))
        .containsEntry("me", 1)
        .containsEntry("all", 1);
    contract.check(counters, recipient.get("/counters/" + office.clerkB()));
  }
}
