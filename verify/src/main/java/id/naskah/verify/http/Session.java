package id.naskah.verify.http;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * A site as one user sees it; paths begin after {@code /alfresco}. Logged in once: a password costs
 * a current Alfresco 74 ms with every request, a ticket 2.
 */
public final class Session {
  private static final String JSON = "application/json";

  private final Site site;
  private final String authorization;

  /** With what stands in the header Authorization; null for nothing. */
  Session(Site site, String authorization) {
    this.site = site;
    this.authorization = authorization;
  }

  /**
   * Logs a user in.
   *
   * @throws Refused with the status, when the site does not take the password
   */
  static Session login(Site site, String user, String password) {
    Session session = new Session(site, null);
    HttpResponse<String> answer =
        session.post("/s/api/login", Json.write(Map.of("username", user, "password", password)));
    if (answer.statusCode() != 200) {
      throw new Refused(answer.statusCode());
    }
    Object data = Json.map(Json.read(answer.body())).get("data");
    return new Session(site, basic((String) Json.map(data).get("ticket")));
  }

  static Session withTicket(Site site, String ticket) {
    return new Session(site, basic(ticket));
  }

  /** The one form of a ticket that the doors of all versions take, WebDAV included. */
  private static String basic(String ticket) {
    byte[] pair = ("ROLE_TICKET:" + ticket).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  public Site site() {
    return site;
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  public HttpResponse<byte[]> getBytes(String path) {
    return getBytes(request(path).GET());
  }

  public HttpResponse<byte[]> getBytes(HttpRequest.Builder request) {
    return site.send(request, BodyHandlers.ofByteArray());
  }

  public HttpResponse<String> post(String path, String json) {
    return send("POST", path, JSON, json);
  }

  public HttpResponse<String> put(String path, String json) {
    return send("PUT", path, JSON, json);
  }

  public HttpResponse<String> put(String path, String type, byte[] content) {
    return send(
        request(path).header("Content-Type", type).PUT(BodyPublishers.ofByteArray(content)));
  }

  public HttpResponse<String> delete(String path) {
    return send(request(path).DELETE());
  }

  /** Any method, such as {@code PROPFIND}, with a body. */
  public HttpResponse<String> send(String method, String path, String type, String body) {
    return send(
        request(path)
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofByteArray(Site.bytes(body))));
  }

  /** A request to add headers to; it says already who asks. */
  public HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = site.request(path);
    return authorization == null ? request : request.header("Authorization", authorization);
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    return site.send(request, BodyHandlers.ofString());
  }

  /** Text as part of an address. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The site does not let a user in. */
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    Refused(int status) {
      super("The log-in is answered " + status);
      this.status = status;
    }

    public int status() {
      return status;
    }
  }
}
