package id.naskah.signature;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

/**
 * What the gateway answered. Read leniently: names of fields differ by version, and some are
 * misspelt; some errors declare JSON and are none.
 *
 * @param json null for what is no JSON object
 */
record GatewayReply(int status, JSONObject json) {
  private static final int OK = 200;
  private static final int MOST_OK = 299;
  private static final int FAILED = 500;
  private static final int MOST_TEXT = 300;

  static GatewayReply of(HttpResponse<byte[]> answer) {
    String text = new String(answer.body(), StandardCharsets.UTF_8).strip();
    try {
      return new GatewayReply(
          answer.statusCode(), text.startsWith("{") ? new JSONObject(text) : null);
    } catch (JSONException e) {
      return new GatewayReply(answer.statusCode(), null);
    }
  }

  boolean isOk() {
    return status >= OK && status <= MOST_OK;
  }

  /** Whether it failed in a way from which nobody can say what it did before. */
  boolean isFailure() {
    return status >= FAILED;
  }

  boolean isJson() {
    return json != null;
  }

  /**
   * The first text among fields with one of these names, whatever their case and dashes.
   *
   * @param names in small letters without dashes
   * @return empty if there is none
   */
  String text(Set<String> names) {
    String[] fields = json == null ? null : JSONObject.getNames(json);
    if (fields == null) {
      return "";
    }
    for (String field : fields) {
      String plain = field.toLowerCase(Locale.ROOT).replaceAll("[_-]", "");
      if (names.contains(plain)) {
        Object value = json.opt(field);
        if (value instanceof JSONArray array && array.length() > 0) {
          value = array.opt(0);
        }
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
          return String.valueOf(value);
        }
      }
    }
    return "";
  }

  /** What it says for people, on one line; empty if nothing. */
  String message() {
    String said = text(Set.of("message", "error", "errors", "msg", "detail", "description"));
    String line = said.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() > MOST_TEXT ? line.substring(0, MOST_TEXT) + "…" : line;
  }

  /** The same, with nothing in it of a secret that it may have repeated. */
  String message(char[] secret) {
    String said = message();
    return contains(said, secret) ? "" : said;
  }

  private static boolean contains(String text, char[] secret) {
    for (int from = 0; secret.length > 0 && from + secret.length <= text.length(); from++) {
      int i = 0;
      while (i < secret.length && text.charAt(from + i) == secret[i]) {
        i++;
      }
      if (i == secret.length) {
        return true;
      }
    }
    return false;
  }
}
