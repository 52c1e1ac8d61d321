package id.naskah.verify.check;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.verify.http.Client;
import id.naskah.verify.http.Reply;
import id.naskah.verify.office.Office;
import id.naskah.verify.office.OnSite;
import java.net.http.HttpRequest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever is sent about dispositions, the answer names the field; and others learn nothing. */
@OnSite("Dispositions")
class DispositionInputTest {
  private static final List<String> UNKEPT =
      List.of("x".repeat(100_000), "a\u0000b", "a\u001bb", "a\ud800b", "\udc00");

  private final Office office;
  private final Client clerk;
  private final Client recipient;
  private final String staff;
  private final String path;

  DispositionInputTest(Office office) {

    this.office = office;
    this.clerk = office.client(office.clerkA());
    this.staff = office.person("staff");
    this.recipient = office.client(staff);
    this.path = "/letters/" + clerk.register(office.unitA()).get("id") + "/dispositions";
  }

  @Test
  void everyFieldOfTheWrongTypeIsNamed() {
    List<Object> wrong =
        List.of(1.5, true, Map.of("a", 1), List.of(1, 2), Collections.singletonList(null));
    for (String field :
        List.of("assignees", "informed", "instructions", "note", "dueDate", "parent")) {
      for (Object value : wrong) {
        assertRefused(field, request(field, value));
      }
    }
    for (Object value : List.of(1.5, true, "3", List.of(3), 3_000_000_000L)) {
      assertRefused("dueInWorkingDays", request("dueInWorkingDays", value));
    }
    for (String list : List.of("assignees", "informed", "instructions")) {
      assertRefused(list, request(list, "user:" + staff));
    }
    assertRefused("asignees", request("asignees", List.of()));
    assertThat(clerk.get(path).entries()).isEmpty();
  }

  @Test
  void whatDoesNotExistIsNamed() {
    for (String nobody :
        List.of(
            "user:nobody-of-this-name",
            "position:NONE",
            "unit:NONE",
            "group:GROUP_EVERYONE",
            staff,
            "user:",
            "user: " + staff,
            ":",
            "user:" + "x".repeat(100_000),
            "position:../../etc")) {
      assertRefused("assignees", request("assignees", List.of(nobody)));
    }
    for (String nobody : List.of("nobody", "user:nobody-of-this-name", "unit:NONE")) {
      assertRefused("informed", request("informed", List.of(nobody)));
    }
    assertRefused("instructions", request("instructions", List.of("dance")));
    String other = "/letters/" + clerk.register(office.unitA()).get("id") + "/dispositions";
    String elsewhere = clerk.post(other, request("note", "x")).id();
    for (String id : List.of("x", "00000000-0000-0000-0000-000000000000", elsewhere)) {
      assertRefused("parent", request("parent", id));
    }
    for (Object day : List.of("2026-02-30", "besok", "2001-01-01", "2999-01-01")) {
      assertRefused("dueDate", request("dueDate", day));
    }
    for (int days : List.of(-1, 366, Integer.MAX_VALUE)) {
      assertRefused("dueInWorkingDays", request("dueInWorkingDays", days));
    }
    Map<String, Object> both = request("dueInWorkingDays", 3);
    both.put("dueDate", office.today(9));
    assertRefused("dueInWorkingDays", both);
    assertThat(clerk.get(path).entries()).isEmpty();
  }

  @Test
  void whatIsMissingOrTooMuchIsNamed() {
    assertRefused("assignees", Map.of());
    assertRefused("assignees", Map.of("note", "x"));
    assertRefused("assignees", Map.of("assignees", List.of("", " "), "note", "x"));
    assertRefused("instructions", Map.of("assignees", List.of("user:" + staff)));
    assertRefused("instructions", Map.of("assignees", List.of("user:" + staff), "note", " "));
    String twice = "user:" + staff;
    assertRefused("assignees", request("assignees", List.of(twice, twice)));
    assertRefused("assignees", request("informed", List.of(twice)));
    assertRefused("assignees", request("assignees", Collections.nCopies(201, twice)));
    assertRefused("instructions", request("instructions", Collections.nCopies(21, "file")));
    for (String text : UNKEPT) {
      assertRefused("note", request("note", text));
    }
    for (String body : List.of("", "{", "[]", "null", "5", "[5]", "[[]]")) {
      assertThat(clerk.raw("POST", path, body).status()).as(body).isEqualTo(400);
    }
    assertThat(clerk.get(path).entries()).isEmpty();
  }

  @Test
  void ofSeveralRequestsAllAreDoneOrNone() {
    Map<String, Object> bad = request("assignees", List.of("user:nobody-of-this-name"));
    assertThat(clerk.post(path, List.of(request("note", "x"), bad)).refusal(400))
        .startsWith("assignees: ");
    assertThat(clerk.get(path).entries()).isEmpty();
    recipient.get(path).refusal(404);
  }

  @Test
  void whatMakesNoSenseTogetherIsNamed() {
    String id = "/dispositions/" + clerk.post(path, request("note", "x")).id();
    assertStep(id, "status");
    assertStep(id, "status", "status", "");
    assertStep(id, "status", "status", "unread");
    assertStep(id, "status", "status", "finished");
    assertStep(id, "status", "status", 1);
    assertStep(id, "reason", "reason", "sendiri");
    assertStep(id, "report", "report", " ");
    assertStep(id, "dueDate", "dueDate", "x");
    assertStep(id, "dueDate", "status", "read", "dueDate", office.today(3));
    assertStep(id, "report", "status", "read", "report", "x");
    assertStep(id, "report", "status", "declined", "report", "x", "reason", "y");
    assertStep(id, "reason", "status", "done", "reason", "x");
    assertStep(id, "reason", "status", "read", "reason", "x");
    assertStep(id, "reason", "status", "declined");
    assertStep(id, "report", "dueDate", office.today(3), "report", "x", "reason", "y");
    assertStep(id, "reason", "report", "x", "reason", "y");
    assertStep(id, "note", "note", "lain");
    assertThat(clerk.put(id, Map.of("dueDate", office.today(3))).refusal(400))
        .startsWith("reason: ");
    assertThat(clerk.put(id, Map.of("dueDate", "2001-01-01", "reason", "x")).refusal(400))
        .startsWith("dueDate: ");
    for (String text : UNKEPT) {
      assertStep(id, "report", "report", text);
      assertStep(id, "report", "status", "done", "report", text);
      assertStep(id, "reason", "status", "declined", "reason", text);
    }
    for (String body : List.of("", "{", "[]", "null", "5")) {
      assertThat(recipient.raw("PUT", id, body).status()).as(body).isEqualTo(400);
    }
    assertThat(clerk.get(id).entry()).containsEntry("status", "unread");
  }

  @Test
  void markupIsKeptAndGivenBackAsText() {
    String markup = "<script>alert('\"x\"&amp;')</script> \u2028 \ud83d\ude00 \\ é {0}";
    Reply made = clerk.post(path, request("note", markup));
    String id = "/dispositions/" + made.id();
    assertThat(made.entry()).containsEntry("note", markup);
    assertThat(recipient.put(id, Map.of("status", "declined", "reason", markup)).entry())
        .containsEntry("reason", markup);
    clerk.put(id, Map.of("status", "read", "reason", markup)).entry();
    recipient.put(id, Map.of("report", markup)).entry();
    Reply read = clerk.get(id);
    assertThat(read.type()).startsWith("application/json");
    assertThat(read.entry()).containsEntry("note", markup).containsEntry("report", markup);
    assertThat(clerk.get(path.replace("dispositions", "history")).entries())
        .extracting(e -> e.get("detail"))
        .containsExactly(markup, markup, markup, markup);
  }

  @Test
  void othersMayNotAndStrangersLearnNothing() {
    String file = "/attachments";
    String id = "/dispositions/" + clerk.post(path, request("note", "x")).id();
    Client stranger = office.client(office.clerkB());
    stranger.post(path, request("note", "x")).refusal(404);
    stranger.get(path).refusal(404);
    stranger.get(id).refusal(404);
    stranger.put(id, Map.of("status", "read")).refusal(404);
    stranger.get(id + file).refusal(404);
    stranger.post(id + file, Map.of("fileName", "a")).refusal(404);
    for (String status : List.of("read", "done")) {
      clerk.put(id, Map.of("status", status)).refusal(403);
    }
    clerk.put(id, Map.of("report", "x")).refusal(403);
    clerk.put(id, Map.of("status", "declined", "reason", "x")).refusal(403);
    recipient.put(id, Map.of("status", "withdrawn")).refusal(403);
    recipient.put(id, Map.of("dueDate", office.today(3), "reason", "x")).refusal(403);
    recipient.post(path, request("assignees", List.of("user:" + office.clerkB()))).refusal(403);
    String letter = path.split("/")[2];
    for (String no : List.of("x", letter, "%F0%9F%98%80", "x".repeat(4000))) {
      clerk.get("/dispositions/" + no).refusal(404);
      clerk.put("/dispositions/" + no, Map.of("status", "read")).refusal(404);
      clerk.get("/dispositions/" + no + file).refusal(404);
    }
    assertThat(clerk.get(id).entry()).containsEntry("status", "unread");
  }

  @Test
  void namesOfFilesAreChecked() {
    String list = "/dispositions/" + clerk.post(path, request("note", "x")).id() + "/attachments";
    for (Object name : List.of("", "a/b", "a:b", "..", 7, List.of("a"), "x".repeat(300), "a\nb")) {
      assertThat(recipient.post(list, Map.of("fileName", name)).refusal(400))
          .startsWith("fileName: ");
    }
    String empty = "/attachments/" + recipient.post(list, Map.of("fileName", "a.txt")).id();
    assertThat(recipient.upload(empty + "/content", "text/plain", new byte[0]).refusal(400))
        .startsWith("content: ");
    recipient.get(empty + "/content").refusal(404);
    assertThat(recipient.post(list, Map.of("fileName", "a.txt")).refusal(409))
        .startsWith("fileName: ");
  }

  @Test
  void refusalsSpeakTheClientsLanguage() {
    String body = "{\"assignees\":[\"user:" + staff + "\"]}";
    HttpRequest.Builder request =
        clerk
            .request(path)
            .header("Accept-Language", "id")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    assertThat(clerk.send(request).refusal(400))
        .isEqualTo("instructions: diperlukan sedikitnya satu isi disposisi, atau catatan");
  }

  /** A good request, but for one field. */
  private Map<String, Object> request(String field, Object value) {
    Map<String, Object> request = new HashMap<>();
    request.put("assignees", List.of("user:" + staff));
    request.put("instructions", List.of("followUp"));
    request.put(field, value);
    return request;
  }

  private void assertRefused(String field, Map<String, Object> request) {
    assertThat(clerk.post(path, request).refusal(400))
        .as("%.200s", request)
        .startsWith(field + ": ")
        .hasSizeLessThan(10_000);
  }

  private void assertStep(String id, String field, Object... body) {
    Map<String, Object> change = new HashMap<>();
    for (int i = 0; i < body.length; i += 2) {
      change.put((String) body[i], body[i + 1]);
    }
    assertThat(recipient.put(id, change).refusal(400))
        .as("%.200s", change)
        .startsWith(field + ": ");
  }
}
