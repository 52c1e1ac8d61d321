package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.Repository;
import id.naskah.verify.http.Reply;
import java.util.List;
import java.util.Map;

/** Brings about every answer that is promised about series, their ledger and the agenda book. */
final class AgendaContract {
  private final Repository repository;
  private final Office office;
  private final Client clerk;
  private final InboxContract.Check contract;

  AgendaContract(Repository repository, Office office, InboxContract.Check contract) {
    this.repository = repository;
    this.office = office;
    this.clerk = new Client(repository, office.clerkA());
    this.contract = contract;
  }

  void run() {
    String series = "/series/" + office.unitA() + "~incoming~2024";
    check("GET /series", clerk.get("/series"));
    check("GET /series", clerk.list("/series", "maxItems", "1001"));
    check("GET /series/{id}", clerk.get(series));
    check("GET /series/{id}", clerk.get("/series/x"));
    reserved(series);
    String numbers = "GET /series/{id}/numbers";
    check(numbers, clerk.get(series + "/numbers"));
    check(numbers, clerk.list(series + "/numbers", "maxItems", "1001"));
    check(numbers, clerk.get("/series/x/numbers"));
    closed();
  }

  private void closed() {
    clerk.post(
        "/letters",
        Client.incoming(
            office.unitA(), "receivedDate", "2024-06-03", "senderOrganisation", "Dinas"));
    String book = "GET /agenda";
    String[] june = {
      "unit", office.unitA(), "direction", "incoming", "from", "2024-06-01", "to", "2024-06-30"
    };
    assertThat(check(book, clerk.list("/agenda", june)).entries()).hasSize(1);
    check(book, clerk.list("/agenda", "unit", office.unitA()));
    String file = "GET /agenda/{id}/content";
    String content = "/agenda/" + office.unitA() + "~incoming/content";
    for (String format : List.of("pdf", "xlsx", "csv")) {
      check(file, clerk.list(content, "from", "2024-06-01", "format", format));
    }
    check(file, clerk.list(content, "from", "Juni"));
    check(file, clerk.get("/agenda/x/content"));
    String close = "POST /agenda-closings";
    Map<String, Object> month =
        Map.of("unit", office.unitA(), "direction", "incoming", "month", "2024-06");
    Reply closing = check(close, clerk.post("/agenda-closings", month));
    check(close, clerk.post("/agenda-closings", month));
    check(close, clerk.post("/agenda-closings", Map.of()));
    Client other = new Client(repository, office.clerkB());
    check(close, other.post("/agenda-closings", month));
    String closings = "GET /agenda-closings";
    check(closings, clerk.list("/agenda-closings", june));
    check(closings, clerk.list("/agenda-closings", "direction", "incoming"));
    check(closings, other.list("/agenda-closings", june));
    String one = "/agenda-closings/" + closing.id();
    assertThat(check("GET /agenda-closings/{id}", clerk.get(one)).entry())
        .containsEntry("intact", true);
    check("GET /agenda-closings/{id}", other.get(one));
    clerk.post(
        "/letters",
        Client.incoming(
            office.unitA(), "receivedDate", "2024-06-04", "senderOrganisation", "Dinas"));
    String corrections = "GET /agenda-closings/{id}/corrections";
    assertThat(check(corrections, clerk.get(one + "/corrections")).entries()).hasSize(1);
    check(corrections, clerk.list(one + "/corrections", "maxItems", "1001"));
    check(corrections, other.get(one + "/corrections"));
    check(book, clerk.list("/agenda", june));
  }

  private void reserved(String series) {
    String reserve = "POST /series/{id}/reservations";
    Map<String, Object> body = Map.of("count", 2, "reason", "Listrik padam");
    Reply reserved = check(reserve, clerk.post(series + "/reservations", body));
    check(reserve, clerk.post(series + "/reservations", List.of(body, body)));
    check(reserve, clerk.post(series + "/reservations", Map.of()));
    check(reserve, clerk.post("/series/x/reservations", body));
    String list = "GET /series/{id}/reservations";
    check(list, clerk.get(series + "/reservations"));
    check(list, clerk.list(series + "/reservations", "maxItems", "1001"));
    check(list, clerk.get("/series/x/reservations"));
    String giveUp = "POST /series/{id}/given-up";
    Map<String, Object> one =
        Map.of("first", reserved.entry().get("first"), "reason", "Tidak jadi");
    check(giveUp, clerk.post(series + "/given-up", one));
    check(giveUp, clerk.post(series + "/given-up", one));
    check(giveUp, clerk.post(series + "/given-up", Map.of("reason", "Tidak jadi")));
    check(giveUp, clerk.post("/series/x/given-up", one));
  }

  private Reply check(String operation, Reply reply) {
    return contract.check(operation, reply);
  }
}
