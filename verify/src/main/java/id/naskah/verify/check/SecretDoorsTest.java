package id.naskah.verify.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.naskah.verify.http.Session;
import id.naskah.verify.office.Office;
import id.naskah.verify.office.OnSite;
import java.net.http.HttpResponse;
import java.util.List;
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
  private final SecretDoor.Secret secret;

  SecretDoorsTest(Office office) {
    this.office = office;
    this.secret = Marked.register(office, "rahasia", "security", "secret").secret();
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
