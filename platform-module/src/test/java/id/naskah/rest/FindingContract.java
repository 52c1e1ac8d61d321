package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.verify.http.Reply;
import java.net.http.HttpResponse;
import java.util.Map;

/** Brings about every answer that is promised about lists as files, suggestions and searches. */
final class FindingContract {
  private final Client clerk;
  private final InboxContract.Check contract;

  FindingContract(Client clerk, InboxContract.Check contract) {
    this.clerk = clerk;
    this.contract = contract;
  }

  void run() {
    String file = "GET /lists/{id}/content";
    HttpResponse<byte[]> sent = clerk.download("/lists/letters/content");
    contract.check(
        file,
        new Reply(sent.statusCode(), sent.headers().firstValue("Content-Type").orElse(""), ""));
    contract.check(file, clerk.get("/lists/letters/content?format=pdf"));
    contract.check(file, clerk.get("/lists/nothing/content"));
    standings();
    String near = "GET /suggestions";
    contract.check(near, clerk.list("/suggestions", "term", "undamgan"));
    contract.check(near, clerk.get("/suggestions"));
    String keep = "POST /searches";
    Map<String, String> search = Map.of("name", "Terbuka", "where", "(status='open')");
    String id = contract.check(keep, clerk.post("/searches", search)).id();
    contract.check(keep, clerk.post("/searches", search));
    contract.check(keep, clerk.post("/searches", Map.of("name", "x", "where", "status")));
    String list = "GET /searches";
    assertThat(contract.check(list, clerk.get("/searches")).ids()).containsExactly(id);
    contract.check(list, clerk.list("/searches", "maxItems", "1001"));
    String forget = "DELETE /searches/{id}";
    contract.check(forget, clerk.delete("/searches/" + id));
    contract.check(forget, clerk.delete("/searches/" + id));
  }

  private void standings() {
    String standings = "GET /standings";
    String letter = clerk.get("/letters?maxItems=1").ids().get(0);
    Reply found = contract.check(standings, clerk.list("/standings", "ids", letter + ",none"));
    assertThat(found.ids()).containsExactly(letter);
    String own = "GET /standings/{id}";
    assertThat(contract.check(own, clerk.get("/standings/-me-")).entry())
        .containsEntry("involved", true);
    contract.check(own, clerk.get("/standings/" + letter));
    assertThat(contract.check(standings, clerk.get("/standings")).refusal(400)).startsWith("ids:");
  }
}
