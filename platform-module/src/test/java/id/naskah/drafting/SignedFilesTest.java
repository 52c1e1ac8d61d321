package id.naskah.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Doors;
import id.naskah.Refused;
import id.naskah.desk.DraftedLetter;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.platform.Nodes;
import id.naskah.verify.http.Client;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.ServiceRegistry;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/** The attachments of a signed letter are those that the signatories saw, at every door. */
@AlfrescoTest
class SignedFilesTest {
  private static final String PLAIN = "text/plain";

  private final Repository repository;
  private final DraftedLetter letter;
  private String id;
  private String attachment;

  SignedFilesTest(Repository repository) {
    this.repository = repository;
    this.letter = new DraftedLetter(repository);
  }

  private void draftWithAttachment() {
    id = letter.printed("Undangan");
    Client clerk = letter.as(letter.clerk);
    attachment = clerk.post(attachments(), Map.of("fileName", "daftar.txt")).id();
    clerk.upload(content(), PLAIN, bytes("Daftar peserta")).entry();
    letter.step(
        letter.clerk, "submit", "signatories", List.of("position:" + letter.secretarysPosition));
  }

  private String attachments() {
    return "/letters/" + id + "/attachments";
  }

  private String content() {
    return "/attachments/" + attachment + "/content";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** All that is said of the files, and what is in the one. */
  private String files() {
    Client clerk = letter.as(letter.clerk);
    return clerk.get(attachments()).entries() + clerk.get(content()).text();
  }

  @Test
  void noneIsReplacedTakenOffOrAdded() {
    draftWithAttachment();
    assertThat(letter.as(letter.clerk).get("/letters/" + id).entry().get("may").toString())
        .contains("attach");
    letter.step(letter.secretary, "sign");
    String before = files();

    for (String user : List.of(letter.clerk, letter.secretary, "admin")) {
      Client client = letter.as(user);
      assertThat(client.upload(content(), PLAIN, bytes("Lain")).refusal(409))
          .as(user)
          .startsWith("attachments: ")
          .contains("signed");
      assertThat(client.delete(attachments() + "/" + attachment).refusal(409)).contains("signed");
      assertThat(client.post(attachments(), Map.of("fileName", "baru.txt")).refusal(409))
          .contains("signed");
      assertThat(client.get("/letters/" + id).entry().get("may").toString())
          .doesNotContain("attach");
    }

    assertThat(files()).isEqualTo(before);
  }

  @Test
  void norAtOtherDoors() {
    draftWithAttachment();
    letter.step(letter.secretary, "sign");
    String before = files();
    Doors doors = new Doors(repository);
    NodeRef file = Nodes.live(attachment);

    for (String user : List.of(letter.clerk, "admin")) {
      assertThat(doors.cmisContent(user, file, "Lain").statusCode()).as(user).isEqualTo(409);
      assertThat(
              Refused.saying(
                  () -> {
                    addDirectly(user);
                    return user;
                  }))
          .isEqualTo("CONFLICT attachments naskah.attachment.signed");
    }

    // Nobody owns a file of a registered letter, so a clerk does not come as far as this rule.
    assertThat(doors.cmisDelete("admin", file, false).statusCode()).isEqualTo(409);
    assertThat(files()).isEqualTo(before);
  }

  private void addDirectly(String user) {
    ServiceRegistry services = repository.services();
    QName name = QName.createQName(ContentModel.PROP_NAME.getNamespaceURI(), "baru.txt");
    repository.inTransactionAs(
        user,
        () ->
            services
                .getNodeService()
                .createNode(
                    Nodes.live(id),
                    LetterModel.ATTACHMENTS,
                    name,
                    ContentModel.TYPE_CONTENT,
                    Map.of(ContentModel.PROP_NAME, "baru.txt")));
  }

  /** One that was signed elsewhere, and registered with its PDF, is completed as before. */
  @Test
  void aLetterThatWasNotSignedHereIsCompleted() {
    Map<String, Object> fields = Client.outgoing(letter.office.unitA());
    id = letter.as(letter.clerk).post("/letters", fields).id();

    letter.as(letter.clerk).post(attachments(), Map.of("fileName", "baru.txt")).entry();

    assertThat(letter.as(letter.clerk).get(attachments()).entries()).hasSize(1);
  }
}
