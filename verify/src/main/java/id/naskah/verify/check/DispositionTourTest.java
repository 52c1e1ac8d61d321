package id.naskah.verify.check;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.verify.http.Client;
import id.naskah.verify.office.Office;
import id.naskah.verify.office.OnSite;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A letter's way from the register to the end, as four people see it over REST. */
@OnSite("Dispositions")
class DispositionTourTest {
  private final Office office;
  private final String head;
  private final String staff;
  private final String acting;
  private final String other;
  private final String position;
  private final Client clerk;
  private final Client asHead;
  private final Client asStaff;
  private final Client asActing;
  private final Client asOther;

  DispositionTourTest(Office office) {
    this.office = office;
    head = office.person("head");
    staff = office.person("staff");
    acting = office.person("acting");
    other = office.person("other");
    position = office.position(head);
    clerk = office.client(office.clerkA());
    asHead = office.client(head);
    asStaff = office.client(staff);
    asActing = office.client(acting);
    asOther = office.client(other);
  }

  @Test
  void aLetterGoesItsWay() {
    String letter = (String) clerk.register(office.unitA()).get("id");
    String path = "/letters/" + letter;
    for (Client nobody : List.of(asHead, asStaff, asActing, asOther)) {
      nobody.get(path).refusal(404);
      nobody.get(path + "/dispositions").refusal(404);
      nobody.get(path + "/history").refusal(404);
      nobody.get(path + "/routing").refusal(404);
    }

    List<Map<String, Object>> three = passOn(path);
    String first = (String) three.get(0).get("id");
    String second = (String) three.get(1).get("id");

    assertThat(asHead.get(path).entry()).containsEntry("status", "open");
    assertThat(asHead.put("/dispositions/" + first, Map.of("status", "read")).entry())
        .containsEntry("readBy", head);
    String below = passOnBelow(path, first);
    String file = report(below);
    assertThat(asHead.get("/dispositions/" + below).entry())
        .containsEntry("status", "done")
        .containsEntry("report", "Rapat dihadiri")
        .containsEntry("closedBy", staff);
    assertThat(asHead.download("/attachments/" + file + "/content").body())
        .isEqualTo(bytes("Notulen rapat"));

    withdraw(path, second);
    asActing.get(path).refusal(404);
    standIn();
    decline(path, first);
    complete(path, first);
    reopenAndSettle(path);

    assertThat(asActing.get(path + "/history").entries())
        .extracting(e -> e.get("event"))
        .containsExactly(
            "passed",
            "passed",
            "passed",
            "read",
            "passed",
            "read",
            "done",
            "withdrawn",
            "declined",
            "resumed",
            "done",
            "settled",
            "reopened",
            "settled");
    assertThat(asStaff.get(path).status()).as("whose part is over reads on").isEqualTo(200);
    asOther.get(path + "/history").refusal(404);
  }

  private List<Map<String, Object>> passOn(String path) {
    List<Map<String, Object>> three =
        clerk
            .post(
                path + "/dispositions",
                Map.of(
                    "assignees",
                    List.of("position:" + position, "user:" + other),
                    "informed",
                    List.of("unit:" + office.unitB()),
                    "instructions",
                    List.of("followUp", "report"),
                    "note",
                    "Mohon dihadiri",
                    "dueInWorkingDays",
                    5))
            .entries();
    assertThat(three)
        .extracting(d -> d.get("recipient"))
        .containsExactly("position:" + position, "user:" + other, "unit:" + office.unitB());
    assertThat(three.get(0))
        .containsEntry("recipientName", "Kepala " + position)
        .containsEntry("holder", List.of(head))
        .containsEntry("responsible", true)
        .containsEntry("instructions", List.of("followUp", "report"))
        .containsEntry("note", "Mohon dihadiri")
        .containsEntry("overdue", false)
        .containsEntry("status", "unread")
        .containsEntry("sender", office.clerkA())
        .doesNotContainKeys("parent", "sentFor", "readAt", "closedAt");
    assertThat(three.get(1)).doesNotContainKey("holder").containsKey("recipientName");
    assertThat(three.get(2)).containsEntry("responsible", false);
    return three;
  }

  private String passOnBelow(String path, String first) {
    Map<String, Object> made =
        asHead
            .post(
                path + "/dispositions",
                Map.of("assignees", List.of("user:" + staff), "note", "Wakili", "parent", first))
            .entry();
    assertThat(made)
        .containsEntry("parent", first)
        .containsEntry("sender", head)
        .containsEntry("sentFor", "position:" + position);
    assertThat(clerk.get(path + "/dispositions").entries())
        .extracting(d -> d.get("depth"))
        .as("right after the one above it")
        .containsExactly(0, 1, 0, 0);
    assertThat(asHead.put("/dispositions/" + first, done("Selesai")).refusal(409))
        .contains("user:" + staff);
    return (String) made.get("id");
  }

  private String report(String below) {
    String list = "/dispositions/" + below + "/attachments";
    String file = asStaff.post(list, Map.of("fileName", "Notulen.txt")).id();
    String content = "/attachments/" + file + "/content";
    assertThat(asStaff.upload(content, "text/plain", bytes("Notulen rapat")).entry())
        .containsEntry("disposition", below)
        .containsEntry("sizeInBytes", 13);
    for (Client notTheirs : List.of(clerk, asHead)) {
      notTheirs.post(list, Map.of("fileName", "Lain.txt")).refusal(403);
      notTheirs.upload(content, "text/plain", bytes("Lain")).refusal(403);
    }
    asActing.get(list).refusal(404);
    asActing.get("/attachments/" + file).refusal(404);
    asActing.upload(content, "text/plain", bytes("Lain")).refusal(404);
    asStaff.put("/dispositions/" + below, Map.of("status", "read")).entry();
    asStaff.put("/dispositions/" + below, done("Rapat dihadiri")).entry();
    asStaff.upload(content, "text/plain", bytes("Lain")).refusal(409);
    asStaff.post(list, Map.of("fileName", "Lain.txt")).refusal(409);
    assertThat(asHead.get(list).ids()).containsExactly(file);
    return file;
  }

  private void withdraw(String path, String second) {
    asOther.get(path).entry();
    asHead.put("/dispositions/" + second, Map.of("status", "withdrawn")).refusal(403);
    assertThat(clerk.put("/dispositions/" + second, Map.of("status", "withdrawn")).entry())
        .containsEntry("status", "withdrawn")
        .containsEntry("closedBy", office.clerkA());
    asOther.get(path).refusal(404);
    asOther.get("/dispositions/" + second).refusal(404);
  }

  private void standIn() {
    String today = LocalDate.now(office.zone()).toString();
    asHead
        .post(
            "/substitutions",
            Map.of(
                "absent",
                "position:" + position,
                "substitute",
                acting,
                "capacity",
                "plh",
                "from",
                today,
                "until",
                today,
                "reason",
                "Cuti"))
        .entry();
  }

  private void decline(String path, String first) {
    assertThat(asActing.get("/dispositions/" + first).entry())
        .containsEntry("holder", List.of(head, acting));
    String disposition = "/dispositions/" + first;
    assertThat(asActing.put(disposition, Map.of("status", "declined")).refusal(400))
        .startsWith("reason: ");
    Map<String, Object> declined =
        asActing
            .put(disposition, Map.of("status", "declined", "reason", "Bukan wewenang kami"))
            .entry();
    assertThat(declined)
        .containsEntry("reason", "Bukan wewenang kami")
        .containsEntry("closedBy", acting)
        .containsEntry("closedFor", "position:" + position);
    assertThat(clerk.put(path, Map.of("status", "settled")).refusal(409))
        .startsWith("status: ")
        .contains("position:" + position);
  }

  private void complete(String path, String first) {
    String disposition = "/dispositions/" + first;
    assertThat(clerk.put(disposition, Map.of("status", "read")).refusal(400))
        .startsWith("reason: ");
    assertThat(
            clerk
                .put(disposition, Map.of("status", "read", "reason", "Tetap di Bagian ini"))
                .entry())
        .containsEntry("status", "read")
        .doesNotContainKey("closedBy");
    asActing.put(disposition, done("Selesai")).entry();
    assertThat(clerk.get(path).entry()).containsEntry("status", "settled");
    assertThat(asActing.get(path + "/history").entries())
        .filteredOn(e -> "done".equals(e.get("event")) && acting.equals(e.get("by")))
        .singleElement()
        .satisfies(
            e ->
                assertThat(e)
                    .containsEntry("onBehalfOf", "position:" + position)
                    .containsEntry("recipient", "position:" + position)
                    .containsEntry("recipientName", "Kepala " + position)
                    .containsEntry("disposition", first)
                    .containsEntry("detail", "Selesai")
                    .containsKey("byName"));
  }

  private void reopenAndSettle(String path) {
    asHead.put(path, Map.of("status", "open")).refusal(403);
    assertThat(clerk.put(path, Map.of("status", "open")).entry()).containsEntry("status", "open");
    assertThat(clerk.put(path, Map.of("status", "settled")).entry())
        .containsEntry("status", "settled");
    assertThat(
            clerk
                .post(
                    path + "/dispositions",
                    Map.of("assignees", List.of("user:" + staff), "note", "Lagi"))
                .refusal(409))
        .startsWith("letter: ");
  }

  @Test
  void ofASecretLetterTheRecipientKnowsOnlyUntilTheEnd() {
    Map<String, Object> letter = clerk.register(office.unitA(), "security", "secret");
    String path = "/letters/" + letter.get("id");
    String id =
        clerk
            .post(
                path + "/dispositions",
                Map.of("assignees", List.of("user:" + staff), "note", "Rahasia"))
            .id();
    asStaff.get(path).entry();
    assertThat(asStaff.put("/dispositions/" + id, done("Sudah")).entry())
        .as("the answer still says that it worked")
        .containsEntry("status", "done");
    asStaff.get(path).refusal(404);
    asStaff.get("/dispositions/" + id).refusal(404);
    asStaff.put("/dispositions/" + id, Map.of("status", "read", "reason", "Lagi")).refusal(404);
  }

  private static Map<String, Object> done(String report) {
    return Map.of("status", "done", "report", report);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
