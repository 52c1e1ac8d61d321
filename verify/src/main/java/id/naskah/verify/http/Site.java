package id.naskah.verify.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An Alfresco somewhere, and those who are logged in there. */
public final class Site {
  /** A first request after a start compiles scripts and reads models. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  // HTTP/1.1: Tomcat of the supported versions offers no upgrade on a plain connection.
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(20))
          .build();

  private final String url;
  private final Contract contract = new Contract(new OpenApi());
  private final Map<String, String> passwords = new ConcurrentHashMap<>();
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();
  private volatile Thread last;

  /**
   * A site, asked for nothing yet.
   *
   * @param url ends with {@code /alfresco}, or whatever the web application is called there
   */
  public Site(String url) {
    this.url = url.replaceAll("/+$", "");
  }

  public String url() {
    return url;
  }

  /** What the answers of the REST API are compared with as they come. */
  public Contract contract() {
    return contract;
  }

  /** Remembers what a user logs in with. */
  public void know(String user, String password) {
    passwords.put(user, password);
  }

  /** A user whose password is known, logged in once however often this is asked. */
  public Session as(String user) {
    return sessions.computeIfAbsent(user, u -> Session.login(this, u, password(u)));
  }

  private String password(String user) {
    String password = passwords.get(user);
    if (password == null) {
      throw new IllegalArgumentException("Nobody said what " + user + " logs in with.");
    }
    return password;
  }

  /** Who is not logged in at all. */
  public Session anonymous() {
    return new Session(this, null);
  }

  /** Who shows a ticket that the site has given to nobody. */
  public Session forged() {
    return Session.withTicket(this, "TICKET_0000000000000000000000000000000000000000");
  }

  /** From now on only the thread that calls this gets answers. */
  public void stop() {
    last = Thread.currentThread();
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE);
  }

  <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
    if (last != null && !Thread.currentThread().equals(last)) {
      throw new Unreachable("Stopped.", null);
    }
    try {
      return CLIENT.send(request.build(), body);
    } catch (ConnectException e) {
      throw new Unreachable("Nothing answers at " + url + ".", e);
    } catch (IOException e) {
      String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw new Unreachable(url + " breaks off: " + why, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unreachable("Interrupted while " + url + " was asked.", e);
    }
  }

  /** A body as UTF-8. */
  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** There is no answer. */
  public static final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreachable(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
