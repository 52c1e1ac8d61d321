package id.naskah.rest;

import static id.naskah.rest.SentLetters.by;
import static id.naskah.rest.SentLetters.sendings;
import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Audited;
import id.naskah.Office;
import id.naskah.OwnOffice;
import id.naskah.Race;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.platform.OfficeClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters of the office are sent: what is recorded, and how units of the office get them. */
@AlfrescoTest
@OwnOffice
class SendingsTest {
  private final Repository repository;
  private final Office office;
  private final SentLetters letters;
  private final Client clerk;
  private final Client stranger;

  SendingsTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.letters = new SentLetters(repository, office);
    this.clerk = letters.clerk;
    this.stranger = letters.stranger;
  }

  private LocalDate today() {
    return repository.bean(OfficeClock.class).today();
  }

  @Test
  void whatPeopleCarryIsThereWhenSomebodySaysSo() {
    String letter = letters.letter("outgoing");
    Map<String, Object> sent =
        letters
            .send(
                letter,
                by("courier", "recipient", " Dinas Kesehatan ", "receipt", "JX-12", "note", "Map"))
            .entry();
    assertThat(sent)
        .containsEntry("way", "courier")
        .containsEntry("recipient", "Dinas Kesehatan")
        .containsEntry("receipt", "JX-12")
        .containsEntry("note", "Map")
        .containsEntry("status", "sent")
        .containsEntry("sentBy", office.clerkA())
        .containsEntry("copy", false)
        .containsEntry("mayChange", true);
    String path = "/sendings/" + sent.get("id");

    Map<String, Object> delivered = became("delivered", "receivedBy", "Sri");
    assertThat(clerk.put(path, delivered).refusal(400)).startsWith("deliveredOn: ");
    delivered.put("deliveredOn", today().plusDays(1).toString());
    assertThat(clerk.put(path, delivered).refusal(400)).startsWith("deliveredOn: ");
    delivered.put("deliveredOn", today().toString());
    assertThat(stranger.put(path, delivered).status()).isEqualTo(404);
    assertThat(clerk.put(path, delivered).entry())
        .containsEntry("status", "delivered")
        .containsEntry("receivedBy", "Sri")
        .containsEntry("deliveredOn", today().toString());

    assertThat(clerk.put(path, delivered).refusal(409)).contains("delivered");
    assertThat(clerk.put(path, became("cancelled")).refusal(409)).contains("delivered");
    assertThat(Audited.entries(repository, letter))
        .extracting(entry -> entry.event())
        .contains(
            "sent by courier to \"Dinas Kesehatan\"",
            "delivered by courier to \"Dinas Kesehatan\"");
  }

  private static Map<String, Object> became(String status, Object... more) {
    Map<String, Object> body = by("x", more);
    body.remove("way");
    body.put("status", status);
    return body;
  }

  @Test
  void whatWasTakenAlongIsSentUntilItIsTakenBack() {
    String letter = letters.letter("outgoing");
    Object id = letters.send(letter, by("taken", "note", "Dibawa tamu")).entry().get("id");
    assertThat(clerk.put("/sendings/" + id, became("delivered")).refusal(409)).contains("sent");
    assertThat(clerk.put("/sendings/" + id, became("cancelled")).entry())
        .containsEntry("status", "cancelled");
    assertThat(clerk.get(sendings(letter)).entries()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'{}', 'way: '",
    "'{\"way\": \"pigeon\"}', 'way: '",
    "'{\"way\": \"hand\"}', 'recipient: '",
    "'{\"way\": \"taken\", \"recipient\": \"Budi\"}', 'recipient: '",
    "'{\"way\": \"unit\", \"recipient\": \"NOWHERE\"}', 'recipient: '",
    "'{\"way\": \"unit\", \"recipient\": \"A\", \"receipt\": \"1\"}', 'receipt: '",
    "'{\"way\": \"hand\", \"recipient\": \"Budi\", \"until\": \"1\"}', 'until: '"
  })
  void whatCannotBeIsRefusedByItsField(String body, String message) {
    String letter = letters.letter("outgoing");
    assertThat(clerk.raw("POST", sendings(letter), body).refusal(400)).startsWith(message);
    assertThat(clerk.get(sendings(letter)).entries()).isEmpty();
  }

  @Test
  void aUnitHasItAtOnceAsItsOwnIncomingLetter() {
    String letter =
        letters.letter(
            "internal", "urgency", "urgent", "copyTo", List.of("Arsip"), "summary", "Ya");
    clerk.upload(attached(letter, "Lampiran.txt"), "text/plain", new byte[] {'a', 'b'}).entry();

    String arrived = letters.arrived(letter, true);

    Map<String, Object> sent = clerk.get("/letters/" + letter).entry();
    assertThat(stranger.get("/letters/" + arrived).entry())
        .containsEntry("direction", "incoming")
        .containsEntry("kind", "note")
        .containsEntry("status", "open")
        .containsEntry("unit", office.unitB())
        .containsEntry("agendaNumber", 1)
        .containsEntry("receivedDate", today().toString())
        .containsEntry("letterDate", sent.get("letterDate"))
        .containsEntry("letterNumber", sent.get("letterNumber"))
        .containsEntry("senderOrganisation", "Bagian " + office.unitA())
        .containsEntry("subject", "Permintaan data")
        .containsEntry("urgency", "urgent")
        .containsEntry("security", "ordinary")
        .containsEntry("recipients", sent.get("recipients"))
        .containsEntry("copyTo", List.of("Arsip"))
        .containsEntry("possibleRepeatOf", List.of())
        .doesNotContainKey("readers");
    assertThat(stranger.download("/letters/" + arrived + "/content").body())
        .isEqualTo(SentLetters.PDF);
    Map<String, Object> file =
        stranger.get("/letters/" + arrived + "/attachments").entries().get(0);
    assertThat(file).containsEntry("fileName", "Lampiran.txt").containsEntry("sizeInBytes", 2);
    assertThat(stranger.get(sendings(arrived)).entries().get(0))
        .containsEntry("way", "unit")
        .containsEntry("copy", true)
        .containsEntry("status", "delivered")
        .containsEntry("arrived", arrived)
        .containsEntry("mayChange", false)
        .doesNotContainKey("letter");
    assertThat(clerk.get(sendings(letter)).entries().get(0))
        .containsEntry("letter", letter)
        .containsEntry("recipientName", "Bagian " + office.unitB())
        .doesNotContainKey("arrived");
  }

  private String attached(String letter, String name) {
    Object id =
        clerk
            .post("/letters/" + letter + "/attachments", Map.of("fileName", name))
            .entry()
            .get("id");
    return "/attachments/" + id + "/content";
  }

  @Test
  void whoSendsItGetsNoRightsWhereItArrivesAndTheUnitNoneInTheOther() {
    String letter = letters.letter("outgoing", "security", "restricted");

    letters.send(letter, by("unit", "recipient", office.unitB())).entry();

    String arrived =
        repository.inTransactionAs(
            "admin",
            () ->
                office
                    .sql()
                    .queryForObject(
                        "SELECT arrived FROM naskah_sending WHERE letter = ?",
                        String.class,
                        letter));
    assertThat(clerk.get("/letters/" + arrived).status()).isEqualTo(404);
    assertThat(stranger.get("/letters/" + letter).status()).isEqualTo(404);
    Client admin = new Client(repository, "admin");
    assertThat(admin.get("/letters/" + arrived).entry())
        .containsEntry("security", "restricted")
        .containsEntry("relatesTo", List.of(letter))
        .doesNotContainKey("readers");
    assertThat(admin.get("/letters/" + letter + "/relations").entries())
        .extracting(each -> each.get("kind"))
        .contains("relatesTo");
    assertThat(Audited.entries(repository, arrived))
        .extracting(entry -> entry.by() + " " + entry.event())
        .contains(office.clerkA() + " came as " + letter);
  }

  @ParameterizedTest
  @CsvSource({"secret", "topSecret"})
  void aSecretLetterGoesOnPaperOnly(String level) {
    String letter = letters.letter("outgoing", "security", level);
    for (Map<String, Object> to :
        List.of(
            by("unit", "recipient", office.unitB()),
            by("email", "recipient", "tu@kominfo.go.id"))) {
      assertThat(letters.send(letter, to).refusal(409)).startsWith("way: ");
    }
    letters.send(letter, by("hand", "recipient", "Kepala Dinas")).entry();
    assertThat(letters.ofUnitB(letter)).isEmpty();
  }

  @Test
  void manyAtOnceSendItToAUnitOnce() throws Exception {
    String letter = letters.letter("outgoing");
    Map<String, Object> to = by("unit", "recipient", office.unitB());

    List<Integer> answers = Race.atOnce(4, () -> letters.send(letter, to).status());

    assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    assertThat(letters.ofUnitB(letter)).hasSize(1);
    assertThat(clerk.get(sendings(letter)).entries()).hasSize(1);
  }

  @Test
  void allAreSentOrNone() {
    String letter = letters.letter("outgoing");
    List<Map<String, Object>> both =
        List.of(by("unit", "recipient", office.unitB()), by("unit", "recipient", office.unitA()));
    assertThat(clerk.post(sendings(letter), both).refusal(400)).startsWith("recipient: ");
    assertThat(letters.ofUnitB(letter)).isEmpty();

    List<Map<String, Object>> good = List.of(both.get(0), by("hand", "recipient", "Dinas"));
    assertThat(clerk.post(sendings(letter), good).entries()).hasSize(2);
  }

  @Test
  void whoMayNotWriteTheLetterSendsNothing() {
    String letter = letters.letter("outgoing");
    Map<String, Object> to = by("hand", "recipient", "Dinas");
    assertThat(stranger.post(sendings(letter), to).status()).isEqualTo(404);
    assertThat(stranger.get(sendings(letter)).status()).isEqualTo(404);
    assertThat(stranger.get("/letters/" + letter + "/sending-units").status()).isEqualTo(404);
    String incoming = (String) clerk.register(office.unitA()).get("id");
    assertThat(clerk.post(sendings(incoming), to).refusal(409)).startsWith("direction: ");
    String draft = letters.letter("outgoing", "status", "draft");
    assertThat(clerk.post(sendings(draft), to).refusal(409)).startsWith("status: ");
    String ahead = letters.letter("outgoing", "letterDate", today().plusDays(3).toString());
    Map<String, Object> unit = by("unit", "recipient", office.unitB());
    assertThat(clerk.post(sendings(ahead), unit).refusal(409)).startsWith("letterDate: ");
  }

  @Test
  void unitsThatRecipientsAndCopiesNameAreProposed() {
    String letter = letters.letter("outgoing");
    assertThat(choice(letter))
        .containsEntry("meantBy", "Kepala Bagian " + office.unitB())
        .containsEntry("copy", false)
        .containsEntry("sent", false);

    String other =
        letters.letter(
            "outgoing",
            "recipients",
            List.of("Kepala Dinas"),
            "copyTo",
            List.of("Bagian " + office.unitB()));
    letters.arrived(other, true);
    assertThat(choice(other)).containsEntry("copy", true).containsEntry("sent", true);
  }

  /** What is said of unit B. */
  private Map<String, Object> choice(String letter) {
    String units = "/letters/" + letter + "/sending-units";
    return clerk.list(units, "maxItems", "1000").entries().stream()
        .filter(each -> office.unitB().equals(each.get("id")))
        .findFirst()
        .orElseThrow();
  }
}
