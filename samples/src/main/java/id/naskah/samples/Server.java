package id.naskah.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * HTTP as one person: who asks is part of every request.
 *
 * <p>The person logs in once, with the first request: a current Alfresco takes 70 ms to check a
 * password and 2 ms to check a ticket.
 */
final class Server {
  static final ObjectMapper JSON = new ObjectMapper();

  /** The first requests after a start compile scripts and read models. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final HttpClient client;
  private final String baseUrl;
  private final String user;
  private final String password;

  /** By user; shared by all who ask this server. */
  private final Map<String, String> authorizations;

  Server(String baseUrl, String user, String password) {
    // HTTP/1.1: Tomcat of the supported versions offers no upgrade on a plain connection.
    this(
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
        baseUrl.replaceAll("/+$", ""),
        user,
        password,
        new HashMap<>());
  }

  private Server(
      HttpClient client,
      String baseUrl,
      String user,
      String password,
      Map<String, String> authorizations) {
    this.client = client;
    this.baseUrl = baseUrl;
    this.user = user;
    this.password = password;
    this.authorizations = authorizations;
  }

  /** The same server, asked by someone else. */
  Server as(String user, String password) {
    return new Server(client, baseUrl, user, password, authorizations);
  }

  Answer get(String path) throws IOException, InterruptedException {
    return send(path, request(path).GET());
  }

  Answer post(String path, JsonNode body) throws IOException, InterruptedException {
    return send(
        path,
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
  }

  Answer put(String path, String mimeType, byte[] body) throws IOException, InterruptedException {
    return send(
        path, request(path).header("Content-Type", mimeType).PUT(BodyPublishers.ofByteArray(body)));
  }

  private HttpRequest.Builder request(String path) throws IOException, InterruptedException {
    if (!authorizations.containsKey(user)) {
      authorizations.put(user, logIn());
    }
    return anonymous(path).header("Authorization", authorizations.get(user));
  }

  private HttpRequest.Builder anonymous(String path) {
    return HttpRequest.newBuilder(URI.create(baseUrl + path))
        .timeout(PATIENCE)
        .header("Accept", "application/json, */*");
  }

  /** A ticket; with none given, name and password are sent each time, and what follows is said. */
  private String logIn() throws IOException, InterruptedException {
    JsonNode who = JSON.createObjectNode().put("username", user).put("password", password);
    HttpRequest.Builder asked =
        anonymous("/s/api/login")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(who)));
    HttpResponse<byte[]> answer = client.send(asked.build(), BodyHandlers.ofByteArray());
    String ticket =
        answer.statusCode() == 200
            ? JSON.readTree(answer.body()).path("data").path("ticket").asText()
            : "";
    return ticket.isEmpty() ? basic(user, password) : basic("ROLE_TICKET", ticket);
  }

  private static String basic(String user, String password) {
    String pair = user + ":" + password;
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private Answer send(String path, HttpRequest.Builder builder)
      throws IOException, InterruptedException {
    HttpRequest request = builder.build();
    HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
    return new Answer(request.method() + " " + path, response.statusCode(), response.body());
  }

  /** What came back. */
  static final class Answer {
    private static final int SHOWN = 600;
    private final String request;
    private final int status;
    private final byte[] body;

    Answer(String request, int status, byte[] body) {
      this.request = request;
      this.status = status;
      this.body = body;
    }

    boolean missing() {
      return status == 404;
    }

    boolean empty() {
      return body.length == 0;
    }

    boolean holds(byte[] content) {
      return Arrays.equals(body, content);
    }

    /** This answer, if the server did what was asked. */
    Answer expected() throws IOException {
      if (status / 100 != 2) {
        throw new IOException(request + " was answered " + status + ": " + message());
      }
      return this;
    }

    JsonNode json() throws IOException {
      return JSON.readTree(body);
    }

    /** The sentence in an error body of the v1 API or of a web script, or its beginning. */
    private String message() {
      String text = new String(body, StandardCharsets.UTF_8).strip();
      try {
        JsonNode json = JSON.readTree(text);
        String brief =
            json.path("error").path("briefSummary").asText(json.path("message").asText());
        return brief.isEmpty() ? text : brief;
      } catch (IOException notJson) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + " ..." : text;
      }
    }
  }
}
