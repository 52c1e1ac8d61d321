package id.naskah.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.RepositoryProcess;
import id.naskah.embedded.Template;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** The power goes right after a substitution was planned: it holds, and so does its group. */
class RestartTest {
  private static final String API = "/api/-default-/public/naskah/versions/1/substitutions";

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void whatWasPlannedIsInForceAfterTheCut() throws Exception {
    Path data = Path.of("target", "alfresco-data", "plan-" + System.nanoTime()).toAbsolutePath();
    Template.copyTo(data);
    LocalDate today = LocalDate.now(Office.ZONE);
    try (RepositoryProcess first = RepositoryProcess.launch(data).awaitReady()) {
      String sri =
          """
          {"userName":"sri","password":"sri","firstName":"Sri","lastName":"Rahayu","email":"sri@example.com"}
          """;
      assertThat(send("admin", "POST", first.url() + "/s/api/people", sri).statusCode())
          .isEqualTo(200);
      String plan =
          """
          {"absent":"user:admin","substitute":"sri","capacity":"plh","from":"%s","until":"%s"}
          """
              .formatted(today, today.plusDays(1));
      assertThat(send("admin", "POST", first.url() + API, plan).statusCode()).isEqualTo(201);
      first.kill();
    }

    try (RepositoryProcess second = RepositoryProcess.launch(data).awaitReady()) {
      assertThat(send("sri", "GET", second.url() + API, "").body())
          .contains("\"absent\":\"user:admin\"")
          .contains("\"substitute\":\"sri\"");
      String group = "/s/api/groups/NASKAH_ACTING_admin/children?authorityType=USER";
      assertThat(send("admin", "GET", second.url() + group, "").body())
          .contains("\"shortName\": \"sri\"");
    }
  }

  private HttpResponse<String> send(String user, String method, String url, String json)
      throws Exception {
    byte[] login = (user + ":" + user).getBytes(StandardCharsets.US_ASCII);
    return client.send(
        HttpRequest.newBuilder(URI.create(url))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(json))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
