package id.naskah.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Http;
import id.naskah.embedded.junit.Repository;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The doors that HTTP opens, and that they ask who is there. */
@AlfrescoTest
class HttpTest {
  private static final String SCHEME = "alfresco.restApi.basicAuthScheme";

  private final Repository repository;
  private final Http http;

  HttpTest(Repository repository) {
    this.repository = repository;
    this.http = repository.http("admin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/-default-/public/alfresco/versions/1/people/-me-",
        "/api/-default-/public/cmis/versions/1.1/atom",
        "/api/-default-/public/cmis/versions/1.1/browser",
        "/cmisatom",
        "/s/api/server",
        "/service/api/people/admin",
        "/webdav/",
        "/index.html",
        "/images/logo/AlfrescoLogo32.png",
        "/naskah-test/hello.txt"
      })
  void answers(String path) {
    assertThat(http.get(path).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/-default-/public/alfresco/versions/1/people/-me-",
        "/cmisatom",
        "/s/api/people",
        "/webdav/"
      })
  void refusesStrangers(String path) {
    assertThat(repository.http("stranger").get(path).statusCode()).isEqualTo(401);
  }

  @Test
  void theApiAsksForATicketAsACurrentAlfrescoDoes() {
    String path = "/api/-default-/public/alfresco/versions/1/people/-me-";

    assertThat(challenge(path)).startsWith("AlfTicket ");
    System.setProperty(SCHEME, "true");
    try {
      assertThat(challenge(path)).startsWith("Basic ");
    } finally {
      System.clearProperty(SCHEME);
    }
    assertThat(challenge("/s/api/people")).startsWith("Basic ");
  }

  private String challenge(String path) {
    return repository
        .http("stranger")
        .get(path)
        .headers()
        .firstValue("WWW-Authenticate")
        .orElseThrow();
  }

  @Test
  void listsFilesOverWebDav() {
    var answer =
        http.send(
            http.request("/webdav/")
                .header("Depth", "1")
                .method("PROPFIND", BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(207);
    assertThat(answer.body()).contains("Data Dictionary");
  }
}
