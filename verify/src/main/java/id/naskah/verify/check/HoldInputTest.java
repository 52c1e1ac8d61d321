package id.naskah.verify.check;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.verify.http.Client;
import id.naskah.verify.http.Reply;
import id.naskah.verify.office.Office;
import id.naskah.verify.office.OnSite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What is wrong in requests about holds and amendments is named; who may not know learns nothing.
 */
@OnSite("Records")
class HoldInputTest {
  private final Keeping keeping;
  private final Office office;
  private final Client manager;
  private final Client clerk;

  HoldInputTest(Office office) {

    this.keeping = new Keeping(office);
    this.office = office;
    this.manager = keeping.manager();
    this.clerk = office.client(office.clerkA());
  }

  @Test
  void whatIsWrongWithANewHoldIsNamed() {
    assertThat(refused()).contains("reason");
    assertThat(refused("reason", " ")).contains("reason");
    assertThat(refused("reason", 1)).contains("reason");
    assertThat(refused("reason", "x".repeat(1001))).contains("reason", "1001", "1000");
    assertThat(refused("reason", "a\u0000b")).contains("reason");
    assertThat(refused("reason", "x", "reference", "x".repeat(256))).contains("reference", "255");
    assertThat(refused("reason", "x", "owner", "nobody.at.all")).contains("owner", "nobody.at.all");
    assertThat(refused("reason", "x", "from", "9999-01-01")).contains("from", "9999-01-01");
    assertThat(refused("reason", "x", "from", "2026-02-30")).contains("from", "2026-02-30");
    assertThat(refused("reason", "x", "reviewOn", "2001-01-01")).contains("reviewOn");
    assertThat(refused("reason", "x", "until", "2001-01-01")).contains("until", "reviewOn");
    assertThat(refused("reason", "x", "where", "unit='A'")).contains("where");
    assertThat(refused("reason", "x", "where", "(nothing='A')")).contains("where", "nothing");
    assertThat(refused("reason", "x", "where", "(unit='A' OR kind='memo')")).contains("where");
    assertThat(refused("reason", "x", "where", "(unit='" + "A".repeat(2000) + "')"))
        .contains("where", "2000");
    for (String field : List.of("status='open'", "passedOn='true'", "unit='A' AND status='void'")) {
      assertThat(refused("reason", "x", "where", "(" + field + ")"))
          .contains("where", "direction, kind, unit");
    }
  }

  private String refused(Object... fields) {
    Map<String, Object> body = new HashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      body.put((String) fields[i], fields[i + 1]);
    }
    return manager.post("/holds", body).refusal(400);
  }

  @Test
  void whatIsWrongWithAChangeIsNamed() {
    String path = "/holds/" + keeping.hold();

    assertThat(manager.put(path, Map.of()).refusal(400)).contains("status");
    assertThat(manager.put(path, Map.of("reason", "x")).refusal(400)).contains("reason");
    assertThat(manager.put(path, Map.of("status", "released")).refusal(400)).contains("reason");
    assertThat(manager.put(path, Map.of("status", "gone", "reason", "x")).refusal(400))
        .contains("status", "gone", "released");
    assertThat(
            manager
                .put(path, Map.of("status", "released", "reason", "x", "owner", "admin"))
                .refusal(400))
        .contains("owner");
    assertThat(manager.put(path, Map.of("owner", "nobody.at.all")).refusal(400)).contains("owner");
    assertThat(manager.put(path, Map.of("where", "(unit='A')")).refusal(400)).contains("where");
    for (String id : List.of("0", "-1", "x", "9".repeat(30), "1%3B2", "2147483648999")) {
      manager.get("/holds/" + id).refusal(404);
      manager.get("/holds/" + id + "/letters").refusal(404);
    }
  }

  @Test
  void whoMayNotKnowLearnsNothing() {
    String letter = keeping.letter();
    String hold = keeping.hold(letter);
    String path = "/holds/" + hold;

    assertThat(clerk.get("/holds").ids()).isEmpty();
    for (String part : List.of("", "/letters", "/dossiers", "/history")) {
      clerk.get(path + part).refusal(404);
    }
    // As for a hold that there is not: the same answer, so that ids can't be tried.
    clerk.put(path, Map.of("status", "released", "reason", "x")).refusal(404);
    clerk.post(path + "/letters", Map.of("letterId", letter)).refusal(404);
    clerk.delete(path + "/letters/" + letter).refusal(404);
    String told = clerk.put("/letters/" + letter, Map.of("subject", "Lain")).refusal(409);
    assertThat(told).doesNotContain("Perkara", "Pid").contains("GROUP_");
    Client approver = keeping.approver();
    assertThat(approver.get("/holds").ids()).contains(hold);
    approver.put(path, Map.of("status", "released", "reason", "x")).refusal(403);
  }

  @Test
  void heldLettersAreThoseThatOneMayReadPageByPage() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      all.add(0, (String) clerk.register(office.unitA()).get("id"));
      office.client(office.clerkB()).register(office.unitB());
    }
    String where = "(unit IN ('" + office.unitA() + "','" + office.unitB() + "'))";
    Map<String, Object> body = Map.of("reason", "Audit", "owner", office.clerkA(), "where", where);
    String path = "/holds/" + manager.post("/holds", body).id() + "/letters";

    assertThat(manager.get(path).ids()).hasSize(10).containsAll(all);
    assertThat(clerk.get(path).ids()).isEqualTo(all);
    Reply page = clerk.list(path, "skipCount", "1", "maxItems", "3");
    assertThat(page.ids()).isEqualTo(all.subList(1, 4));
    assertThat(page.hasMore()).isTrue();
    assertThat(page.text()).doesNotContain("totalItems");
  }

  @Test
  void whatIsWrongWithAnAmendmentIsNamed() {
    String letter = keeping.record();
    String path = "/letters/" + letter + "/amendments";

    assertThat(amended(path)).contains("field");
    assertThat(amended(path, "field", "unit", "value", "x", "reason", "x"))
        .contains("field", "unit", "classification");
    assertThat(amended(path, "field", "subject", "reason", "x")).contains("value");
    assertThat(amended(path, "field", "subject", "value", "x")).contains("reason");
    assertThat(amended(path, "field", "subject", "value", 7, "reason", "x")).contains("subject");
    assertThat(amended(path, "field", "recipients", "value", "x", "reason", "x"))
        .contains("recipients");
    assertThat(amended(path, "field", "letterDate", "value", "soon", "reason", "x"))
        .contains("letterDate", "soon");
    assertThat(amended(path, "field", "subject", "value", "x", "reason", "x".repeat(1001)))
        .contains("reason", "1000");
    assertThat(amended(path, "field", "subject", "value", "x", "reason", "x", "at", "now"))
        .contains("at");
    assertThat(manager.get(path).entries()).isEmpty();
  }

  private String amended(String path, Object... fields) {
    Map<String, Object> body = new HashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      body.put((String) fields[i], fields[i + 1]);
    }
    return manager.post(path, body).refusal(400);
  }
}
