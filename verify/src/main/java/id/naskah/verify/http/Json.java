package id.naskah.verify.http;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** JSON as maps, lists, texts and numbers. YAML 1.2 contains JSON, so one reader does for both. */
public final class Json {
  private Json() {}

  /** Web scripts indent with tabs, which YAML does not know; inside of a text JSON has none. */
  public static Object read(String text) {
    return new Load(LoadSettings.builder().setCodePointLimit(50_000_000).build())
        .loadFromString(text.replace('\t', ' '));
  }

  @SuppressWarnings("unchecked") // the keys of an object in JSON are texts
  public static Map<String, Object> map(Object object) {
    return (Map<String, Object>) object;
  }

  public static String write(Object value) {
    if (value instanceof Map<?, ?> object) {
      return object.entrySet().stream()
          .map(e -> quoted((String) e.getKey()) + ":" + write(e.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Json::write).collect(Collectors.joining(",", "[", "]"));
    }
    return value instanceof String text ? quoted(text) : String.valueOf(value);
  }

  /** Everything beyond ASCII as an escape, so that halves of characters can be sent too. */
  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c >= ' ' && c < 127 && c != '"' && c != '\\';
      json.append(plain ? String.valueOf(c) : String.format("\\u%04x", (int) c));
    }
    return json.append('"').toString();
  }
}
