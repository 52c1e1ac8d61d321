package id.naskah.rest;

import id.naskah.embedded.junit.Http;
import id.naskah.embedded.junit.Repository;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The REST API as one person uses it. */
final class Client {
  static final String BASE = "/api/-default-/public/naskah/versions/1";

  private final Http http;

  Client(Repository repository, String user) {
    this.http = repository.http(user);
  }

  Reply get(String path) {
    return Reply.of(http.get(BASE + path));
  }

  /** A list: parameters by name and value, one after the other. */
  Reply list(String path, String... parameters) {
    StringBuilder query = new StringBuilder(path);
    for (int i = 0; i < parameters.length; i += 2) {
      query.append(i == 0 ? '?' : '&').append(parameters[i]).append('=');
      query.append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
    }
    return get(query.toString());
  }

  Reply post(String path, Object body) {
    return raw("POST", path, Json.write(body));
  }

  Reply put(String path, Object body) {
    return raw("PUT", path, Json.write(body));
  }

  Reply raw(String method, String path, String json) {
    return Reply.of(
        http.send(method, BASE + path, "application/json", json.getBytes(StandardCharsets.UTF_8)));
  }

  Reply upload(String path, String type, byte[] content) {
    return Reply.of(http.put(BASE + path, type, content));
  }

  HttpResponse<byte[]> download(String path) {
    return http.getBytes(BASE + path);
  }

  /** A file in the language that the person prefers. */
  HttpResponse<byte[]> download(String path, String language) {
    return http.getBytes(request(path).header("Accept-Language", language));
  }

  Reply delete(String path) {
    return Reply.of(http.delete(BASE + path));
  }

  /** A request to add headers to. */
  HttpRequest.Builder request(String path) {
    return http.request(BASE + path);
  }

  Reply send(HttpRequest.Builder request) {
    return Reply.of(http.send(request));
  }

  /** Registers an incoming letter, with these fields besides or instead. */
  Map<String, Object> register(String unit, Object... fields) {
    return post("/letters", incoming(unit, fields)).entry();
  }

  /** A complete incoming letter of a unit; a field whose value is null is left out. */
  static Map<String, Object> incoming(String unit, Object... fields) {
    Entity letter =
        new Entity()
            .with("direction", "incoming")
            .with("kind", "invitation")
            .with("unit", unit)
            .with("subject", "Undangan rapat koordinasi")
            .with("letterNumber", "005/12/DINKES")
            .with("senderOrganisation", "Dinas Kesehatan");
    return with(letter, fields);
  }

  /** A complete outgoing letter. */
  static Map<String, Object> outgoing(String unit, Object... fields) {
    Entity letter =
        new Entity()
            .with("direction", "outgoing")
            .with("kind", "letter")
            .with("unit", unit)
            .with("subject", "Permintaan data")
            .with("classification", "000.8.3.3")
            .with("recipients", List.of("Kepala Dinas Kesehatan"));
    return with(letter, fields);
  }

  private static Entity with(Entity letter, Object... fields) {
    for (int i = 0; i < fields.length; i += 2) {
      letter.put((String) fields[i], fields[i + 1]);
    }
    letter.values().removeIf(value -> value == null);
    return letter;
  }
}
