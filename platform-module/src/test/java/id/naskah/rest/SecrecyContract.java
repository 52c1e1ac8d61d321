package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.Repository;
import id.naskah.verify.http.Reply;
import java.util.List;
import java.util.Map;

/** Brings about every answer that is promised about readers and levels. */
final class SecrecyContract {
  private static final String NOBODY = "/letters/00000000-0000-0000-0000-000000000000";

  private final String unit;
  private final String maker;
  private final Client clerk;
  private final Client reader;
  private final Client admin;
  private final InboxContract.Check contract;

  SecrecyContract(
      Repository repository,
      Office office,
      Client clerk,
      Client reader,
      InboxContract.Check contract) {
    this.unit = office.unitA();
    this.maker = office.clerkA();
    this.clerk = clerk;
    this.reader = reader;
    this.admin = new Client(repository, "admin");
    this.contract = contract;
  }

  private Reply check(String operation, Reply reply) {
    return contract.check(operation, reply);
  }

  private String letter(Object... fields) {
    return "/letters/" + clerk.post("/letters", Client.incoming(unit, fields)).id();
  }

  void run() {
    readers();
    readings();
    copies();
    String lower = "POST /letters/{id}/declassifications";
    String restricted = letter("security", "restricted") + "/declassifications";
    Map<String, Object> asked = Map.of("security", "ordinary", "reason", "Diumumkan");
    assertThat(check(lower, clerk.post(restricted, asked)).entry())
        .containsEntry("status", "confirmed");
    check(lower, clerk.post(restricted, asked));
    check(lower, reader.post(restricted, asked));
    check(lower, clerk.post(NOBODY + "/declassifications", asked));
    String secret = letter("security", "topSecret") + "/declassifications";
    Map<String, Object> first = Map.of("security", "secret", "reason", "Perkara selesai");
    String proposal = check(lower, clerk.post(secret, first)).id();
    check(lower, clerk.post(secret, first));
    String list = "GET /letters/{id}/declassifications";
    assertThat(check(list, clerk.get(secret)).ids()).containsExactly(proposal);
    check(list, clerk.list(secret, "maxItems", "1001"));
    check(list, reader.get(secret));
    decide("/declassifications/" + proposal);
    planned();
    aboveOrdinary();
  }

  private void planned() {
    Map<String, Object> plan =
        Map.of("security", "ordinary", "reason", "Masa rahasia selesai", "on", "2999-12-31");
    String secret = letter("security", "secret") + "/declassifications";
    assertThat(check("POST /letters/{id}/declassifications", clerk.post(secret, plan)).entry())
        .containsEntry("status", "planned")
        .containsEntry("on", "2999-12-31");
    String proposed =
        letter("security", "secret", "readers", List.of("user:admin", "user:" + maker));
    String proposal =
        clerk
            .post(
                proposed + "/declassifications",
                Map.of("security", "ordinary", "reason", "Perkara selesai"))
            .id();
    String list = "GET /declassifications";
    assertThat(check(list, admin.list("/declassifications", "maxItems", "1000")).ids())
        .contains(proposal);
    assertThat(check(list, clerk.list("/declassifications", "maxItems", "1000")).ids())
        .doesNotContain(proposal);
    check(list, clerk.list("/declassifications", "maxItems", "1001"));
  }

  private void aboveOrdinary() {
    String list = "GET /people/{id}/above-ordinary";
    String path = "/people/" + maker + "/above-ordinary";
    assertThat(check(list, admin.get(path)).entries())
        .extracting(each -> each.get("security"))
        .contains("secret");
    check(list, admin.list(path, "maxItems", "1001"));
    check(list, clerk.get(path));
    check(list, admin.get("/people/nobody-at-all/above-ordinary"));
  }

  private void readers() {
    String path = letter("readers", List.of("unit:" + unit)) + "/readers";
    String list = "GET /letters/{id}/readers";
    assertThat(check(list, clerk.get(path)).entries())
        .extracting(each -> each.get("because"))
        .contains("named", "folder");
    check(list, clerk.list(path, "maxItems", "1001"));
    check(list, reader.get(path));
    check(list, clerk.get(NOBODY + "/readers"));
  }

  private void readings() {
    String letter = letter("security", "secret");
    clerk.get(letter);
    String list = "GET /letters/{id}/readings";
    assertThat(check(list, clerk.get(letter + "/readings")).entries())
        .extracting(each -> each.get("what"))
        .containsExactly("fields");
    check(list, clerk.list(letter + "/readings", "maxItems", "1001"));
    check(list, reader.get(letter("readers", List.of()) + "/readings"));
    check(list, clerk.get(NOBODY + "/readings"));
  }

  private void copies() {
    String letter = letter("security", "secret");
    String give = "POST /letters/{id}/copies";
    Map<String, Object> outsider = Map.of("holderName", "Polda");
    String copy = "/copies/" + check(give, clerk.post(letter + "/copies", outsider)).id();
    check(give, clerk.post(letter + "/copies", Map.of()));
    String shared = letter("readers", List.of());
    check(give, reader.post(shared + "/copies", outsider));
    check(give, clerk.post(NOBODY + "/copies", outsider));
    check(give, clerk.post(shared + "/copies", outsider));

    String list = "GET /letters/{id}/copies";
    assertThat(check(list, clerk.get(letter + "/copies")).entries()).hasSize(1);
    check(list, clerk.list(letter + "/copies", "maxItems", "1001"));
    check(list, reader.get(shared + "/copies"));
    check(list, clerk.get(NOBODY + "/copies"));

    String print = "GET /copies/{id}/content";
    Map<String, Object> passed =
        Map.of("assignees", List.of("user:reader." + unit), "instructions", List.of("followUp"));
    clerk.post(letter + "/dispositions", passed).entry();
    byte[] pdf = clerk.download(shared.replace("letters", "sheets") + "/content").body();
    clerk.upload(letter + "/content", "text/plain", new byte[] {'a'}).entry();
    check(print, clerk.get(copy + "/content"));
    clerk.upload(letter + "/content", "application/pdf", pdf).entry();
    check(print, clerk.get(copy + "/content"));
    check(print, reader.get(copy + "/content"));
    check(print, clerk.get("/copies/0/content"));

    String end = "PUT /copies/{id}";
    check(end, clerk.put(copy, Map.of("status", "held")));
    check(end, reader.put(copy, Map.of("status", "returned")));
    check(end, clerk.put("/copies/0", Map.of("status", "returned")));
    check(end, clerk.put(copy, Map.of("status", "returned")));
    check(end, clerk.put(copy, Map.of("status", "returned")));
  }

  private void decide(String proposal) {
    String decide = "PUT /declassifications/{id}";
    check(decide, clerk.put(proposal, Map.of("status", "done")));
    check(decide, clerk.put(proposal, Map.of("status", "confirmed")));
    check(decide, reader.put(proposal, Map.of("status", "confirmed")));
    assertThat(check(decide, clerk.put(proposal, Map.of("status", "withdrawn"))).entry())
        .containsEntry("status", "withdrawn");
    check(decide, clerk.put(proposal, Map.of("status", "withdrawn")));
  }
}
