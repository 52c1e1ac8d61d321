package id.naskah.guard;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Refused;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.routing.PassingOn;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alfresco lets everybody write one's own profile; letters are signed with the name in it. */
@AlfrescoTest
class OwnNameTest {
  private final Repository repository;
  private final String user;
  private final NodeRef person;
  private final NodeService nodes;

  OwnNameTest(Repository repository) {
    this.repository = repository;
    this.user = new PassingOn(repository).registering("nama");
    this.nodes = repository.services().getNodeService();
    this.person =
        repository.inTransactionAs(
            "admin", () -> repository.services().getPersonService().getPerson(user));
  }

  @Test
  void whoHasNothingToDoWithTheOfficeKeepsWhatAlfrescoAllows() {
    String other = new PassingOn(repository).person("lain");
    NodeRef account =
        repository.inTransactionAs(
            "admin", () -> repository.services().getPersonService().getPerson(other));
    repository.inTransactionAs(
        other,
        () -> {
          nodes.setProperty(account, ContentModel.PROP_LASTNAME, "Baru");
          return null;
        });
    assertThat(
            repository.<Object>inTransactionAs(
                "admin", () -> nodes.getProperty(account, ContentModel.PROP_LASTNAME)))
        .isEqualTo("Baru");
  }

  private Object change(String by, QName name, String value) {
    return repository.inTransactionAs(
        by,
        () -> {
          nodes.setProperty(person, name, value);
          return null;
        });
  }

  private Object now(QName name) {
    return repository.inTransactionAs("admin", () -> nodes.getProperty(person, name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"firstName", "lastName"})
  void nobodyGivesOneselfAnotherName(String name) {
    QName property = QName.createQName(NamespaceService.CONTENT_MODEL_1_0_URI, name);
    Object before = now(property);

    assertThat(Refused.violation(() -> change(user, property, "Sri Wahyuni")).key())
        .isEqualTo("naskah.person.name");
    assertThat(now(property)).isEqualTo(before);
  }

  @Test
  void allElseOfAProfileIsOnesOwnAndNamesAreForAdministrators() {
    change(user, ContentModel.PROP_TELEPHONE, "0431 1234");
    assertThat(now(ContentModel.PROP_TELEPHONE)).isEqualTo("0431 1234");
    change("admin", ContentModel.PROP_LASTNAME, "Wijaya");
    assertThat(now(ContentModel.PROP_LASTNAME)).isEqualTo("Wijaya");
  }
}
