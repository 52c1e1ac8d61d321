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

/** Going to a letter: by a part of its number, to a month, to the end of the list. */
@OnSite("Search")
class LetterPlaceTest {
  private static final Duration INDEXED = Duration.ofSeconds(90);
  private static final String NUMBER = "B-235/PANRB/D-IV/KKA/06/2012";

  private final boolean indexed;
  private final Client clerk;
  private final String unit;

  /** Received and dated one after the other, in three months. */
  private final String january;

  private final String february;
  private final String march;
  private final String outgoing;

  LetterPlaceTest(Office office) {
    indexed = office.trial().hasIndex();
    clerk = office.client(office.clerkA());
    unit = office.unitA();
    january = register("2024-01-10", "2024-01-31", NUMBER);
    february =
        register(
            "2024-02-10",
            "2024-02-29",
            "000.8.3.3/15/OR",
            "subject",
            "Perbaikan dermaga",
            "senderOrganisation",
            "Biro Organisasi");
    march = register("2024-03-10", "2024-03-31", "005/12/DINKES");
    outgoing = clerk.post("/letters", Client.outgoing(unit, "letterDate", "2023-12-01")).id();
  }

  private String register(String dated, String received, String number, String... fields) {
    Map<String, Object> letter =
        Client.incoming(
            unit, "letterDate", dated, "receivedDate", received, "letterNumber", number);
    for (int i = 0; i < fields.length; i += 2) {
      letter.put(fields[i], fields[i + 1]);
    }
    return clerk.post("/letters", letter).id();
  }

  @Test
  void aPartOfANumberIsFoundAtOnce() {
    for (String term :
        List.of("B-235", "b 235", "235", "B-23", "23", "235/pan", "KKA/06", "2012", "kka 06 20")) {
      assertThat(found(term)).as(term).containsExactly(january);
    }
    for (String term :
        List.of("15/OR", "8.3.3/15", unit + "/incoming 2", unit + " incoming 2024 2")) {
      assertThat(found(term)).as(term).containsExactly(february);
    }
    assertThat(found(unit + "/incoming")).containsExactly(march, february, january);
    for (String term : List.of("B-2", "35", "235/IV", "KKA/6", unit + "/incoming 4")) {
      assertThat(found(term)).as(term).isEmpty();
    }
  }

  @Test
  void aListBeginsAtAMonthOrANumberAndIsCountedToItsEnd() {
    String where = "(unit='" + unit + "')";
    assertThat(from("receivedDate DESC", "2024-02", where).ids())
        .containsExactly(february, january);
    assertThat(from("receivedDate ASC", "2024-02", where).ids()).containsExactly(february, march);
    assertThat(from("letterDate DESC", "2024-01-09", where).ids()).containsExactly(outgoing);
    String series = "(series='" + unit + "/incoming' AND agendaYear=2024)";
    assertThat(from("agendaNumber", "2", series).ids()).containsExactly(february, march);
    assertThat(from("agendaNumber", "2", where).refusal(400)).startsWith("from: ");
    assertThat(from("createdAt", "2024-02", where).refusal(400)).startsWith("from: ");
    assertThat(from("letterDate", "2024-2", where).refusal(400)).startsWith("from: ");

    Reply end = clerk.list("/letters", "where", where, "maxItems", "3", "skipCount", "3");
    assertThat(end.text()).contains("\"totalItems\":4");
    Reply counted = clerk.list("/letters", "where", where, "maxItems", "1", "countUpTo", "4");
    assertThat(counted.ids()).containsExactly(outgoing);
    assertThat(counted.text()).contains("\"totalItems\":4");
    assertThat(counted.hasMore()).isTrue();
    Reply more = clerk.list("/letters", "where", where, "maxItems", "1", "countUpTo", "3");
    assertThat(more.text()).doesNotContain("totalItems");
    for (String wrong : List.of("1001", "-1", "x", "")) {
      assertThat(clerk.list("/letters", "countUpTo", wrong).refusal(400)).startsWith("countUpTo: ");
    }
  }

  private Reply from(String order, String from, String where) {
    return clerk.list("/letters", "where", where, "orderBy", order, "from", from);
  }

  /** The index knows words and what they begin with, the database parts of numbers. */
  @Test
  void beginningsOfWordsAreFoundAlsoBesidePartsOfNumbers() {
    assumeTrue(indexed, "this Alfresco has no full-text index");
    for (String term : List.of("derm", "Dermaga", "perbai derma", "15/OR dermaga", "8.3 perb")) {
      await()
          .atMost(INDEXED)
          .untilAsserted(() -> assertThat(found(term)).as(term).containsExactly(february));
    }
    for (String term : List.of("erm", "235 dermaga", "derm*z", "\"derm\"")) {
      assertThat(found(term)).as(term).isEmpty();
    }
  }

  @Test
  void aSenderIsFoundByTheBeginning() {
    String[] where = {"where", "(unit='" + unit + "' AND sender='biro  Org')"};
    assertThat(clerk.list("/letters", where).ids()).containsExactly(february);
    where[1] = "(unit='" + unit + "' AND sender='Organisasi')";
    assertThat(clerk.list("/letters", where).ids()).isEmpty();
    where[1] = "(sender>'B')";
    assertThat(clerk.list("/letters", where).refusal(400)).startsWith("where: ").contains("sender");
  }

  private List<String> found(String term) {
    return clerk.list("/letters", "term", term, "where", "(unit='" + unit + "')").ids();
  }
}
