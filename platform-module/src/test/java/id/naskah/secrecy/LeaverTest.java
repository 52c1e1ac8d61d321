package id.naskah.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.LetterValues;
import id.naskah.model.LetterModel;
import id.naskah.routing.PassingOn;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.PersonService;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who comes under the user name of a person who left reads nothing of what that person read. */
@AlfrescoTest
class LeaverTest {
  private final Repository repository;
  private final PassingOn passing;
  private final Office office;

  LeaverTest(Repository repository) {
    this.repository = repository;
    this.passing = new PassingOn(repository);
    this.office = passing.office();
  }

  private NodeRef letter(String level, String... named) {
    Map<QName, Serializable> letter = office.incoming(office.unitA());
    letter.put(LetterModel.SECURITY, level);
    ArrayList<String> readers = new ArrayList<>(List.of("user:" + office.clerkA()));
    List.of(named).forEach(each -> readers.add("user:" + each));
    letter.put(LetterModel.READERS, readers);
    return office.register(office.clerkA(), letter);
  }

  private List<String> named(NodeRef letter) {
    return LetterValues.texts((Serializable) office.property(letter, LetterModel.READERS));
  }

  private void leavesAndComesBack(String login) {
    repository.inTransactionAs(
        "admin",
        () -> {
          repository.bean("personService", PersonService.class).deletePerson(login);
          return null;
        });
    repository.createUser(login);
  }

  @ParameterizedTest
  @ValueSource(strings = {"restricted", "secret", "topSecret"})
  void whoComesBackReadsNothing(String level) {
    String login = passing.person("pergi");
    NodeRef namedOn = letter(level, login);
    NodeRef passedOn = letter(level);
    passing.pass(passedOn, login);
    assertThat(passing.reads(login, namedOn)).isTrue();
    assertThat(passing.reads(login, passedOn)).isTrue();

    leavesAndComesBack(login);
    assertThat(passing.reads(login, namedOn)).isFalse();
    assertThat(passing.reads(login, passedOn)).isFalse();
    await().atMost(Duration.ofSeconds(90)).until(() -> !named(namedOn).contains("user:" + login));

    // Lists that are written again, for whatever reason, let nobody in.
    for (NodeRef each : List.of(namedOn, passedOn)) {
      office.change(
          office.clerkA(),
          each,
          Map.of(
              LetterModel.READERS,
              new ArrayList<>(List.of("user:" + office.clerkA(), "unit:" + office.unitB()))));
      assertThat(passing.reads(login, each)).isFalse();
      assertThat(passing.reads(office.clerkA(), each)).isTrue();
    }
  }
}
