package id.naskah.verify.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** An answer of the REST API. */
public record Reply(int status, String type, String text) {
  public static Reply of(HttpResponse<String> response) {
    return new Reply(
        response.statusCode(),
        response.headers().firstValue("Content-Type").orElse(""),
        response.body());
  }

  public Object json() {
    return Json.read(text);
  }

  /** The one entry of a success. */
  public Map<String, Object> entry() {
    assertThat(status).as(text).isIn(200, 201);
    return Json.map(Json.map(json()).get("entry"));
  }

  public String id() {
    return (String) entry().get("id");
  }

  /** The entries of a list. */
  public List<Map<String, Object>> entries() {
    assertThat(status).as(text).isIn(200, 201);
    return ((List<?>) list().get("entries"))
        .stream().map(e -> Json.map(Json.map(e).get("entry"))).toList();
  }

  /** The ids in a list. */
  public List<String> ids() {
    return entries().stream().map(e -> (String) e.get("id")).toList();
  }

  public boolean hasMore() {
    return (Boolean) Json.map(list().get("pagination")).get("hasMoreItems");
  }

  private Map<String, Object> list() {
    return Json.map(Json.map(json()).get("list"));
  }

  /** The message of a refusal, which has nothing of our insides. */
  public String refusal(int expected) {
    assertThat(status).as(text).isEqualTo(expected);
    assertThat(type).startsWith("application/json");
    Map<String, Object> error = Json.map(Json.map(json()).get("error"));
    assertThat(error.get("statusCode")).isEqualTo(expected);
    assertThat((String) error.get("errorKey")).startsWith("naskah.");
    // Later versions say there, in a sentence, that they do not show it.
    assertThat((String) error.getOrDefault("stackTrace", "[]"))
        .doesNotContain(".java", "Exception", "naskah");
    return (String) error.get("briefSummary");
  }
}
