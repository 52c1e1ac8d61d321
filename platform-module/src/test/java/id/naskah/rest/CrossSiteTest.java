package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.OwnOffice;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.verify.http.Json;
import id.naskah.verify.http.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of another site can't write with what the user's browser knows. */
@AlfrescoTest
@OwnOffice
class CrossSiteTest {
  private static final String EVIL = "https://evil.example";
  private static final String JSON = "application/json";

  private final Repository repository;
  private final Office office;
  private final Client clerk;
  private final String letter;

  CrossSiteTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.clerk = new Client(repository, office.clerkA());
    this.letter = (String) clerk.register(office.unitA()).get("id");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "text/plain; x=application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/jsonx",
        "application/xml",
        "",
      })
  void aFormOfAPageIsNoRequest(String type) {
    String body = Json.write(Client.incoming(office.unitA()));
    for (String[] door :
        new String[][] {
          {"POST", "/letters"},
          {"PUT", "/letters/" + letter},
          {"POST", "/letters/" + letter + "/dispositions"},
          {"POST", "/holds"},
          {"POST", "/disposals"},
          {"PUT", "/disposals/1"},
          {"POST", "/substitutions"},
        }) {
      var request = clerk.request(door[1]).method(door[0], BodyPublishers.ofString(body));
      if (!type.isEmpty()) {
        request.header("Content-Type", type);
      }
      assertThat(clerk.send(request).refusal(415)).contains(JSON);
    }
    assertThat(ids()).containsExactly(letter);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /letters, application/json",
    "PUT, /letters/{id}, application/json",
    "DELETE, /letters/{id}, application/json",
    "POST, /letters/{id}/dispositions, application/json",
    "POST, /letters/{id}/attachments, application/json",
    "PUT, /letters/{id}/content, text/plain",
    "PUT, /letters/{id}/content/, text/plain",
    "PUT, /attachments/{id}/content, text/plain",
    "PUT, /schedules/2026/content, text/csv",
    "POST, /disposals, application/json",
    "PUT, /disposals/1, application/json",
    "POST, /disposals/1/appraisals, application/json",
    "POST, /holds, application/json",
    "DELETE, /holds/1/letters/{id}, application/json",
    "DELETE, /substitutions/1, application/json",
    "PUT, /preferences/-me-, application/json",
  })
  void aPageOfAnotherSiteIsRefused(String method, String path, String type) {
    for (String[] from :
        new String[][] {{"Origin", EVIL}, {"Origin", "null"}, {"Referer", EVIL + "/x"}}) {
      var request =
          clerk
              .request(path.replace("{id}", letter))
              .header("Content-Type", type)
              .header(from[0], from[1])
              .method(method, BodyPublishers.ofString("{}"));
      assertThat(clerk.send(request).refusal(403)).contains("web.origins");
    }
    assertThat(ids()).containsExactly(letter);
  }

  @Test
  void ourOwnPageMayWrite() {
    String host = repository.url().replaceFirst("(https?://[^/]+).*", "$1");
    assertThat(change("Origin", host).status()).isEqualTo(200);
    assertThat(change("Referer", host + "/alfresco/naskah/index.html").status()).isEqualTo(200);
    var request = clerk.request("/letters/" + letter).header("X-Forwarded-Host", "naskah.example");
    assertThat(clerk.send(change(request, "Origin", "https://naskah.example")).status())
        .isEqualTo(200);
    change("Origin", "https://naskah.example").refusal(403);
  }

  @Test
  void thePagesThatTheOfficeNamesMayWrite() {
    String before = office.read(ConfigurationFiles.OFFICE);
    change("Origin", "https://share.example.org").refusal(403);
    String named = "web.origins=https://share.example.org, http://10.0.0.5:8080\n";
    office.save(ConfigurationFiles.OFFICE, before.replaceAll("(?m)^web.origins.*$", "") + named);
    try {
      assertThat(change("Origin", "https://share.example.org").status()).isEqualTo(200);
      change("Origin", EVIL).refusal(403);
    } finally {
      office.save(ConfigurationFiles.OFFICE, before);
    }
  }

  /** Share passes on what its page sends with the page's origin, and with the user's ticket. */
  @Test
  void whoKnowsTheTicketIsNoOtherPage() {
    assertThat(withTicket(ticket(office.clerkA())).status()).isEqualTo(200);
    assertThat(withTicket("TICKET_0123456789abcdef").status()).isIn(401, 403);
    // A ticket of the attacker's own says nothing about the one whose browser sends it.
    assertThat(withTicket(ticket(office.clerkB())).status()).isIn(401, 403, 404);
  }

  private Reply withTicket(String ticket) {
    var request = clerk.request("/letters/" + letter + "?alf_ticket=" + ticket);
    return clerk.send(change(request, "Origin", EVIL));
  }

  private String ticket(String user) {
    String body = Json.write(Map.of("username", user, "password", user));
    String answer = repository.http(user).post("/s/api/login", body).body();
    Matcher ticket = Pattern.compile("TICKET_\\w+").matcher(answer);
    assertThat(ticket.find()).as(answer).isTrue();
    return ticket.group();
  }

  /** A form that says with a parameter that it is something else. */
  @Test
  void aFormThatNamesAnotherMethodIsRefused() {
    for (String method : new String[] {"DELETE", "PUT"}) {
      for (String path : new String[] {"/letters/" + letter, "/letters/" + letter + "/content"}) {
        var request =
            clerk
                .request(path + "?alf_method=" + method)
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("x"));
        assertThat(clerk.send(request).status()).as(path).isIn(403, 404, 405, 415);
      }
    }
    assertThat(ids()).containsExactly(letter);
    assertThat(clerk.get("/letters/" + letter + "/content").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"multipart/form-data; boundary=x", "application/x-www-form-urlencoded"})
  void aFormIsNoFile(String type) {
    byte[] form = "x=y".getBytes(StandardCharsets.UTF_8);
    clerk.upload("/letters/" + letter + "/content", type, form).refusal(415);
    clerk.get("/letters/" + letter + "/content").refusal(404);
  }

  @Test
  void anotherSpellingOfTheAddressWritesNothing() {
    String path = "/api/-default-/public/naskah/versions/01/letters";
    String body = Json.write(Client.incoming(office.unitA()));
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    for (String type : new String[] {"text/plain", JSON}) {
      assertThat(repository.http(office.clerkA()).send("POST", path, type, bytes).statusCode())
          .isEqualTo(404);
    }
    assertThat(ids()).containsExactly(letter);
  }

  private Reply change(String header, String value) {
    return clerk.send(change(clerk.request("/letters/" + letter), header, value));
  }

  private static java.net.http.HttpRequest.Builder change(
      java.net.http.HttpRequest.Builder request, String header, String value) {
    return request
        .header("Content-Type", JSON)
        .header(header, value)
        .PUT(BodyPublishers.ofString(Json.write(Map.of("summary", value))));
  }

  private java.util.List<String> ids() {
    return clerk.list("/letters", "where", "(unit='" + office.unitA() + "')").ids();
  }
}
