package id.naskah.verify.check;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.verify.http.Client;
import id.naskah.verify.http.Reply;
import id.naskah.verify.office.Office;
import id.naskah.verify.office.OnSite;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever is sent, the answer names the field and shows nothing of our insides. */
@OnSite("Letters")
class BadInputTest {
  private static final Set<String> LISTS = Set.of("recipients", "copyTo", "repliesTo", "relatesTo");
  private static final List<String> FIELDS =
      List.of(
          "direction",
          "kind",
          "unit",
          "subject",
          "letterNumber",
          "letterDate",
          "receivedDate",
          "senderName",
          "senderOrganisation",
          "urgency",
          "security",
          "classification",
          "summary",
          "status",
          "fileName",
          "agendaNumber",
          "recipients",
          "copyTo",
          "repliesTo",
          "relatesTo");

  private final Office office;
  private final Client clerk;
  private final String unit;

  BadInputTest(Office office) {

    this.office = office;
    this.clerk = office.client(office.clerkA());
    this.unit = office.unitA();
  }

  @Test
  void everyFieldOfTheWrongTypeIsNamed() {
    List<Object> wrong =
        List.of(1.5, true, Map.of("a", 1), List.of(1, 2), Collections.singletonList(null));
    for (String field : FIELDS) {
      List<Object> values = new ArrayList<>(wrong);
      values.add(LISTS.contains(field) ? "text" : List.of("text"));
      values.add("agendaNumber".equals(field) ? "text" : 7);
      for (Object value : values) {
        Reply reply = clerk.post("/letters", Client.incoming(unit, field, value));
        assertThat(reply.refusal(400)).as("%s %s", field, value).startsWith(field + ": ");
      }
    }
    assertNothingStored();
  }

  @Test
  void textThatCanNotBeKeptIsRefused() {
    for (String field : FIELDS) {
      for (String bad :
          List.of("x".repeat(100_000), "a\u0000b", "a\u001bb", "a\ud800b", "\udc00")) {
        Object value = LISTS.contains(field) ? List.of(bad) : bad;
        Reply reply = clerk.post("/letters", Client.incoming(unit, field, value));
        assertThat(reply.refusal(400))
            .as("%s %.20s", field, bad)
            .startsWith(field + ": ")
            .hasSizeLessThan(10_000);
      }
    }
    assertNothingStored();
  }

  @Test
  void aChangeIsCheckedAsARegistrationIs() {
    String path = "/letters/" + clerk.register(unit).get("id");
    Map<String, Object> letter = clerk.get(path).entry();
    for (String field : List.of("subject", "letterNumber", "senderName", "status", "summary")) {
      for (Object bad : List.of("a\u0000b", "\ud800", "x".repeat(100_000), 7, List.of("x"))) {
        assertThat(clerk.put(path, Map.of(field, bad)).refusal(400)).startsWith(field + ": ");
      }
    }
    for (Object bad : List.of("x", List.of("a\u0000b"), List.of(7), List.of("x".repeat(301)))) {
      assertThat(clerk.put(path, Map.of("copyTo", bad)).refusal(400)).startsWith("copyTo: ");
    }
    for (String fixed : List.of("agendaNumber", "agendaYear", "series", "id", "createdBy")) {
      assertThat(clerk.put(path, Map.of(fixed, letter.get(fixed))).refusal(400))
          .startsWith(fixed + ": ");
    }
    assertThat(clerk.put(path, Map.of("direction", "outgoing")).refusal(409))
        .startsWith("direction: ");
    assertThat(clerk.get(path).entry()).isEqualTo(letter);
  }

  @Test
  void whatIsMissingIsNamed() {
    for (String field : List.of("direction", "kind", "unit", "subject", "senderOrganisation")) {
      Map<String, Object> letter = Client.incoming(unit, field, null);
      assertThat(clerk.post("/letters", letter).refusal(400)).startsWith(field + ": ");
      letter.put(field, " ");
      assertThat(clerk.post("/letters", letter).refusal(400)).startsWith(field + ": ");
    }
    for (String field : List.of("recipients", "classification")) {
      Map<String, Object> letter = Client.outgoing(unit, field, null);
      assertThat(clerk.post("/letters", letter).refusal(400)).startsWith(field + ": ");
    }
    assertNothingStored();
  }

  @Test
  void daysAndCodesThatDoNotExistAreRefused() {
    List<String> days =
        List.of(
            "2026-02-30",
            "2026-2-3",
            "2026-11-22T00:00:00Z",
            "1899-12-31",
            "2999-01-01",
            "today",
            "+999999999-12-31",
            "-0001-01-01",
            "0000-01-01");
    for (String field : List.of("letterDate", "receivedDate")) {
      for (String day : days) {
        Map<String, Object> letter = Client.incoming(unit, field, day);
        assertThat(clerk.post("/letters", letter).refusal(400)).startsWith(field + ": ");
      }
    }
    for (String field :
        List.of("direction", "kind", "unit", "urgency", "security", "classification", "status")) {
      Map<String, Object> letter = Client.incoming(unit, field, "nonsense");
      assertThat(clerk.post("/letters", letter).refusal(400))
          .startsWith(field + ": ")
          .contains("nonsense");
    }
    for (String id : List.of("x", unit, "00000000-0000-0000-0000-000000000000")) {
      Map<String, Object> letter = Client.incoming(unit, "repliesTo", List.of(id));
      assertThat(clerk.post("/letters", letter).refusal(400)).startsWith("repliesTo: ");
    }
    Map<String, Object> letter = Client.incoming(unit, "agendaNumbre", 1);
    assertThat(clerk.post("/letters", letter).refusal(400)).startsWith("agendaNumbre: ");
    assertNothingStored();
  }

  @Test
  void ofSeveralLettersAllAreRegisteredOrNone() {
    Map<String, Object> good = Client.incoming(unit);
    List<Object> oneBad = List.of(good, Client.incoming(unit, "kind", "nonsense"), good);
    assertThat(clerk.post("/letters", oneBad).refusal(400)).startsWith("kind: ");
    assertNothingStored();
    assertThat(clerk.post("/letters", List.of(good, good, good)).entries())
        .extracting(e -> e.get("agendaNumber"))
        .containsExactly(1, 2, 3);
  }

  @Test
  void whatIsNoJsonIsTheClientsMistake() {
    List<String> bodies =
        List.of(
            "", "{", "[]", "null", "5", "\"x\"", "[5]", "[[]]", "{\"a\":NaN}", "[".repeat(5000));
    for (String body : bodies) {
      assertThat(clerk.raw("POST", "/letters", body).status()).as("%.20s", body).isEqualTo(400);
    }
    String deep = "{\"subject\":".repeat(300) + "1" + "}".repeat(300);
    assertThat(clerk.raw("POST", "/letters", deep).refusal(400)).startsWith("subject: ");
    assertNothingStored();
  }

  @Test
  void markupIsKeptAndGivenBackAsText() {
    String markup = "<script>alert('\"x\"&amp;')</script> \u2028 \ud83d\ude00 \\ é";
    Object[] fields = {
      "subject",
      markup,
      "letterNumber",
      markup,
      "senderName",
      markup,
      "senderOrganisation",
      markup,
      "summary",
      markup,
      "recipients",
      List.of(markup),
      "copyTo",
      List.of(markup)
    };
    Reply made = clerk.post("/letters", Client.incoming(unit, fields));
    Reply read = clerk.get("/letters/" + made.id());
    assertThat(read.type()).startsWith("application/json");
    for (int i = 0; i < fields.length; i += 2) {
      assertThat(made.entry().get((String) fields[i])).isEqualTo(fields[i + 1]);
      assertThat(read.entry().get((String) fields[i])).isEqualTo(fields[i + 1]);
    }
  }

  @Test
  void anIdThatIsNoLettersIsNotFound() {
    String folder = new Keeping(office).anywhere();
    String draft = clerk.post("/letters", Client.incoming(unit, "status", "draft")).id();
    assertThat(clerk.delete("/letters/" + draft).status()).isIn(200, 204);
    List<String> ids =
        List.of("x", "'%20OR%201=1", "x".repeat(4000), "%F0%9F%98%80", folder, draft, "a;b");
    for (String id : ids) {
      for (String path : List.of("/letters/", "/attachments/", "/series/")) {
        clerk.get(path + id).refusal(404);
      }
      clerk.get("/letters/" + id + "/content").refusal(404);
      clerk.put("/letters/" + id, Map.of("subject", "x")).refusal(404);
      clerk.delete("/letters/" + id).refusal(404);
    }
  }

  @Test
  void refusalsSpeakTheClientsLanguage() {
    assertThat(refusalIn("id")).isEqualTo("direction: harus diisi");
    assertThat(refusalIn("id-ID,id;q=0.9,en;q=0.8")).isEqualTo("direction: harus diisi");
    assertThat(refusalIn("en")).isEqualTo("direction: a value is needed");
    assertThat(refusalIn("fr")).isEqualTo("direction: a value is needed");
  }

  @Test
  void jsonIsRefusedWithThePlaceAndTheField() {
    assertThat(refusalOf("en", "{\n \"subject\": \"x\"\n \"unit\": 1}"))
        .isEqualTo(
            "body: this is no JSON from line 3, column 2 on, at the field subject;"
                + " accepted is JSON as RFC 8259 has it");
    assertThat(refusalOf("id", "{\"subject\": \"x\", \"subject\": \"y\"}"))
        .isEqualTo(
            "body: isian subject ada dua kali dalam satu objek, yang kedua sebelum baris 1,"
                + " kolom 27; yang diterima: tiap isian sekali");
    assertThat(refusalOf("en", "{\"subject\":" + "[".repeat(400)))
        .isEqualTo(
            "body: nested deeper than 400 levels from line 1, column 411 on;"
                + " accepted are at most 400");
    assertThat(refusalOf("id", "{\"subject\":" + "1".repeat(1001) + "}"))
        .startsWith("body: terlalu panjang sampai baris 1, kolom 1012: ");
  }

  private String refusalIn(String language) {
    return refusalOf(language, "{}");
  }

  private String refusalOf(String language, String body) {
    return clerk
        .send(
            clerk
                .request("/letters")
                .header("Accept-Language", language)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)))
        .refusal(400);
  }

  private void assertNothingStored() {
    assertThat(clerk.list("/letters", "where", "(unit='" + unit + "')").entries()).isEmpty();
    assertThat(
            clerk.get("/series/" + unit + "~incoming~" + office.year()).entry().get("lastNumber"))
        .isEqualTo(0);
  }
}
