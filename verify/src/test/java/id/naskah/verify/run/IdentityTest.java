package id.naskah.verify.run;

import static id.naskah.verify.run.FakeAlfresco.NASKAH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naskah.verify.http.Site;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is in the way is said in one sentence, before anything is made. */
class IdentityTest {
  private static final String VERSION = Identity.version().replace("-SNAPSHOT", "");

  private final FakeAlfresco alfresco;

  IdentityTest() throws IOException {
    alfresco = new FakeAlfresco();
    alfresco.says(NASKAH + "/units", 200, "{}");
    alfresco.says(
        NASKAH + "/health", 200, "{\"status\": \"ok\", \"version\": \"" + VERSION + "\"}");
    alfresco.says("/alfresco/s/api/people/admin", 200, "{\"capabilities\": {\"isAdmin\": true}}");
  }

  @AfterEach
  void stop() {
    alfresco.close();
  }

  private Identity identity() throws CannotRun {
    Site site = new Site(alfresco.url() + "/");
    site.know("admin", "geheim");
    return Identity.of(site, "admin");
  }

  private void refused(String saying) {
    assertThatThrownBy(this::identity)
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining(saying)
        .hasMessageEndingWith(".");
    assertThat(alfresco.methods()).as("nothing is made").allMatch("GET"::equals);
  }

  @Test
  void saysWhatItIs() throws CannotRun {
    assertThat(identity()).isEqualTo(new Identity("Community 25.4.0", VERSION, null, null));
  }

  @Test
  void nothingAnswers() {
    alfresco.close();
    refused("Nothing answers at http://127.0.0.1");
  }

  @Test
  void somethingElseAnswers() {
    alfresco.says("/alfresco/s/api/login", 404, "<html>");
    refused("There is no Alfresco at");
    alfresco.says("/alfresco/s/api/login", 200, "<html>Welcome</html>");
    refused("There is no Alfresco at");
    alfresco.says("/alfresco/s/api/login", 200, "{}");
    refused("There is no Alfresco at");
  }

  @Test
  void thePasswordIsWrong() {
    alfresco.says("/alfresco/s/api/login", 403, "{}");
    refused("does not take the password of admin");
  }

  @Test
  void thereIsNoNaskah() {
    alfresco.says(NASKAH + "/units", 404, "{}");
    refused("has no Naskah");
  }

  @Test
  void theNaskahIsAnother() {
    alfresco.says(NASKAH + "/health", 404, "{}");
    refused("older than " + VERSION);
    alfresco.says(NASKAH + "/health", 200, "{\"status\": \"ok\", \"version\": \"0.0.9\"}");
    refused("is 0.0.9, and these checks are of");
  }

  @Test
  void theUserMayNotMakeUsers() {
    alfresco.says("/alfresco/s/api/people/admin", 200, "{\"capabilities\": {\"isAdmin\": false}}");
    refused("admin is no administrator there");
    alfresco.says("/alfresco/s/api/people/admin", 404, "{}");
    refused("admin is no administrator there");
  }
}
