package id.naskah.rest;

import id.naskah.platform.RuleViolation;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A JSON object, coming in or going out.
 *
 * <p>A map, so that a field that does not exist, or holds the wrong type, reaches our own checks,
 * which name it, instead of a parser's message.
 */
public class Entity extends LinkedHashMap<String, Object> {
  private static final long serialVersionUID = 1L;

  /** The JSON object that was read into a map; 400 for anything else. */
  public static Entity of(Object json) {
    if (!(json instanceof Map<?, ?> map)) {
      throw RuleViolation.invalid("body", "naskah.type.object");
    }
    Entity entity = new Entity();
    map.forEach((field, value) -> entity.put(String.valueOf(field), value));
    return entity;
  }

  /** Adds a field, unless there is nothing to say. */
  public Entity with(String field, Object value) {
    if (value != null) {
      put(field, value);
    }
    return this;
  }
}
