package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Judges;
import id.naskah.OwnOffice;
import id.naskah.PrintedLetter;
import id.naskah.Race;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.paper.CopyPdf;
import id.naskah.platform.Hashes;
import id.naskah.platform.Nodes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.alfresco.service.cmr.model.FileFolderService;
import org.alfresco.service.cmr.model.FileNotFoundException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A letter from its template to the public check: number, day, code and signature in one step. */
@AlfrescoTest
@OwnOffice
class SigningTest {
  private static final String PDF = "application/pdf";

  private final Repository repository;
  private final DraftHands hands;

  SigningTest(Repository repository) {
    this.repository = repository;
    this.hands = new DraftHands(repository);
  }

  private String letter() {
    return "/letters/" + hands.id();
  }

  /** A draft whose document is a PDF, initialled: nothing has to be made of it. */
  private void aPdfThatIsInitialled() throws IOException {
    hands.draft();
    hands.clerk.upload(letter() + "/content", PDF, PrintedLetter.bytes()).entry();
    hands.submitted();
    hands.step(hands.headOf, "initial").entry();
  }

  private Map<String, Object> signed() {
    Object seen = hands.secretaryOf.get(hands.path()).entry().get("seen");
    return hands.step(hands.secretaryOf, "sign", "seen", seen).entry();
  }

  @Test
  void whatIsSignedIsRegisteredAndCanBeChecked(@TempDir Path folder) throws Exception {
    aPdfThatIsInitialled();
    assertThat(hands.secretaryOf.get(hands.path()).entry().get("signature"))
        .isEqualTo(Map.of("asks", "none", "status", "ready"));
    assertThat(hands.clerk.get(letter()).entry()).doesNotContainKey("letterNumber");
    assertThat(hands.step(hands.headOf, "sign").refusal(403)).isNotBlank();

    Map<String, Object> signed = signed();

    assertThat(signed).containsEntry("stage", "signed").containsKey("letterNumber");
    assertThat(DraftHands.steps(signed)).containsExactly("1 initial done", "1 sign done");
    Map<String, Object> registered = hands.clerk.get(letter()).entry();
    assertThat(registered)
        .containsEntry("status", "open")
        .containsEntry("letterNumber", signed.get("letterNumber"))
        .containsEntry("agendaNumber", 1);
    assertThat(hands.isIn(hands.clerk, "toSend")).isTrue();
    assertThat(hands.isIn(hands.secretaryOf, "toSign")).isFalse();
    byte[] file = hands.clerk.download(letter() + "/content").body();
    assertThat(Judges.ofPdf(file, folder)).isEmpty();
    HttpResponse<String> check = check();
    assertThat(check.statusCode()).isEqualTo(200);
    assertThat(check.body().replace("\\/", "/"))
        .contains("genuine", (String) signed.get("letterNumber"))
        .contains(Hashes.of(new ByteArrayInputStream(file)));
  }

  /** The public page of the letter's code, as who has scanned it gets it. */
  private HttpResponse<String> check() throws Exception {
    List<Map<String, Object>> codes = hands.clerk.get(letter() + "/verifications").entries();
    assertThat(codes).hasSize(1);
    String address = repository.url() + "/s/naskah/verify/" + codes.get(0).get("code");
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address + "?format=json")).build(),
            BodyHandlers.ofString());
  }

  @Test
  void whatIsSignedStays() throws Exception {
    aPdfThatIsInitialled();
    signed();

    byte[] other = PrintedLetter.bytes();
    assertThat(hands.clerk.upload(letter() + "/content", PDF, other).refusal(409))
        .contains("signed");
    assertThat(hands.step(hands.secretaryOf, "sign").refusal(409)).isNotBlank();
    assertThat(hands.step(hands.clerk, "takeBack", "reason", "x").refusal(409)).isNotBlank();
  }

  @Test
  void twoAtOnceSignOnce() throws Exception {
    aPdfThatIsInitialled();

    List<Integer> answers = Race.atOnce(4, () -> hands.step(hands.secretaryOf, "sign").status());

    assertThat(answers).contains(200).allMatch(status -> status == 200 || status == 409);
    assertThat(hands.clerk.get(letter()).entry()).containsEntry("agendaNumber", 1);
    assertThat(hands.clerk.get(letter() + "/verifications").entries()).hasSize(1);
  }

  private void aTemplateIsInitialled() {
    hands.initialledTemplate("Undangan rapat");
  }

  @Test
  void aTemplateBecomesALetter() throws Exception {
    String id = hands.template("Undangan rapat");
    assertThat(words(letter() + "/content")).contains("Undangan rapat", "nomor");
    hands.writeOut();
    hands.submitted();
    hands.step(hands.headOf, "initial").entry();

    // No Alfresco of the tests makes a PDF of a DOCX.
    assertThat(hands.step(hands.secretaryOf, "sign").refusal(409)).contains("PDF");
    String number = (String) hands.secretaryOf.get(hands.path()).entry().get("letterNumber");
    assertThat(words("/draft-documents/" + id + "/content")).contains(number, "[[nsk:ttd:1]]");
    String document = "/draft-documents/" + id + "/content";
    byte[] other = PrintedLetter.bytes();
    assertThat(hands.secretaryOf.upload(document, PDF, other).refusal(400)).contains(number);
    hands.secretaryOf.upload(document, PDF, numbered(number)).entry();

    assertThat(signed()).containsEntry("letterNumber", number).containsEntry("stage", "signed");
    assertThat(hands.clerk.get(letter()).entry()).containsEntry("letterNumber", number);
  }

  @Test
  void whatIsNotSignedAfterAllGivesItsNumberUp() throws Exception {
    hands.draft();
    hands.submitted();
    hands.step(hands.headOf, "initial").entry();
    assertThat(hands.step(hands.secretaryOf, "sign").refusal(409)).contains("PDF");
    assertThat(
            hands.clerk.upload(letter() + "/content", "text/plain", new byte[] {'a'}).refusal(409))
        .contains("being signed");

    Map<String, Object> back =
        hands.step(hands.secretaryOf, "return", "reason", "Tanpa PDF").entry();

    assertThat(back).containsEntry("stage", "writing").doesNotContainKey("letterNumber");
    assertThat(hands.clerk.get(letter() + "/verifications").entries())
        .extracting(code -> code.get("status"))
        .containsExactly("revoked");
  }

  @Test
  void whatWasPreparedForOneNumberIsNotSignedWithAnother() throws Exception {
    aTemplateIsInitialled();
    String document = "/draft-documents/" + hands.id() + "/content";
    hands.step(hands.secretaryOf, "sign").refusal(409);
    String first = (String) hands.secretaryOf.get(hands.path()).entry().get("letterNumber");
    hands.secretaryOf.upload(document, PDF, numbered(first)).entry();
    hands.step(hands.secretaryOf, "return", "reason", "Salah hal").entry();
    hands.submitted();
    hands.step(hands.headOf, "initial").entry();

    // What was brought for the first number is forgotten, so there is nothing to sign.
    assertThat(hands.step(hands.secretaryOf, "sign").refusal(409)).contains("PDF");

    String second = (String) hands.secretaryOf.get(hands.path()).entry().get("letterNumber");
    assertThat(second).isNotEqualTo(first);
    assertThat(hands.secretaryOf.upload(document, PDF, numbered(first)).refusal(400))
        .contains(second);
    hands.secretaryOf.upload(document, PDF, numbered(second)).entry();
    assertThat(signed()).containsEntry("letterNumber", second).containsEntry("stage", "signed");
    assertThat(hands.clerk.get(letter() + "/verifications").entries())
        .extracting(code -> code.get("status"))
        .containsExactlyInAnyOrder("revoked", "genuine");
  }

  @Test
  void aCopyOfASignedLetterIsADraftThatNobodyHas() throws Exception {
    aPdfThatIsInitialled();
    signed();
    NodeRef node = Nodes.live(hands.id());

    NodeRef copy = repository.inTransactionAs(hands.office.clerkA(), () -> copied(node));

    assertThat(hands.clerk.get("/drafts/" + copy.getId()).entry())
        .containsEntry("stage", "writing")
        .containsEntry("mine", List.of("submit"));
  }

  private NodeRef copied(NodeRef letter) {
    FileFolderService files = repository.services().getFileFolderService();
    try {
      return files.copy(letter, null, "Salinan " + letter.getId() + ".pdf").getNodeRef();
    } catch (FileNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] numbered(String number) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CopyPdf.write(PrintedLetter.FILE.toFile(), number, out);
    return out.toByteArray();
  }

  private String words(String path) throws IOException {
    byte[] docx = hands.secretaryOf.download(path).body();
    byte[] read = docx.length > 1000 ? docx : hands.clerk.download(path).body();
    StringBuilder words = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(read))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".xml")) {
          words.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return words.toString().replaceAll("<[^>]*>", "");
  }
}
