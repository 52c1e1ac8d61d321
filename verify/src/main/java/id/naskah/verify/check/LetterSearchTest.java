package id.naskah.verify.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.naskah.verify.http.Client;
import id.naskah.verify.http.Reply;
import id.naskah.verify.office.Office;
import id.naskah.verify.office.OnSite;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Finding letters: conditions, orders, pages and words. */
@OnSite("Search")
class LetterSearchTest {
  private static final Duration INDEXED = Duration.ofSeconds(90);
  private static final String NUMBER = "B-235/PANRB/D-IV/KKA/06/2012";

  private final boolean indexed;
  private final Client clerk;
  private final String unit;
  private final String user;

  /** Received and dated one after the other, in three months. */
  private final String january;

  private final String february;
  private final String march;
  private final String outgoing;

  LetterSearchTest(Office office) {
    indexed = office.trial().hasIndex();
    user = office.clerkA();
    clerk = office.client(user);
    unit = office.unitA();
    january =
        register(
            "2024-01-10", "2024-01-31", "letterNumber", NUMBER, "subject", "Rapat kerja timun");
    february =
        register(
            "2024-02-10",
            "2024-02-29",
            "letterNumber",
            "000.8.3.3/15/OR",
            "senderName",
            "Wayan Bayam",
            "senderOrganisation",
            "Dinas Terong",
            "recipients",
            List.of("Kepala Kangkung"),
            "copyTo",
            List.of("Arsip Wortel"),
            "summary",
            "Ringkasan\numum buncis",
            "urgency",
            "urgent");
    march = register("2024-03-10", "2024-03-31", "kind", "letter", "security", "secret");
    outgoing =
        clerk
            .post("/letters", Client.outgoing(unit, "letterDate", "2023-12-01", "summary", "umum"))
            .id();
  }

  private String register(String dated, String received, Object... fields) {
    Map<String, Object> letter =
        Client.incoming(unit, "letterDate", dated, "receivedDate", received, "summary", "umum");
    for (int i = 0; i < fields.length; i += 2) {
      letter.put((String) fields[i], fields[i + 1]);
    }
    return clerk.post("/letters", letter).id();
  }

  @Test
  void conditionsNarrowTheListWithAndWithoutWords() {
    expect("direction='outgoing'", outgoing);
    expect("direction IN ('outgoing','internal')", outgoing);
    expect("kind='invitation'", february, january);
    expect("urgency='urgent'", february);
    expect("security='secret'", march);
    expect("security IN ('secret','topSecret') AND kind='letter'", march);
    expect("classification='000.8.3.3'", outgoing);
    expect("classification='000.8.3'");
    expect("status='open'", outgoing, march, february, january);
    expect("createdBy='" + user + "' AND agendaNumber=1", outgoing, january);
    expect("createdBy='admin'");
    expect("series='" + unit + "/incoming'", march, february, january);
    expect("letterNumber='b-235/panrb/d-iv/kka/06/2012'", january);
    expect("letterNumber IN ('" + NUMBER + "','000.8.3.3/15/or')", february, january);
    expect("agendaYear=2023", outgoing);
    expect("agendaYear>2023 AND agendaNumber<3", february, january);
    expect("agendaNumber<=2 AND agendaNumber>1", february);
    expect("agendaNumber IN (2,3)", march, february);
    expect("agendaNumber BETWEEN (2,3)", march, february);
    expect("agendaNumber>=3", march);
    expect("receivedDate='2024-02-29'", february);
    expect("receivedDate<'2024-02-29'", january);
    expect("receivedDate<='2024-02-29'", february, january);
    expect("receivedDate>'2024-02-29'", march);
    expect("receivedDate>='2024-02-29'", march, february);
    expect("receivedDate BETWEEN ('2024-01-31','2024-02-29')", february, january);
    expect("receivedDate IN ('2024-01-31','2024-03-31')", march, january);
    expect("letterDate='2024-01-10'", january);
    expect("letterDate='2024-01-09'");
    expect("letterDate='2024-01-11'");
    expect("letterDate<'2024-01-10'", outgoing);
  }

  private void expect(String where, String... ids) {
    String narrowed = "(unit='" + unit + "' AND " + where + ")";
    assertThat(clerk.list("/letters", "where", narrowed).ids()).as(where).containsExactly(ids);
    if (!indexed) {
      return;
    }
    await()
        .atMost(INDEXED)
        .untilAsserted(
            () ->
                assertThat(clerk.list("/letters", "where", narrowed, "term", "umum").ids())
                    .as("%s with words", where)
                    .containsExactlyInAnyOrder(ids));
  }

  @Test
  void eachOrderBothWays() {
    assertOrder("createdAt", january, february, march, outgoing);
    assertOrder("letterDate", outgoing, january, february, march);
    assertOrder("receivedDate", january, february, march, outgoing);
    assertOrder("agendaNumber", january, february, march, outgoing);
  }

  private void assertOrder(String field, String... ids) {
    String where = "(unit='" + unit + "')";
    List<String> forward = List.of(ids);
    List<String> backward = new ArrayList<>(forward);
    Collections.reverse(backward);
    assertThat(clerk.list("/letters", "where", where, "orderBy", field).ids()).isEqualTo(forward);
    assertThat(clerk.list("/letters", "where", where, "orderBy", field + " DESC").ids())
        .isEqualTo(backward);
  }

  @Test
  void pagesEndWhereTheListEnds() {
    String where = "(unit='" + unit + "')";
    Reply first = clerk.list("/letters", "where", where, "maxItems", "3");
    assertThat(first.ids()).containsExactly(outgoing, march, february);
    assertThat(first.hasMore()).isTrue();
    Reply last = clerk.list("/letters", "where", where, "maxItems", "3", "skipCount", "3");
    assertThat(last.ids()).containsExactly(january);
    assertThat(last.hasMore()).isFalse();
    assertThat(first.text()).doesNotContain("totalItems");
    for (String beyond : List.of("4", "100000", "2147483647")) {
      assertThat(clerk.list("/letters", "where", where, "skipCount", beyond).ids()).isEmpty();
    }
    for (String wrong : List.of("1001", "2147483647")) {
      assertThat(clerk.list("/letters", "maxItems", wrong).refusal(400)).startsWith("maxItems: ");
    }
    for (String wrong : List.of("0", "-1", "x", "", "99999999999")) {
      assertThat(clerk.list("/letters", "maxItems", wrong).status()).isEqualTo(400);
    }
    assertThat(clerk.list("/letters", "skipCount", "-1").status()).isEqualTo(400);
  }

  @Test
  void whatCanNotBeAskedIsRefusedByName() {
    assertThat(clerk.list("/letters", "orderBy", "subject").refusal(400))
        .startsWith("orderBy: ")
        .contains("subject", "receivedDate");
    assertThat(clerk.list("/letters", "orderBy", "createdAt,letterDate").refusal(400))
        .startsWith("orderBy: ");
    assertThat(clerk.list("/letters", "orderBy", "createdAt", "term", "x").refusal(400))
        .startsWith("orderBy: ");
    assertThat(clerk.list("/letters", "where", "(NOT status='open')").refusal(400)).contains("NOT");
    assertThat(clerk.list("/letters", "where", "(status='a' OR status='b')").refusal(400))
        .contains("OR");
    assertThat(clerk.list("/letters", "where", "(subject='x')").refusal(400))
        .contains("subject", "letterNumber");
    assertThat(clerk.list("/letters", "where", "(letterDate='2026-02-30')").refusal(400))
        .contains("letterDate", "2026-02-30");
    for (String term : List.of("", "*", "()", "}{", "a\u0000b", "x".repeat(501), "a ".repeat(31))) {
      assertThat(clerk.list("/letters", "term", term).refusal(400)).startsWith("term: ");
    }
    assertThat(clerk.list("/letters", "term", "x", "skipCount", "10001").refusal(400))
        .startsWith("skipCount: ");
  }

  @Test
  void aNumberIsFoundAsItIsTypedAtOnce() {
    for (String term :
        List.of(
            NUMBER,
            NUMBER.toLowerCase(Locale.ROOT),
            "B-235/PANRB*",
            "b-235/panrb/?-iv/kka/06/2012",
            " " + NUMBER + " ")) {
      assertFound(term, january);
    }
    for (String term : List.of("000.8.3.3/15/OR", "000.8.3.3/15*", "000.8.3.3/1?/OR")) {
      assertFound(term, february);
    }
  }

  private void assertFound(String term, String id) {
    assertThat(clerk.list("/letters", "term", term, "where", "(unit='" + unit + "')").ids())
        .as(term)
        .containsExactly(id);
  }

  @Test
  void wordsAreFoundInEveryFieldAndInTheDocument() {
    assumeTrue(indexed, "this Alfresco has no full-text index");
    byte[] text = "Isi surat tentang semangka dan melon".getBytes(StandardCharsets.UTF_8);
    clerk.upload("/letters/" + march + "/content", "text/plain", text);
    for (String term :
        List.of(
            "bayam",
            "TERONG",
            "kangkung",
            "wortel",
            "buncis",
            "\"Dinas Terong\"",
            "kangk*",
            "terong bayam",
            "?erong")) {
      awaitFound(term, february);
    }
    for (String term : List.of("timun", "\"rapat kerja\"", "\"kerja timun\"", "kerja rapat")) {
      awaitFound(term, january);
    }
    awaitFound("semangka", march);
    awaitFound("\"semangka dan melon\"", march);
    assertThat(found("\"kerja rapat\"")).isEmpty();
    assertThat(found("\"semangka melon\"")).isEmpty();
    assertThat(found("timun terong")).isEmpty();
    assertThat(found("timun OR terong")).isEmpty();
    // Operators are words like any others, or nothing.
    for (String term :
        List.of(
            "timun) OR (terong",
            "TEXT:terong",
            "NOT terong",
            "-zzz",
            "x\" OR \"terong",
            "=a",
            "a:b:c",
            "~^[1 TO 2]x",
            "@{http://www.alfresco.org/model/content/1.0}name:x",
            "a\\",
            "\u65e5\u672c",
            "a*b?c*",
            "AND",
            "{x",
            "{zz}",
            "\"{zz",
            "a{b}c*",
            "\ud835\udcb3*",
            "ꦱꦸꦫꦠ꧀",
            "ꦱꦸꦫ*",
            "'x'")) {
      assertThat(clerk.list("/letters", "term", term).status()).as(term).isEqualTo(200);
      assertThat(found(term)).as(term).isEmpty();
    }
  }

  /** Whatever is typed is answered, by the index itself. */
  @Test
  void nothingThatIsTypedIsAnError() {
    Random random = new Random(11);
    String signs = "{}[]()\"\\*?~^:=@!|&<>+-#%$/.,;'_ aZ9é\u0301\u200d\ua98f\u65e5\n\t";
    for (int i = 0; i < 150; i++) {
      StringBuilder term = new StringBuilder();
      for (int n = 1 + random.nextInt(9); n > 0; n--) {
        term.append(signs.charAt(random.nextInt(signs.length())));
      }
      Reply reply = clerk.list("/letters", "term", term.toString());
      assertThat(reply.status()).as("%s %s", term, reply.text()).isIn(200, 400);
      if (reply.status() == 400) {
        assertThat(reply.refusal(400)).as(term.toString()).startsWith("term: ");
      }
    }
  }

  private void awaitFound(String term, String id) {
    await()
        .atMost(INDEXED)
        .untilAsserted(() -> assertThat(found(term)).as(term).containsExactly(id));
  }

  private List<String> found(String term) {
    return clerk.list("/letters", "term", term, "where", "(unit='" + unit + "')").ids();
  }
}
