package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people are called, whatever their logins consist of. */
@AlfrescoTest
class NamesTest {
  private final Repository repository;
  private final Client client;

  NamesTest(Repository repository) {
    this.repository = repository;
    this.client = new Client(repository, repository.createUser(repository.unique("asker")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hadi, s.sos",
        ",koma",
        "\"kutip\"",
        "o'brien\"s",
        "\"a\",\"b\"",
        "seratus%",
        "%2C",
        "dua kata",
        "plus+satu",
        "a;b&c=d#e",
        "siti.ñandú",
        "李明",
        "budi@kantor.go.id"
      })
  void everyLoginIsResolvedAlsoAmongOthers(String stem) {
    String login = repository.createUser(repository.unique(stem));
    String other = repository.createUser(repository.unique("plain"));

    assertThat(names(cell(login))).containsExactly("%s called %s Test".formatted(login, login));
    assertThat(names(other + "," + cell(login) + ",gone"))
        .containsExactly(
            "%s called %s Test".formatted(other, other),
            "%s called %s Test".formatted(login, login),
            "gone called null");
  }

  /** Who knows nothing of quotes asks as ever. */
  @Test
  void quotesWithinALoginAreNoCells() {
    String login = repository.createUser(repository.unique("o\"brien"));

    assertThat(names(login)).containsExactly("%s called %s Test".formatted(login, login));
  }

  @Test
  void whatIsAskedTwiceIsAnsweredOnceAndNothingWithNothing() {
    assertThat(names("gone,gone,,\"gone\"")).containsExactly("gone called null");
    assertThat(names(",, ,\"\"")).isEmpty();
  }

  @Test
  void aQuoteThatIsNotClosedIsRefused() {
    assertThat(client.list("/names", "ids", "\"hadi, s").refusal(400)).startsWith("ids: ");
    assertThat(client.list("/names", "ids", "\"hadi\" s").refusal(400)).startsWith("ids: ");
  }

  private List<String> names(String ids) {
    return client.list("/names", "ids", ids).entries().stream()
        .map(each -> each.get("id") + " called " + each.get("name"))
        .toList();
  }

  /** As the page writes it. */
  private static String cell(String login) {
    return login.startsWith("\"") || login.contains(",")
        ? '"' + login.replace("\"", "\"\"") + '"'
        : login;
  }
}
