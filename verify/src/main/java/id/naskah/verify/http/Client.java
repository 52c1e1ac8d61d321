package id.naskah.verify.http;

import static id.naskah.verify.http.Session.encoded;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The REST API as one person uses it. */
public class Client {
  public static final String BASE = "/api/-default-/public/naskah/versions/1";

  private final Session session;

  public Client(Session session) {
    this.session = session;
  }

  /** The same person at the other doors. */
  public Session session() {
    return session;
  }

  public Reply get(String path) {
    return noted("GET", path, session.get(BASE + path));
  }

  /** A list: parameters by name and value, one after the other. */
  public Reply list(String path, String... parameters) {
    StringBuilder query = new StringBuilder(path);
    for (int i = 0; i < parameters.length; i += 2) {
      query.append(i == 0 ? '?' : '&').append(parameters[i]).append('=');
      query.append(encoded(parameters[i + 1]));
    }
    return get(query.toString());
  }

  public Reply post(String path, Object body) {
    return raw("POST", path, Json.write(body));
  }

  public Reply put(String path, Object body) {
    return raw("PUT", path, Json.write(body));
  }

  public Reply raw(String method, String path, String json) {
    return noted(method, path, session.send(method, BASE + path, "application/json", json));
  }

  public Reply upload(String path, String type, byte[] content) {
    return noted("PUT", path, session.put(BASE + path, type, content));
  }

  public HttpResponse<byte[]> download(String path) {
    return session.getBytes(BASE + path);
  }

  /** A file in the language that the person prefers. */
  public HttpResponse<byte[]> download(String path, String language) {
    return session.getBytes(request(path).header("Accept-Language", language));
  }

  public Reply delete(String path) {
    return noted("DELETE", path, session.delete(BASE + path));
  }

  /** A request to add headers to. */
  public HttpRequest.Builder request(String path) {
    return session.request(BASE + path);
  }

  public Reply send(HttpRequest.Builder request) {
    HttpResponse<String> answer = session.send(request);
    String address = answer.request().uri().toString();
    String path = address.substring(address.indexOf(BASE) + BASE.length());
    return noted(answer.request().method(), path, answer);
  }

  private Reply noted(String method, String path, HttpResponse<String> answer) {
    Reply reply = Reply.of(answer);
    session.site().contract().note(method, path, reply);
    return reply;
  }

  /** Registers an incoming letter, with these fields besides or instead. */
  public Map<String, Object> register(String unit, Object... fields) {
    return post("/letters", incoming(unit, fields)).entry();
  }

  /** A complete incoming letter of a unit; a field whose value is null is left out. */
  public static Map<String, Object> incoming(String unit, Object... fields) {
    Map<String, Object> letter = new LinkedHashMap<>();
    letter.put("direction", "incoming");
    letter.put("kind", "invitation");
    letter.put("unit", unit);
    letter.put("subject", "Undangan rapat koordinasi");
    letter.put("letterNumber", "005/12/DINKES");
    letter.put("senderOrganisation", "Dinas Kesehatan");
    return with(letter, fields);
  }

  /** A complete outgoing letter. */
  public static Map<String, Object> outgoing(String unit, Object... fields) {
    Map<String, Object> letter = new LinkedHashMap<>();
    letter.put("direction", "outgoing");
    letter.put("kind", "letter");
    letter.put("unit", unit);
    letter.put("subject", "Permintaan data");
    letter.put("classification", "000.8.3.3");
    letter.put("recipients", List.of("Kepala Dinas Kesehatan"));
    return with(letter, fields);
  }

  /** Fields by name and value; those without a value go. */
  private static Map<String, Object> with(Map<String, Object> letter, Object... fields) {
    for (int i = 0; i < fields.length; i += 2) {
      letter.put((String) fields[i], fields[i + 1]);
    }
    letter.values().removeIf(value -> value == null);
    return letter;
  }
}
