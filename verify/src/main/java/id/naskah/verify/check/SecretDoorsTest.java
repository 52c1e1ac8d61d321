package id.naskah.verify.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.naskah.verify.http.Client;
import id.naskah.verify.http.Session;
import id.naskah.verify.office.Office;
import id.naskah.verify.office.OnSite;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** At Alfresco's own doors too, who may not read a letter is told nothing of it. */
@OnSite("Secrecy")
class SecretDoorsTest {
  private static final List<SecretDoor> DOORS = SecretDoor.all();

  private final Office office;
  private final String mark;
  private final SecretDoor.Secret secret;

  SecretDoorsTest(Office office) {
    this.office = office;
    // No other word of the site has this in it, and all that is secret has.
    this.mark = "rahasia" + office.unitA().replaceAll("\\W", "");
    Keeping keeping = new Keeping(office);
    Client clerk = office.client(office.clerkA());
    Map<String, Object> fields =
        Client.incoming(
            office.unitA(),
            "subject",
            "Perihal " + mark,
            "letterNumber",
            mark + "/1",
            "senderOrganisation",
            "Badan " + mark,
            "security",
            "secret");
    String letter = clerk.post("/letters", fields).id();
    String attachment =
        clerk.post("/letters/" + letter + "/attachments", Map.of("fileName", mark + ".txt")).id();
    byte[] text = ("Isi " + mark).getBytes(StandardCharsets.UTF_8);
    clerk.upload("/letters/" + letter + "/content", "text/plain", text).entry();
    clerk.upload("/attachments/" + attachment + "/content", "text/plain", text).entry();
    String folder = keeping.folder(letter);
    Object name = office.trial().asAdministrator().get("/letters/" + letter).entry().get("name");
    this.secret =
        new SecretDoor.Secret(
            letter, attachment, folder, keeping.folderId(letter), folder + "/" + name, mark);
  }

  @TestFactory
  Stream<DynamicNode> letterOfAnotherUnit() {
    List<String> strangers = List.of(office.clerkB(), office.person("outsider"));
    return DOORS.stream().map(door -> dynamicContainer(door.name(), askedAt(door, strangers)));
  }

  private Stream<DynamicTest> askedAt(SecretDoor door, List<String> strangers) {
    if (!door.isThere(office.session(office.clerkA()))) {
      return Stream.of(dynamicTest("all", () -> Assumptions.abort("no such door there")));
    }
    return door.questions(secret).stream()
        .flatMap(question -> strangers.stream().map(s -> isTold(question, s)));
  }

  private DynamicTest isTold(SecretDoor.Question question, String stranger) {
    String who = stranger.equals(office.clerkB()) ? "clerk of another unit" : "outsider";
    return dynamicTest(
        question.what() + ", " + who,
        () -> {
          Session reader = office.session(office.clerkA());
          Assumptions.assumeTrue(
              question.ask(reader).body().contains(question.tells()),
              "who may read it is not told either: " + question.what());

          HttpResponse<String> answer = question.ask(office.session(stranger));

          assertThat(answer.body())
              .as("answer %s", answer.statusCode())
              .doesNotContain(question.tells());
          if (!question.namesIt()) {
            assertThat(answer.body()).doesNotContain(secret.letter(), secret.attachment());
          }
        });
  }
}
