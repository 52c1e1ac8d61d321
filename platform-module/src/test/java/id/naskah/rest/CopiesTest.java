package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Audited;
import id.naskah.Office;
import id.naskah.Race;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.platform.Nodes;
import id.naskah.routing.PassingOn;
import id.naskah.verify.http.Reply;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbered copies of secret letters: who gives them, who holds them, how they are printed. */
@AlfrescoTest
class CopiesTest {
  private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

  private final Repository repository;
  private final PassingOn passing;
  private final Office office;
  private final Client clerk;
  private final Client stranger;

  CopiesTest(Repository repository) {
    this.repository = repository;
    this.passing = new PassingOn(repository);
    this.office = passing.office();
    this.clerk = new Client(repository, office.clerkA());
    this.stranger = new Client(repository, office.clerkB());
  }

  private String letter(String level) {
    return (String) clerk.register(office.unitA(), "security", level).get("id");
  }

  private static String copies(String letter) {
    return "/letters/" + letter + "/copies";
  }

  private Reply give(String letter, String field, String holder) {
    return clerk.post(copies(letter), Map.of(field, holder));
  }

  private Reply end(Client by, Object copy, String status) {
    return by.put("/copies/" + copy, Map.of("status", status, "note", "Berita acara 4"));
  }

  @Test
  void copiesAreNumberedAndEndOnce() {
    String letter = letter("topSecret");
    String position = passing.position(passing.person("kabag"));
    Object first = give(letter, "holder", "user:" + office.clerkB()).entry().get("id");
    assertThat(give(letter, "holder", "position:" + position).entry())
        .containsEntry("number", 2)
        .containsEntry("holderName", "Kepala " + position);
    give(letter, "holder", "unit:" + office.unitB()).entry();
    assertThat(give(letter, "holderName", " Kejaksaan Negeri ").entry())
        .containsEntry("number", 4)
        .containsEntry("of", 4)
        .containsEntry("holderName", "Kejaksaan Negeri")
        .containsEntry("status", "held")
        .containsEntry("givenBy", office.clerkA())
        .containsEntry("mayEnd", true)
        .doesNotContainKey("holder");

    assertThat(end(clerk, first, "returned").entry())
        .containsEntry("status", "returned")
        .containsEntry("endedBy", office.clerkA())
        .containsEntry("note", "Berita acara 4")
        .containsEntry("mayEnd", false);
    assertThat(end(clerk, first, "destroyed").refusal(409)).contains("returned");

    assertThat(clerk.get(copies(letter)).entries())
        .extracting(each -> each.get("number") + " " + each.get("status"))
        .containsExactly("1 returned", "2 held", "3 held", "4 held");
    assertThat(Audited.entries(repository, letter))
        .extracting(entry -> entry.event())
        .contains(
            "copy 1 given to user:" + office.clerkB(),
            "copy 4 given to \"Kejaksaan Negeri\"",
            "copy 1 returned");
  }

  @Test
  void manyAtOnceGetDifferentNumbers() throws Exception {
    String letter = letter("secret");

    List<Object> numbers =
        Race.atOnce(6, () -> give(letter, "holderName", "Instansi").entry().get("number"));

    assertThat(numbers)
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 6).boxed().toList());
  }

  @Test
  void severalAreGivenAllOrNone() {
    String letter = letter("secret");
    Map<String, String> good = Map.of("holderName", "Polda");
    assertThat(clerk.post(copies(letter), List.of(good, Map.of())).refusal(400))
        .startsWith("holder: ");
    assertThat(clerk.get(copies(letter)).entries()).isEmpty();

    clerk.post(copies(letter), List.of(good, good)).entries();
    assertThat(clerk.get(copies(letter)).entries()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "'{}', 'holder: '",
    "'{\"holder\": \"user:nobody-at-all\"}', 'holder: '",
    "'{\"holder\": \"GROUP_EVERYONE\"}', 'holder: '",
    "'{\"holder\": 3}', 'holder: '",
    "'{\"holderName\": \"  \"}', 'holder: '",
    "'{\"holderName\": \"a\\u0001\"}', 'holderName: '",
    "'{\"holder\": \"unit:UMUM\", \"holderName\": \"Budi\"}', 'holderName: '",
    "'{\"number\": 7}', 'number: '"
  })
  void whatIsNoHolderIsNamedByItsField(String body, String said) {
    String letter = letter("secret");

    assertThat(clerk.raw("POST", copies(letter), body).refusal(400)).startsWith(said);
    String tooLong = "x".repeat(251);
    assertThat(give(letter, "holderName", tooLong).refusal(400)).startsWith("holderName: ");
  }

  @Test
  void endingSaysWhatBecameOfIt() {
    Object copy = give(letter("secret"), "holderName", "Polda").entry().get("id");
    String path = "/copies/" + copy;

    assertThat(clerk.put(path, Map.of()).refusal(400)).startsWith("status: ");
    assertThat(clerk.put(path, Map.of("status", "held")).refusal(400)).startsWith("status: ");
    assertThat(clerk.put(path, Map.of("status", "returned", "note", "x".repeat(1001))).refusal(400))
        .startsWith("note: ");
    assertThat(clerk.put("/copies/none", Map.of("status", "returned")).status()).isEqualTo(404);
  }

  @Test
  void onlyWhoMayWriteTheLetterGivesCopiesAndOthersLearnOfNone() {
    String letter = letter("secret");
    Object copy = give(letter, "holderName", "Polda").entry().get("id");
    String recipient = passing.person("staf");
    Client staff = new Client(repository, recipient);
    passing.pass(Nodes.live(letter), recipient);

    assertThat(staff.get("/letters/" + letter).status()).isEqualTo(200);
    assertThat(staff.get(copies(letter)).status()).isEqualTo(403);
    assertThat(staff.post(copies(letter), Map.of("holderName", "Saya")).status()).isEqualTo(403);
    assertThat(end(staff, copy, "returned").status()).isEqualTo(403);
    assertThat(staff.get("/copies/" + copy + "/content").status()).isEqualTo(403);

    assertSame(stranger.get(copies(letter)), stranger.get(copies(NOBODY)), letter);
    assertSame(
        stranger.post(copies(letter), Map.of("holderName", "Saya")),
        stranger.post(copies(NOBODY), Map.of("holderName", "Saya")),
        letter);
    assertSame(end(stranger, copy, "returned"), end(stranger, "999999999999", "returned"), copy);
    assertSame(
        stranger.get("/copies/" + copy + "/content"),
        stranger.get("/copies/999999999999/content"),
        copy);
    assertThat(clerk.get(copies(letter)).entries()).hasSize(1);
  }

  /** The same words, but for the id that was asked for. */
  private static void assertSame(Reply hidden, Reply none, Object id) {
    assertThat(hidden.status()).isEqualTo(404);
    assertThat(none.status()).isEqualTo(404);
    assertThat(hidden.text().replace(id.toString(), "#"))
        .isEqualTo(none.text().replace(NOBODY, "#").replace("999999999999", "#"));
  }

  @Test
  void copiesAreOfSecretLettersAndThoseOfAVoidOneAreCalledBack() {
    for (String level : List.of("ordinary", "restricted")) {
      assertThat(give(letter(level), "holderName", "Polda").status()).isEqualTo(409);
    }
    String letter = letter("secret");
    Object copy = give(letter, "holderName", "Polda").entry().get("id");
    clerk.put("/letters/" + letter, Map.of("status", "void", "reason", "Keliru")).entry();

    assertThat(give(letter, "holderName", "Polda").status()).isEqualTo(409);
    assertThat(clerk.get("/copies/" + copy + "/content").status()).isEqualTo(409);
    assertThat(clerk.get(copies(letter)).entries().get(0)).containsEntry("mayEnd", true);
    assertThat(end(clerk, copy, "destroyed").entry()).containsEntry("status", "destroyed");
  }

  /** Of a letter that is gone the list stays, for those who keep records. */
  @Test
  void whoKeepsRecordsCallsBackCopiesOfALetterThatIsGone() {
    String gone = UUID.randomUUID().toString();
    office.update(
        "INSERT INTO naskah_copy (letter, number, outsider, given_by, given_at, state)"
            + " VALUES (?, 1, 'Polda', 'budi', now(), 'held')",
        gone);
    Client keeper = new Client(repository, "admin");

    Map<String, Object> copy = keeper.get(copies(gone)).entries().get(0);
    assertThat(copy).containsEntry("mayEnd", true);
    assertThat(clerk.get(copies(gone)).status()).isEqualTo(404);
    assertThat(end(clerk, copy.get("id"), "returned").status()).isEqualTo(404);
    assertThat(end(keeper, copy.get("id"), "returned").entry()).containsEntry("status", "returned");
    assertThat(keeper.get(copies(UUID.randomUUID().toString())).status()).isEqualTo(404);
  }

  @Test
  void aCopyIsPrintedWithItsNumberAndHolderAndThatIsAReading() {
    String letter = letter("secret");
    byte[] pdf = clerk.download("/sheets/" + letter("ordinary") + "/content").body();
    String content =
        "/copies/" + give(letter, "holderName", "Polda").entry().get("id") + "/content";
    assertThat(clerk.get(content).status()).isEqualTo(404);
    clerk.upload("/letters/" + letter + "/content", "text/plain", new byte[] {'a'}).entry();
    assertThat(clerk.get(content).refusal(409)).contains("PDF");
    clerk.upload("/letters/" + letter + "/content", "application/pdf", pdf).entry();
    give(letter, "holderName", "Kejaksaan").entry();

    HttpResponse<byte[]> printed = clerk.download(content, "id");

    assertThat(printed.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/pdf"));
    assertThat(words(printed.body())).contains("Salinan 1 dari 2 · Polda · 005/12/DINKES");
    assertThat(Audited.entries(repository, letter))
        .extracting(entry -> entry.by() + " " + entry.event())
        .last()
        .isEqualTo(office.clerkA() + " read copy naskah " + letter + " 1");
  }

  private String words(byte[] pdf) {
    return repository.inTransactionAs(
        office.clerkA(),
        () -> {
          ContentService contents = repository.services().getContentService();
          ContentWriter stored = contents.getTempWriter();
          stored.setMimetype("application/pdf");
          stored.putContent(new ByteArrayInputStream(pdf));
          ContentWriter text = contents.getTempWriter();
          text.setMimetype("text/plain");
          text.setEncoding("UTF-8");
          contents.transform(stored.getReader(), text);
          return text.getReader().getContentString();
        });
  }
}
