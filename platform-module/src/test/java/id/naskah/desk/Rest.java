package id.naskah.desk;

import id.naskah.verify.http.Client;
import id.naskah.verify.http.Json;
import id.naskah.verify.http.Reply;
import id.naskah.verify.http.Site;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The REST API as programs use it, to make what the page is to show. */
final class Rest {
  static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

  private final Site site;

  /**
   * Answers of a server.
   *
   * @param alfresco address of Alfresco's web application
   */
  Rest(String alfresco) {
    this.site = new Site(alfresco);
  }

  /**
   * Asks as a user, whose password is the name; what is refused fails the test.
   *
   * @param body JSON as text, or what becomes JSON; null for a question
   */
  String ask(String user, String method, String path, Object body) {
    site.know(user, user);
    Client client = new Client(site.as(user));
    String place = "/" + path.replace(" ", "%20");
    Reply reply;
    if (body == null) {
      reply = client.get(place);
    } else {
      reply = client.raw(method, place, body instanceof String json ? json : Json.write(body));
    }
    if (reply.status() < 200 || reply.status() > 299) {
      throw new IllegalStateException(path + ": " + reply.status() + " " + reply.text());
    }
    return reply.text();
  }

  /** Stores the content of something, as text. */
  void write(String user, String path, String text) {
    store(user, path, "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  /** Stores the content of something. */
  void store(String user, String path, String type, byte[] content) {
    site.know(user, user);
    new Client(site.as(user)).upload("/" + path, type, content).entry();
  }

  /** Makes something, and answers its id. */
  String make(String user, String path, Object body) {
    return first(ID, ask(user, "POST", path, body));
  }

  static String first(Pattern pattern, String text) {
    return all(pattern, text).get(0);
  }

  static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }
}
