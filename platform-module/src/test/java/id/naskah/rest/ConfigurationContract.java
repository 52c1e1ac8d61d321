package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.embedded.junit.Repository;
import id.naskah.verify.http.Reply;
import java.util.List;
import java.util.Map;

/** Brings about every answer that is promised about configuration files. */
final class ConfigurationContract {
  private static final String PATH = "/configuration";
  private static final String ONE = PATH + "/events";
  private static final String NONE = PATH + "/nonsense";

  private final Office office;
  private final Client admin;
  private final Client clerk;
  private final InboxContract.Check contract;

  ConfigurationContract(Repository repository, Office office, InboxContract.Check contract) {
    this.office = office;
    this.admin = new Client(repository, "admin");
    this.clerk = new Client(repository, office.clerkA());
    this.contract = contract;
  }

  void run() {
    String before = office.read(ConfigurationFiles.EVENTS);
    assertThat(check("GET /configuration", clerk.get(PATH)).ids()).contains("office", "routing");
    check("GET /configuration", clerk.list(PATH, "maxItems", "1001"));
    for (String id : check("GET /configuration", admin.get(PATH)).ids()) {
      Reply file = check("GET /configuration/{id}", admin.get(PATH + "/" + id));
      assertThat(file.text()).as("words of " + id).doesNotContain("naskah.file");
      Reply checked = checked(id, Map.of());
      assertThat(checked.entry().get("problems")).as(id).isEqualTo(List.of());
    }
    check("GET /configuration/{id}", clerk.get(NONE));
    try {
      saved(before);
    } finally {
      office.save(ConfigurationFiles.EVENTS, before);
    }
    files();
    trials();
    groups();
  }

  private void groups() {
    String find = "GET /groups";
    assertThat(check(find, admin.list("/groups", "term", office.groupA())).ids())
        .contains(office.groupA());
    check(find, admin.get("/groups"));
    check(find, admin.list("/groups", "skipCount", "1"));
    check(find, clerk.list("/groups", "term", office.groupA()));
  }

  private void saved(String before) {
    String put = "PUT /configuration/{id}";
    Object etag = admin.get(ONE).entry().get("etag");
    Map<String, Object> body =
        Map.of("etag", etag, "content", before.stripTrailing() + "\nzz,Zz,Zz\n", "comment", "Baru");
    check(put, clerk.put(ONE, body));
    check(put, admin.put(ONE, Map.of("etag", etag)));
    check(put, admin.put(ONE, body));
    check(put, admin.put(ONE, body));
    check(put, admin.put(NONE, body));
    checked("events", Map.of("etag", etag));
    checked("events", Map.of("rows", "nonsense"));
    checked("nonsense", Map.of());
    String versions = "GET /configuration/{id}/versions";
    String label = check(versions, admin.get(ONE + "/versions")).ids().get(1);
    check(versions, admin.list(ONE + "/versions", "maxItems", "1001"));
    check(versions, admin.get(NONE + "/versions"));
    String changes = "GET /configuration/{id}/changes";
    assertThat(check(changes, admin.list(ONE + "/changes", "from", label)).entries()).isNotEmpty();
    check(changes, admin.get(ONE + "/changes"));
    check(changes, admin.list(ONE + "/changes", "from", "99.9"));
  }

  private void files() {
    String content = "GET /configuration/{id}/content";
    check(content, admin.get(ONE + "/content"));
    check(content, admin.list(ONE + "/content", "format", "csv"));
    check(content, admin.list(ONE + "/content", "format", "pdf"));
    check(content, admin.get(NONE + "/content"));
  }

  private void trials() {
    String trial = "POST /configuration/{id}/trials";
    Map<String, Object> letter =
        Map.of(
            "direction", "outgoing",
            "unit", office.unitA(),
            "kind", "letter",
            "classification", "000.8.3");
    Reply next = check(trial, admin.post(PATH + "/series/trials", letter));
    assertThat(next.entry()).containsKey("number").containsKey("series");
    Reply again = check(trial, admin.post(PATH + "/series/trials", letter));
    assertThat(again.entry()).isEqualTo(next.entry());
    String rule =
        "name,direction,kind,unit,security,classification,sender,words,to,instructions,"
            + "dueInWorkingDays,mode\nNone,incoming,,,,,,,unit:"
            + office.unitA()
            + ",actOn,,send\nOurs,,,,,,,undangan,~unit:"
            + office.unitA()
            + " unit:"
            + office.unitB()
            + ",actOn,2,send\n";
    String instruction = admin.get("/instructions").ids().stream().findFirst().orElseThrow();
    Reply routed =
        check(
            trial,
            admin.post(
                PATH + "/routing/trials",
                Map.of(
                    "content",
                    rule.replace("actOn", instruction),
                    "direction",
                    "outgoing",
                    "subject",
                    "Undangan rapat")));
    assertThat(routed.entry().get("rules").toString())
        .contains("failedColumn=direction")
        .contains("matches=true");
    assertThat(routed.entry().get("assignees").toString()).contains(office.unitB());
    assertThat(routed.entry()).containsKey("dueDate");
    check(trial, admin.post(PATH + "/series/trials", Map.of()));
    check(trial, clerk.post(PATH + "/series/trials", letter));
    check(trial, admin.post(PATH + "/units/trials", letter));
    check(trial, admin.post(PATH + "/series/trials", Map.of("etag", "old")));
  }

  private Reply checked(String id, Map<String, Object> body) {
    return check("POST /configuration/{id}/check", admin.post(PATH + "/" + id + "/check", body));
  }

  private Reply check(String operation, Reply reply) {
    return contract.check(operation, reply);
  }
}
