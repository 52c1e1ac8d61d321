package id.naskah.rest;

import java.util.LinkedHashMap;

/**
 * A JSON object, coming in or going out.
 *
 * <p>A map, so that a field that does not exist, or holds the wrong type, reaches our own checks,
 * which name it, instead of a parser's message.
 */
public class Entity extends LinkedHashMap<String, Object> {
  private static final long serialVersionUID = 1L;

  /** Adds a field, unless there is nothing to say. */
  public Entity with(String field, Object value) {
    if (value != null) {
      put(field, value);
    }
    return this;
  }
}
