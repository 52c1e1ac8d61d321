package id.naskah.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.Refused;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.routing.PassingOn;
import id.naskah.secrecy.AboveOrdinary.Told;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/** What a security officer is told of what a person reads. */
@AlfrescoTest
class AboveOrdinaryTest {
  private final Repository repository;
  private final PassingOn passing;
  private final Office office;
  private final String clerk;

  AboveOrdinaryTest(Repository repository) {
    this.repository = repository;
    this.passing = new PassingOn(repository);
    this.office = passing.office();
    this.clerk = passing.registering("pembuat");
  }

  private NodeRef letter(String level) {
    Map<QName, Serializable> letter = office.incoming(office.unitA());
    letter.put(LetterModel.SECURITY, level);
    return office.register(clerk, letter);
  }

  private List<Told> told(String officer, String person, int skip, int most) {
    return repository.inTransactionAs(
        officer, () -> repository.bean(AboveOrdinary.class).of(person, skip, most));
  }

  @Test
  void theLettersAndTheReasonsAreTold() {
    letter("ordinary");
    NodeRef restricted = letter("restricted");
    NodeRef secret = letter("secret");
    NodeRef topSecret = letter("topSecret");
    String recipient = passing.person("penerima");
    passing.pass(clerk, topSecret, null, PassingOn.people(recipient));

    List<Told> made = told("admin", clerk, 0, 100);
    assertThat(made)
        .extracting(Told::letter)
        .containsExactly(restricted.getId(), secret.getId(), topSecret.getId());
    assertThat(made.get(1).rights()).extracting(Right::because).contains(Right.Because.NAMED);
    assertThat(made.get(1).series()).isNotNull();
    assertThat(told("admin", clerk, 1, 1)).extracting(Told::letter).containsExactly(secret.getId());

    List<Told> received = told("admin", recipient, 0, 100);
    assertThat(received).extracting(Told::letter).containsExactly(topSecret.getId());
    assertThat(received.get(0).rights())
        .extracting(Right::because)
        .containsExactly(Right.Because.PASSED_ON);
    assertThat(told("admin", passing.person("lain"), 0, 100)).isEmpty();
  }

  @Test
  void othersAreToldNothing() {
    letter("secret");
    for (String each : List.of(clerk, passing.person("lain"), office.registrar())) {
      assertThat(Refused.saying(() -> told(each, clerk, 0, 100)))
          .isEqualTo("FORBIDDEN  naskah.secrecy.officers");
    }
    assertThat(Refused.saying(() -> told("admin", "tiada", 0, 100))).startsWith("NOT_FOUND");
  }
}
