package id.naskah.embedded.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** HTTP requests to the repository as one user; paths begin after {@code /alfresco}. */
public final class Http {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final String JSON = "application/json";

  private final String base;
  private final String authorization;

  Http(String base, String user, String password) {
    this.base = base;
    String pair = user + ":" + password;
    this.authorization =
        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  /** Requests to any repository as a user whose password is the name. */
  public static Http as(String url, String user) {
    return new Http(url, user, user);
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  public HttpResponse<byte[]> getBytes(String path) {
    return send(request(path).GET().build(), BodyHandlers.ofByteArray());
  }

  public HttpResponse<String> post(String path, String json) {
    return send("POST", path, JSON, json.getBytes(StandardCharsets.UTF_8));
  }

  public HttpResponse<String> put(String path, String json) {
    return send("PUT", path, JSON, json.getBytes(StandardCharsets.UTF_8));
  }

  public HttpResponse<String> put(String path, String type, byte[] content) {
    return send("PUT", path, type, content);
  }

  public HttpResponse<String> delete(String path) {
    return send(request(path).DELETE());
  }

  /** Any method, such as {@code PROPFIND}, with a body. */
  public HttpResponse<String> send(String method, String path, String type, byte[] body) {
    return send(
        request(path)
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofByteArray(body)));
  }

  /** A request to add headers to; it carries the user's name and password already. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(LIMIT)
        .header("Authorization", authorization);
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request.build(), BodyHandlers.ofString());
  }

  public HttpResponse<byte[]> getBytes(HttpRequest.Builder request) {
    return send(request.build(), BodyHandlers.ofByteArray());
  }

  private static <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
    try {
      return CLIENT.send(request, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
