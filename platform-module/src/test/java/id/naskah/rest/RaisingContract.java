package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.junit.Repository;
import id.naskah.retention.clock.Tasks;
import id.naskah.retention.clock.TimerKeptOut;
import id.naskah.verify.http.Reply;
import java.util.List;
import java.util.Map;

/** Brings about every answer that is promised about levels that are raised of many letters. */
final class RaisingContract {
  private final Repository repository;
  private final String unit;
  private final Client clerk;
  private final Client reader;
  private final InboxContract.Check contract;

  RaisingContract(
      Repository repository,
      String unit,
      Client clerk,
      Client reader,
      InboxContract.Check contract) {
    this.repository = repository;
    this.unit = unit;
    this.clerk = clerk;
    this.reader = reader;
    this.contract = contract;
  }

  private Reply check(String operation, Reply reply) {
    return contract.check(operation, reply);
  }

  private String letter(Object... fields) {
    return clerk.post("/letters", Client.incoming(unit, fields)).id();
  }

  void run() {
    String restricted = letter("security", "restricted");
    String voided = letter();
    clerk.put("/letters/" + voided, Map.of("status", "void", "reason", "Keliru")).entry();
    String where = "(id IN ('" + restricted + "','" + voided + "'))";
    effects(where);
    TimerKeptOut timer = new TimerKeptOut(repository);
    try {
      one(where, voided);
    } finally {
      timer.close();
    }
  }

  private void effects(String where) {
    String effects = "GET /raising-effects";
    String path = "/raising-effects";
    List<Map<String, Object>> own =
        check(effects, clerk.list(path, "where", where, "security", "secret")).entries();
    assertThat(own).extracting(each -> each.get("letters")).containsExactly(1, 1);
    assertThat(own.get(0)).doesNotContainKey("reason");
    assertThat(own.get(1)).containsKey("reason");
    // The restricted one is not there for who reads the folder alone.
    assertThat(check(effects, reader.list(path, "where", where, "security", "secret")).entries())
        .extracting(each -> each.get("letters"))
        .containsExactly(0, 1);
    check(effects, clerk.list(path, "where", where, "security", "ordinary"));
  }

  private void one(String where, String voided) {
    String raise = "POST /raisings";
    Map<String, Object> asked = Map.of("where", where, "security", "secret", "reason", "Perkara");
    Reply begun = check(raise, clerk.post("/raisings", asked));
    String one = "/raisings/" + begun.id();
    check(raise, clerk.post("/raisings", Map.of("where", where, "security", "secret")));
    String list = "GET /raisings";
    assertThat(check(list, clerk.list("/raisings", "maxItems", "1000")).ids()).contains(begun.id());
    assertThat(check(list, reader.get("/raisings")).ids()).doesNotContain(begun.id());
    check(list, clerk.list("/raisings", "maxItems", "1001"));

    String step = "PUT /raisings/{id}";
    assertThat(check(step, clerk.put(one, Map.of("status", "paused"))).entry())
        .containsEntry("status", "paused");
    check(step, clerk.put(one, Map.of("status", "paused")));
    check(step, clerk.put(one, Map.of("status", "ended")));
    check(step, reader.put(one, Map.of("status", "waiting")));
    clerk.put(one, Map.of("status", "waiting")).entry();
    new Tasks(repository).runToEnd(Long.parseLong((String) begun.entry().get("task")));

    String read = "GET /raisings/{id}";
    assertThat(check(read, clerk.get(one)).entry())
        .containsEntry("status", "done")
        .containsEntry("raised", 1)
        .containsEntry("refused", 1);
    check(read, reader.get(one));
    String refusals = "GET /raisings/{id}/refusals";
    assertThat(check(refusals, clerk.get(one + "/refusals")).entries())
        .extracting(each -> each.get("letter"))
        .containsExactly(voided);
    check(refusals, clerk.list(one + "/refusals", "maxItems", "1001"));
    check(refusals, reader.get(one + "/refusals"));
  }
}
