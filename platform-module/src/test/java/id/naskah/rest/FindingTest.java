package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.naskah.Office;
import id.naskah.Race;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.verify.http.Reply;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Lists as files, by due day, near misses and kept searches, of users who read different units. */
@AlfrescoTest
class FindingTest {
  private static final Duration INDEXED = Duration.ofSeconds(90);

  private final Office office;
  private final String unit;
  private final Client clerk;
  private final Client other;

  FindingTest(Repository repository) {
    office = new Office(repository);
    unit = office.unitA();
    clerk = new Client(repository, office.clerkA());
    other = new Client(repository, office.clerkB());
  }

  private String register(Client who, String where, Object... fields) {
    return who.post("/letters", Client.incoming(where, fields)).id();
  }

  @Test
  void aListAsAFileHasWhatTheListHasInItsOrderAndNothingElse() {
    String first = register(clerk, unit, "receivedDate", "2024-01-05", "subject", "=Satu");
    String second = register(clerk, unit, "receivedDate", "2024-02-05", "senderName", "Ayu");
    String foreign = register(other, office.unitB(), "receivedDate", "2024-01-06");

    // Drafts of other tests lie where this clerk may read them.
    String here = "unit%3D%27" + unit + "%27";
    List<String> lines = csv(clerk, "?orderBy=receivedDate%20DESC&where=(" + here + ")");
    assertThat(lines.get(0)).contains("\"Received date\",\"Subject\"");
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1)).contains(second, "\"2024-02-05\"", "\"Ayu\"", "Dinas Kesehatan");
    assertThat(lines.get(2)).contains(first, "\"'=Satu\"");
    assertThat(csv(clerk, "?where=(" + here + "%20AND%20receivedDate%3C%272024-02-01%27)"))
        .hasSize(2);
    assertThat(String.join("", csv(other, ""))).contains(foreign).doesNotContain(first, second);
    assertThat(String.join("", csv(clerk, "?term=" + unit + "%20incoming%201")))
        .contains(first)
        .doesNotContain(second, foreign);
    HttpResponse<byte[]> book = clerk.download("/lists/letters/content?format=xlsx", "id");
    assertThat(new String(book.body(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    assertThat(book.headers().firstValue("Content-Disposition").orElse("")).contains(".xlsx");
  }

  @Test
  void aListHasTheFieldsThatAreWanted() {
    String id = register(clerk, unit, "subject", "Sedikit");
    String here = "(unit='" + unit + "')";

    String few =
        clerk.list("/letters", "where", here, "fields", "subject, status,status,nothing").text();
    String all = clerk.list("/letters", "where", here, "fields", " ").text();

    assertThat(few)
        .contains(id, "\"subject\":\"Sedikit\"", "\"status\":\"open\"")
        .doesNotContain("letterNumber", "direction", "nothing");
    assertThat(all).contains(id, "letterNumber", "direction");
  }

  private static List<String> csv(Client who, String query) {
    HttpResponse<byte[]> file = who.download("/lists/letters/content" + query, "en");
    assertThat(file.statusCode()).isEqualTo(200);
    return new String(file.body(), StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void whatIsDueIsListedByTheFirstDayWhoeverReadsLittle() {
    String late = register(clerk, unit);
    String soon = register(clerk, unit);
    final String never = register(clerk, unit);
    pass(late, 9);
    pass(soon, 2);

    String[] order = {"orderBy", "dueDate", "where", "(unit='" + unit + "')"};
    assertThat(clerk.list("/letters", order).ids())
        .containsExactly(soon, late)
        .doesNotContain(never);
    assertThat(other.list("/letters", order).ids()).containsExactly(soon, late);
    order[1] = "dueDate DESC";
    assertThat(clerk.list("/letters", order).ids()).containsExactly(late, soon);
    assertThat(clerk.list("/letters", "orderBy", "dueDate", "from", "9999-12").ids()).isEmpty();
  }

  private void pass(String letter, int days) {
    Map<String, Object> body =
        Map.of(
            "assignees",
            List.of("user:" + office.clerkB()),
            "note",
            "Mohon",
            "dueInWorkingDays",
            days);
    Reply passed = clerk.post("/letters/" + letter + "/dispositions", body);
    assertThat(passed.status()).as(passed.text()).isEqualTo(201);
  }

  @Test
  void whatWasMeantIsOfferedFromLettersThatOneMayRead() {
    String letter = register(clerk, unit, "subject", "Pemeliharaan kwetiauhala Tanjungpura");
    await()
        .atMost(INDEXED)
        .untilAsserted(
            () ->
                assertThat(clerk.list("/letters", "term", "kwetiauhala").ids())
                    .containsExactly(letter));

    assertThat(near(clerk, "kwetiauhaal")).containsExactly("kwetiauhala");
    assertThat(near(clerk, "Kwetiuhala tanjumgpura")).containsExactly("kwetiauhala tanjungpura");
    assertThat(near(clerk, "kwetiauhala")).isEmpty();
    assertThat(near(clerk, "zzzzqqqq")).isEmpty();
    assertThat(near(other, "kwetiauhaal")).isEmpty();
    assertThat(near(clerk, "\"x~ AND (")).isEmpty();
    assertThat(clerk.list("/suggestions", "term", " ").refusal(400)).startsWith("term: ");
  }

  private static List<Object> near(Client who, String term) {
    Reply reply = who.list("/suggestions", "term", term);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.entries().stream().map(entry -> entry.get("term")).toList();
  }

  @Test
  void searchesAreKeptForOneselfCheckedAndNotMoreThanThirty() throws Exception {
    Map<String, String> search =
        Map.of("name", " Rapat & 1=2 ", "where", "(unit='" + unit + "')", "orderBy", "dueDate");
    Reply kept = clerk.post("/searches", search);
    assertThat(kept.entry())
        .containsEntry("name", "Rapat & 1=2")
        .containsEntry("where", "(unit='" + unit + "')")
        .containsEntry("orderBy", "dueDate")
        .doesNotContainKey("term");
    assertThat(clerk.get("/searches").entries()).containsExactly(kept.entry());
    assertThat(other.get("/searches").entries()).isEmpty();
    assertThat(other.delete("/searches/" + kept.id()).status()).isEqualTo(404);
    assertThat(clerk.post("/searches", Map.of("name", "rapat & 1=2")).refusal(409))
        .startsWith("name: ");
    for (Map<String, String> wrong :
        List.of(
            Map.of("name", " "),
            Map.of("name", "x".repeat(81)),
            Map.of("name", "x", "where", "(colour='red')"),
            Map.of("name", "x", "orderBy", "subject"),
            Map.of("name", "x", "term", "a", "orderBy", "createdAt"),
            Map.of("name", "x", "colour", "red"))) {
      assertThat(clerk.post("/searches", wrong).status()).as("%s", wrong).isEqualTo(400);
    }
    List<Callable<Integer>> atOnce = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Map<String, String> one = Map.of("name", "Bersamaan " + i, "term", "rapat");
      atOnce.add(() -> clerk.post("/searches", one).status());
    }
    assertThat(Race.atOnce(atOnce)).containsOnly(201);
    assertThat(clerk.get("/searches").entries()).hasSize(5);
    for (int i = 5; i < 30; i++) {
      assertThat(clerk.post("/searches", Map.of("name", "Nama " + i)).status()).isEqualTo(201);
    }
    assertThat(clerk.post("/searches", Map.of("name", "Lagi")).status()).isEqualTo(409);
    assertThat(clerk.delete("/searches/" + kept.id()).status()).isEqualTo(204);
    assertThat(clerk.get("/searches").entries()).hasSize(29);
  }
}
