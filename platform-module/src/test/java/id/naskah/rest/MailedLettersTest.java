package id.naskah.rest;

import static id.naskah.rest.SentLetters.by;
import static id.naskah.rest.SentLetters.sendings;
import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.Race;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.sending.MailRound;
import id.naskah.telling.PostOffice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeMultipart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters go out by e-mail: once, whatever happens, and who sent them sees what did not go. */
@AlfrescoTest
class MailedLettersTest {
  private static final int ROUNDS = 30;
  private static final int MOST = 15_000_000;
  private static final String BYTES = "application/octet-stream";

  private final Repository repository;
  private final Office office;
  private final SentLetters letters;
  private final Client clerk;
  private PostOffice post;

  MailedLettersTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.letters = new SentLetters(repository, office);
    this.clerk = letters.clerk;
  }

  @BeforeEach
  void openPost() {
    post = new PostOffice(repository);
  }

  @AfterEach
  void closePost() {
    post.close();
  }

  private String address() {
    return repository.unique("tu") + "@kominfo.go.id";
  }

  private Map<String, Object> sending(String letter, String address) {
    return clerk.get(sendings(letter)).entries().stream()
        .filter(each -> address.equals(each.get("recipient")))
        .findFirst()
        .orElseThrow();
  }

  /** Lets the mail go in rounds, since a server that refuses others' is left in peace. */
  private Map<String, Object> goneUntil(String letter, String address, String status) {
    Map<String, Object> sending = sending(letter, address);
    for (int i = 0; i < ROUNDS && !isSo(sending, status); i++) {
      MailRound.of(repository);
      sending = sending(letter, address);
    }
    assertThat(sending).containsEntry("status", status);
    return sending;
  }

  /** What waits has to have been tried. */
  private static boolean isSo(Map<String, Object> sending, String status) {
    return status.equals(sending.get("status"))
        && (!"waiting".equals(status) || sending.get("failure") != null);
  }

  private String sent(String letter, String address) {
    return (String) letters.send(letter, by("email", "recipient", address)).entry().get("id");
  }

  @Test
  void theLetterGoesOnceAsAFile() throws Exception {
    String letter = letters.letter("outgoing");
    String address = address();
    sent(letter, address);
    assertThat(sending(letter, address)).containsEntry("status", "waiting");

    goneUntil(letter, address, "sent");
    MailRound.of(repository);

    List<MimeMessage> mail = post.to(address);
    assertThat(mail).hasSize(1);
    String number = (String) clerk.get("/letters/" + letter).entry().get("letterNumber");
    assertThat(mail.get(0).getSubject()).isEqualTo("Surat " + number + ": Permintaan data");
    MimeMultipart parts = (MimeMultipart) mail.get(0).getContent();
    assertThat((String) parts.getBodyPart(0).getContent())
        .contains(number, "Bagian " + office.unitA());
    assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(SentLetters.PDF);
    Map<String, Object> again = by("email", "recipient", address.toUpperCase(Locale.ROOT));
    assertThat(letters.send(letter, again).refusal(409)).startsWith("recipient: ");
  }

  @Test
  void theAttachmentsGoWithIt() throws Exception {
    String letter = letters.letter("outgoing");
    byte[] table = "nama;jabatan".getBytes(StandardCharsets.UTF_8);
    letters.attach(letter, "Daftar hadir ñ.csv", "text/csv", table);
    letters.attach(letter, "peta.bin", BYTES, (byte) 0, (byte) 1);
    String address = address();
    sent(letter, address);

    goneUntil(letter, address, "sent");

    MimeMultipart parts = (MimeMultipart) post.to(address).get(0).getContent();
    assertThat(parts.getCount()).isEqualTo(4);
    assertThat((String) parts.getBodyPart(0).getContent())
        .contains("Daftar hadir ñ.csv", "peta.bin");
    assertThat(parts.getBodyPart(2).getInputStream().readAllBytes()).isEqualTo(table);
    assertThat(parts.getBodyPart(3).getFileName()).isEqualTo("peta.bin");
  }

  @Test
  void whatNoServerWouldTakeIsRefused() {
    String letter = letters.letter("outgoing");
    String attachment = letters.attach(letter, "kosong.bin", BYTES);
    Map<String, Object> to = by("email", "recipient", address());
    assertThat(letters.send(letter, to).refusal(409))
        .startsWith("attachments: ")
        .contains("kosong.bin");

    clerk.upload(attachment, BYTES, new byte[MOST]).entry();

    assertThat(letters.send(letter, to).refusal(409)).startsWith("content: ").contains("16", "15");
    assertThat(clerk.get(sendings(letter)).entries()).isEmpty();
  }

  @Test
  void severalAtOnceSendItOnce() throws Exception {
    String letter = letters.letter("outgoing");
    String address = address();
    sent(letter, address);

    Race.atOnce(3, () -> MailRound.of(repository));

    goneUntil(letter, address, "sent");
    assertThat(post.to(address)).hasSize(1);
  }

  @Test
  void whatTheServerDoesNotTakeIsToldAndSentAgainWhenSomebodySaysSo() {
    String letter = letters.letter("outgoing");
    String address = address();
    post.shut();
    String path = "/sendings/" + sent(letter, address);
    assertThat(goneUntil(letter, address, "waiting")).containsEntry("attempts", 1);
    String last = "UPDATE naskah_sending SET attempts = 5, not_before = sent_at WHERE letter = ?";
    assertThat(office.update(last, letter)).isEqualTo(1);

    Map<String, Object> failed = goneUntil(letter, address, "failed");

    assertThat(failed).containsEntry("attempts", 6);
    assertThat((String) failed.get("failure")).isNotBlank().doesNotContain("\n");
    post.open();
    assertThat(clerk.put(path, Map.of("status", "waiting")).entry())
        .containsEntry("attempts", 0)
        .doesNotContainKey("failure");
    goneUntil(letter, address, "sent");
    assertThat(post.to(address)).hasSize(1);
  }

  @Test
  void whatWasCutOffGoesUnderItsOldReference() throws Exception {
    String letter = letters.letter("outgoing");
    String address = address();
    String path = "/sendings/" + sent(letter, address);
    String cut =
        "UPDATE naskah_sending SET state = 'sending', attempts = 1, reference = ?,"
            + " not_before = sent_at WHERE letter = ?";
    assertThat(office.update(cut, "cut-off-" + letter.substring(0, 8), letter)).isEqualTo(1);
    assertThat(clerk.put(path, Map.of("status", "cancelled")).refusal(409)).contains("sending");

    goneUntil(letter, address, "sent");

    assertThat(post.to(address)).hasSize(1);
    assertThat(post.to(address).get(0).getMessageID())
        .isEqualTo("<cut-off-" + letter.substring(0, 8) + "@example.com>");
  }

  @Test
  void whatIsTakenBackOrMadeSecretMeanwhileDoesNotGo() {
    String letter = letters.letter("outgoing");
    String address = address();
    String path = "/sendings/" + sent(letter, address);
    clerk.put(path, Map.of("status", "cancelled")).entry();
    String other = address();
    sent(letter, other);
    clerk.put("/letters/" + letter, Map.of("security", "secret")).entry();

    goneUntil(letter, other, "failed");

    assertThat(sending(letter, address)).containsEntry("status", "cancelled");
    assertThat(post.to(address)).isEmpty();
    assertThat(post.to(other)).isEmpty();
  }
}
