package id.naskah.verify.door;

import static id.naskah.verify.http.Session.encoded;

import id.naskah.verify.http.Json;
import id.naskah.verify.http.Session;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** CMIS 1.1 as one user: the browser binding and the AtomPub binding. */
public final class Cmis {
  private static final String BASE = "/api/-default-/public/cmis/versions/1.1";
  private static final String ROOT = BASE + "/browser/root";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String LINE = "\r\n";

  private final Session session;

  public Cmis(Session session) {
    this.session = session;
  }

  /** What the browser binding says about an object: {@code object}, {@code versions} and so on. */
  public HttpResponse<String> select(String id, String selector) {
    return session.get(ROOT + "?objectId=" + encoded(id) + "&cmisselector=" + selector);
  }

  /** An object by its path below Company Home. */
  public HttpResponse<String> atPath(String path) {
    return session.get(
        ROOT + encoded(path).replace("%2F", "/") + "?cmisselector=object&succinct=true");
  }

  /** The id of a folder that is there. */
  public String idAt(String path) {
    HttpResponse<String> answer = atPath(path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return id(answer);
  }

  /** The id in an answer about one object, without the version's. */
  public static String id(HttpResponse<String> answer) {
    Map<String, Object> object = Json.map(Json.read(answer.body()));
    if (!(object.get("succinctProperties") instanceof Map<?, ?> properties)) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return ((String) properties.get("cmis:objectId")).replaceAll(";.*", "");
  }

  /** An action of the browser binding with parameters by name and value. */
  public HttpResponse<String> act(String id, String action, String... parameters) {
    List<String> form = new ArrayList<>(List.of("cmisaction=" + action, "succinct=true"));
    for (int i = 0; i < parameters.length; i += 2) {
      form.add(encoded(parameters[i]) + "=" + encoded(parameters[i + 1]));
    }
    return send(id, form);
  }

  /** Properties changed. */
  public HttpResponse<String> update(String id, Map<String, ?> properties) {
    List<String> form = new ArrayList<>(List.of("cmisaction=update", "succinct=true"));
    add(form, properties);
    return send(id, form);
  }

  /** A document made in a folder, without content. */
  public HttpResponse<String> create(String folder, Map<String, ?> properties) {
    List<String> form = new ArrayList<>(List.of("cmisaction=createDocument", "succinct=true"));
    add(form, properties);
    return send(folder, form);
  }

  /** A link from one object to another. */
  public HttpResponse<String> relate(String type, String source, String target) {
    List<String> form = new ArrayList<>(List.of("cmisaction=createRelationship", "succinct=true"));
    add(form, Map.of("cmis:objectTypeId", type, "cmis:sourceId", source, "cmis:targetId", target));
    return session.send("POST", BASE + "/browser", FORM, String.join("&", form));
  }

  /** Content replaced by the browser binding. */
  public HttpResponse<String> content(String id, String action, String text) {
    String mark = "naskah-verify-part";
    String body =
        String.join(
            LINE,
            "--" + mark,
            "Content-Disposition: form-data; name=\"cmisaction\"",
            "",
            action,
            "--" + mark,
            "Content-Disposition: form-data; name=\"overwriteFlag\"",
            "",
            "true",
            "--" + mark,
            "Content-Disposition: form-data; name=\"content\"; filename=\"lain.txt\"",
            "Content-Type: text/plain",
            "",
            text,
            "--" + mark + "--",
            "");
    return session.send(
        "POST", ROOT + "?objectId=" + encoded(id), "multipart/form-data; boundary=" + mark, body);
  }

  /** Whatever the AtomPub binding has under {@code resource?id=...}. */
  public HttpResponse<String> atom(
      String method, String resource, String id, String type, String body) {
    String path = BASE + "/atom/" + resource + "?id=" + encoded(id);
    var publisher = BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8));
    return session.send(
        session.request(path).header("Content-Type", type).method(method, publisher));
  }

  /** What a query finds, in the browser binding. */
  public HttpResponse<String> query(String statement) {
    return session.send(
        "POST",
        BASE + "/browser",
        FORM,
        "cmisaction=query&succinct=true&statement=" + encoded(statement));
  }

  private HttpResponse<String> send(String id, List<String> form) {
    return session.send("POST", ROOT + "?objectId=" + encoded(id), FORM, String.join("&", form));
  }

  private static void add(List<String> form, Map<String, ?> properties) {
    int number = 0;
    for (Map.Entry<String, ?> property : properties.entrySet()) {
      form.add("propertyId%5B" + number + "%5D=" + encoded(property.getKey()));
      String value = "propertyValue%5B" + number + "%5D";
      if (property.getValue() instanceof Collection<?> several) {
        int i = 0;
        for (Object each : several) {
          form.add(value + "%5B" + i++ + "%5D=" + encoded(String.valueOf(each)));
        }
      } else {
        form.add(value + "=" + encoded(String.valueOf(property.getValue())));
      }
      number++;
    }
  }
}
