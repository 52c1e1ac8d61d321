package id.naskah.verify.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.naskah.verify.http.Client;
import id.naskah.verify.http.Reply;
import id.naskah.verify.office.Office;
import id.naskah.verify.office.OnSite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What one may not read shows up nowhere, and is refused as if it were not there. */
@OnSite("Secrecy")
class SecrecyTest {
  private static final String NUMBER = "R-99/IJ/KP.07.6/04/2020";
  private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

  private final Office office;
  private final Client clerk;
  private final Client other;
  private final Client outsider;
  private final String secret;
  private final String attachment;

  SecrecyTest(Office office) {

    this.office = office;
    this.clerk = office.client(office.clerkA());
    this.other = office.client(office.clerkB());
    this.outsider = office.client(office.person("outsider"));
    secret = clerk.post("/letters", letter(office.unitA(), "rahasia" + office.unitA())).id();
    attachment =
        clerk.post("/letters/" + secret + "/attachments", Map.of("fileName", "peta.pdf")).id();
    byte[] content = {'x'};
    clerk.upload("/letters/" + secret + "/content", "text/plain", content).entry();
    clerk.upload("/attachments/" + attachment + "/content", "text/plain", content).entry();
  }

  private static Map<String, Object> letter(String unit, String subject) {
    return Client.incoming(
        unit,
        "subject",
        subject,
        "letterNumber",
        NUMBER,
        "receivedDate",
        "2024-05-03",
        "security",
        "secret");
  }

  @Test
  void aLetterOfAnotherUnitIsNotThere() {
    for (Client stranger : List.of(other, outsider)) {
      for (String path : List.of("", "/content", "/attachments")) {
        assertSame(stranger, "/letters/%s" + path, secret);
      }
      assertSame(stranger, "/attachments/%s", attachment);
      assertSame(stranger, "/attachments/%s/content", attachment);
      String path = "/letters/" + secret;
      Map<String, String> change = Map.of("subject", "x");
      stranger.put(path, change).refusal(404);
      stranger.delete(path).refusal(404);
      stranger.upload(path + "/content", "text/plain", new byte[] {1}).refusal(404);
      stranger.post(path + "/attachments", Map.of("fileName", "x")).refusal(404);
      stranger
          .upload("/attachments/" + attachment + "/content", "text/plain", new byte[] {1})
          .refusal(404);
      assertThat(stranger.get("/letters").ids()).doesNotContain(secret);
      String where = "(letterNumber='" + NUMBER + "' AND unit='" + office.unitA() + "')";
      assertThat(stranger.list("/letters", "where", where).ids()).isEmpty();
      assertThat(stranger.list("/letters", "where", where, "term", NUMBER).ids()).isEmpty();
    }
  }

  /** The answer is that for an id which nothing has. */
  private static void assertSame(Client stranger, String path, String id) {
    String there = stranger.get(String.format(path, id)).refusal(404);
    String nowhere = stranger.get(String.format(path, NOBODY)).refusal(404);
    assertThat(there.replace(id, NOBODY)).isEqualTo(nowhere);
  }

  @Test
  void wordsDoNotFindItEvenWhenTheyFindItForOthers() {
    assumeTrue(office.trial().hasIndex(), "this Alfresco has no full-text index");
    String term = "rahasia" + office.unitA();
    await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(
            () -> assertThat(clerk.list("/letters", "term", term).ids()).containsExactly(secret));
    for (Client stranger : List.of(other, outsider)) {
      Reply reply = stranger.list("/letters", "term", term);
      assertThat(reply.ids()).isEmpty();
      assertThat(reply.hasMore()).isFalse();
    }
    assertThat(office.trial().asAdministrator().list("/letters", "term", term).ids())
        .containsExactly(secret);
  }

  @Test
  void linksDoNotGiveItAway() {
    Map<String, Object> repeat = letter(office.unitB(), "Sama");
    assertThat(other.post("/letters", repeat).entry()).containsEntry("possibleRepeatOf", List.of());
    repeat.put("repliesTo", List.of(secret));
    String refusal = other.post("/letters", repeat).refusal(400);
    repeat.put("repliesTo", List.of(NOBODY));
    assertThat(refusal.replace(secret, NOBODY))
        .isEqualTo(other.post("/letters", repeat).refusal(400));
  }

  @Test
  void seriesOfAnotherUnitAreNotThere() {
    String series = office.unitA() + "~incoming~2024";
    for (Client stranger : List.of(other, outsider)) {
      String there = stranger.get("/series/" + series).refusal(404);
      String nowhere = stranger.get("/series/nowhere~incoming~2024").refusal(404);
      assertThat(there.replace(series, "nowhere~incoming~2024")).isEqualTo(nowhere);
      stranger.get("/series/" + series + "/numbers").refusal(404);
      stranger
          .post("/series/" + series + "/reservations", Map.of("count", 1, "reason", "x"))
          .refusal(404);
      assertThat(stranger.list("/series", "maxItems", "1000").ids()).doesNotContain(series);
      stranger.post("/letters", letter(office.unitA(), "x")).refusal(403);
    }
    assertThat(outsider.get("/series").entries()).isEmpty();
    assertThat(clerk.get("/series").ids()).contains(series);
  }

  @Test
  void theLedgerSaysThatANumberIsUsedButNotForWhat() {
    // Nobody is named on it any more, not even who registered it.
    Client admin = office.trial().asAdministrator();
    admin.put("/letters/" + secret, Map.of("readers", List.of())).entry();
    clerk.get("/letters/" + secret).refusal(404);
    assertThat(clerk.get("/letters").ids()).doesNotContain(secret);
    String numbers = "/series/" + office.unitA() + "~incoming~2024/numbers";
    Reply ledger = clerk.get(numbers);
    assertThat(ledger.entries()).hasSize(1);
    assertThat(ledger.text()).doesNotContain(secret);
    assertThat(ledger.entries().get(0))
        .containsEntry("number", 1)
        .containsEntry("state", "issued")
        .doesNotContainKeys("letter", "letterNumber");
    assertThat(admin.get(numbers).text()).contains(secret);
  }
}
