package id.naskah.verify.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** docs/openapi.yaml: what is promised, and whether a value keeps the promise. */
public final class OpenApi {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");
  private static final Set<String> KNOWN =
      Set.of(
          "$ref",
          "type",
          "format",
          "enum",
          "pattern",
          "properties",
          "required",
          "items",
          "oneOf",
          "additionalProperties",
          "minimum",
          "maximum",
          "minLength",
          "maxLength",
          "minItems",
          "maxItems",
          "nullable",
          "description",
          "example",
          "default");

  private final Map<String, Object> document;

  public OpenApi() {
    try (InputStream in = OpenApi.class.getResourceAsStream("/id/naskah/verify/openapi.yaml")) {
      document = Json.map(Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code GET /letters/{id}} and so on. */
  public Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    paths()
        .forEach(
            (path, item) ->
                Json.map(item).keySet().stream()
                    .filter(METHODS::contains)
                    .forEach(
                        method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path)));
    return operations;
  }

  /** The statuses that an operation is said to answer with. */
  public Set<String> statuses(String operation) {
    return responses(operation).keySet();
  }

  /** What is wrong with an answer; nothing when it is as promised. */
  public List<String> problems(String operation, int status, String type, String body) {
    Object response = responses(operation).get(String.valueOf(status));
    if (response == null) {
      return List.of("status " + status + " is not promised: " + body);
    }
    Map<String, Object> content = Json.map(resolved(response).get("content"));
    if (content == null) {
      return body.isEmpty() ? List.of() : List.of("a body is not promised: " + body);
    }
    if (content.containsKey("*/*")) {
      return List.of();
    }
    Object json = content.get("application/json");
    if (json == null || !type.startsWith("application/json")) {
      return List.of("type " + type + " is not promised");
    }
    List<String> problems = new ArrayList<>();
    check(Json.map(json).get("schema"), Json.read(body), "body", problems);
    return problems;
  }

  /** What is wrong with the examples in requests. */
  public List<String> problemsOfExamples() {
    List<String> problems = new ArrayList<>();
    for (String operation : operations()) {
      Object body = operation(operation).get("requestBody");
      Object json =
          body == null ? null : Json.map(resolved(body).get("content")).get("application/json");
      if (json != null) {
        check(Json.map(json).get("schema"), Json.map(json).get("example"), operation, problems);
      }
    }
    return problems;
  }

  private Map<String, Object> paths() {
    return Json.map(document.get("paths"));
  }

  private Map<String, Object> operation(String operation) {
    String[] parts = operation.split(" ");
    return Json.map(Json.map(paths().get(parts[1])).get(parts[0].toLowerCase(Locale.ROOT)));
  }

  private Map<String, Object> responses(String operation) {
    return Json.map(operation(operation).get("responses"));
  }

  private Map<String, Object> resolved(Object node) {
    Map<String, Object> map = Json.map(node);
    if (!map.containsKey("$ref")) {
      return map;
    }
    Object at = document;
    for (String step : ((String) map.get("$ref")).substring(2).split("/")) {
      at = Json.map(at).get(step);
    }
    return Json.map(at);
  }

  private void check(Object schemaOrRef, Object value, String at, List<String> problems) {
    Map<String, Object> schema = resolved(schemaOrRef);
    if (!KNOWN.containsAll(schema.keySet())) {
      problems.add(at + ": this test does not know all of " + schema.keySet());
    }
    if (value == null) {
      if (!Boolean.TRUE.equals(schema.get("nullable"))) {
        problems.add(at + ": null");
      }
      return;
    }
    if (schema.get("oneOf") instanceof List<?> choices) {
      long fit = choices.stream().filter(c -> fits(c, value)).count();
      if (fit != 1) {
        problems.add(at + ": fits " + fit + " of the schemas: " + value);
      }
      return;
    }
    if (schema.get("enum") instanceof List<?> accepted && !accepted.contains(value)) {
      problems.add(at + ": " + value + " is none of " + accepted);
    }
    switch ((String) schema.get("type")) {
      case "object" -> checkObject(schema, value, at, problems);
      case "array" -> checkArray(schema, value, at, problems);
      case "string" -> checkText(schema, value, at, problems);
      case "integer" -> checkInteger(schema, value, at, problems);
      case "boolean" -> expect(value instanceof Boolean, at, value, problems);
      default -> problems.add(at + ": type " + schema.get("type"));
    }
  }

  private boolean fits(Object schema, Object value) {
    List<String> problems = new ArrayList<>();
    check(schema, value, "", problems);
    return problems.isEmpty();
  }

  private void checkObject(
      Map<String, Object> schema, Object value, String at, List<String> problems) {
    if (!(value instanceof Map)) {
      problems.add(at + ": no object: " + value);
      return;
    }
    Map<String, Object> fields = Json.map(value);
    Map<String, Object> known = Json.map(schema.getOrDefault("properties", Map.of()));
    for (Object required : (List<?>) schema.getOrDefault("required", List.of())) {
      expect(fields.containsKey(required), at + "." + required, "missing", problems);
    }
    fields.forEach(
        (name, field) -> {
          if (known.containsKey(name)) {
            check(known.get(name), field, at + "." + name, problems);
          } else if (Boolean.FALSE.equals(schema.get("additionalProperties"))) {
            problems.add(at + "." + name + " is not in the document");
          }
        });
  }

  private void checkArray(
      Map<String, Object> schema, Object value, String at, List<String> problems) {
    if (!(value instanceof List<?> list)) {
      problems.add(at + ": no list: " + value);
      return;
    }
    expect(list.size() >= (int) schema.getOrDefault("minItems", 0), at, "too few", problems);
    expect(
        list.size() <= (int) schema.getOrDefault("maxItems", Integer.MAX_VALUE),
        at,
        "too many",
        problems);
    for (int i = 0; i < list.size(); i++) {
      check(schema.get("items"), list.get(i), at + "[" + i + "]", problems);
    }
  }

  private static void checkText(
      Map<String, Object> schema, Object value, String at, List<String> problems) {
    if (!(value instanceof String text)) {
      problems.add(at + ": no text: " + value);
      return;
    }
    expect(text.length() >= (int) schema.getOrDefault("minLength", 0), at, text, problems);
    int most = (int) schema.getOrDefault("maxLength", Integer.MAX_VALUE);
    expect(text.length() <= most, at, text, problems);
    String pattern = (String) schema.getOrDefault("pattern", "(?s).*");
    expect(text.matches(pattern), at, text, problems);
    expect(hasFormat(text, (String) schema.getOrDefault("format", "")), at, text, problems);
  }

  private static boolean hasFormat(String text, String format) {
    try {
      return switch (format) {
        case "" -> true;
        case "date" -> LocalDate.parse(text).toString().equals(text);
        case "date-time" -> Instant.parse(text).toEpochMilli() > 0;
        case "uuid" -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        default -> false;
      };
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static void checkInteger(
      Map<String, Object> schema, Object value, String at, List<String> problems) {
    boolean fits =
        value instanceof Integer number
            && number >= (int) schema.getOrDefault("minimum", Integer.MIN_VALUE)
            && number <= (int) schema.getOrDefault("maximum", Integer.MAX_VALUE);
    expect(fits, at, value, problems);
  }

  private static void expect(boolean holds, String at, Object value, List<String> problems) {
    if (!holds) {
      problems.add(at + ": " + value);
    }
  }
}
