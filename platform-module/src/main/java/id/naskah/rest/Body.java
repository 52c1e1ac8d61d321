package id.naskah.rest;

import id.naskah.platform.Days;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Typed reading of a JSON body, field by field; each message names the field. */
public final class Body {
  private final Entity entity;

  /**
   * Takes a body.
   *
   * @param accepted the fields there are; any other is refused
   */
  public Body(Entity entity, Set<String> accepted) {
    this.entity = entity == null ? new Entity() : entity;
    for (String field : this.entity.keySet()) {
      if (!accepted.contains(field)) {
        throw RuleViolation.invalid(
            Texts.shortened(field),
            "naskah.field.unknown",
            String.join(", ", accepted.stream().sorted().toList()));
      }
    }
  }

  /** Refuses a field that has no place here. */
  public void refuse(String field, String key, Object... arguments) {
    if (has(field)) {
      throw RuleViolation.invalid(field, key, arguments);
    }
  }

  public boolean has(String field) {
    return entity.containsKey(field);
  }

  /** One line of text; null when missing, null or blank. */
  public String text(String field) {
    Object value = entity.get(field);
    if (value != null && !(value instanceof String)) {
      throw RuleViolation.invalid(field, "naskah.type.text", Texts.shortened(value));
    }
    return checked(field, (String) value);
  }

  /** What nobody but the recipient may see, as it was sent; null when missing or empty. */
  public String secret(String field) {
    Object value = entity.get(field);
    if (value != null && !(value instanceof String)) {
      throw RuleViolation.invalid(field, "naskah.type.text", "…");
    }
    return value == null || ((String) value).isEmpty() ? null : (String) value;
  }

  /** Half a character, or a zero byte, is none that the database takes. Rules know of the rest. */
  private static String checked(String field, String text) {
    if (text != null) {
      Texts.check(field, text, Integer.MAX_VALUE, true);
    }
    return Texts.trimmed(text);
  }

  /** A whole number; null when missing. */
  public Integer number(String field) {
    Object value = entity.get(field);
    if (value == null || value instanceof Integer) {
      return (Integer) value;
    }
    throw RuleViolation.invalid(field, "naskah.number.format", Texts.shortened(value));
  }

  /** A day written 2026-11-21; null when missing. */
  public LocalDate day(String field) {
    String value = text(field);
    if (value == null) {
      return null;
    }
    return Days.parse(value)
        .orElseThrow(
            () -> RuleViolation.invalid(field, "naskah.date.format", Texts.shortened(value)));
  }

  /** A list of texts; empty when missing. */
  public List<String> texts(String field) {
    Object value = entity.get(field);
    if (value == null) {
      return List.of();
    }
    boolean allTexts =
        value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
    if (!allTexts) {
      throw RuleViolation.invalid(field, "naskah.type.texts", Texts.shortened(value));
    }
    return ((List<?>) value)
        .stream().map(t -> checked(field, (String) t)).filter(t -> t != null).toList();
  }

  /** A JSON object; null when missing. */
  public Entity object(String field) {
    Object value = entity.get(field);
    if (value == null) {
      return null;
    }
    if (!(value instanceof Map<?, ?>)) {
      throw RuleViolation.invalid(field, "naskah.type.object");
    }
    return Entity.of(value);
  }

  /** A list of JSON objects; empty when missing. */
  public List<Entity> objects(String field) {
    Object value = entity.get(field);
    if (value == null) {
      return List.of();
    }
    boolean allObjects =
        value instanceof List<?> list && list.stream().allMatch(Map.class::isInstance);
    if (!allObjects) {
      throw RuleViolation.invalid(field, "naskah.type.objects");
    }
    return ((List<?>) value).stream().map(Entity::of).toList();
  }

  /** Whole numbers; empty when missing. */
  public List<Integer> numbers(String field) {
    Object value = entity.get(field);
    if (value == null) {
      return List.of();
    }
    boolean allNumbers =
        value instanceof List<?> list && list.stream().allMatch(Integer.class::isInstance);
    if (!allNumbers) {
      throw RuleViolation.invalid(field, "naskah.type.numbers", Texts.shortened(value));
    }
    return ((List<?>) value).stream().map(Integer.class::cast).toList();
  }

  /** True or false; false when missing. */
  public boolean flag(String field) {
    Object value = entity.get(field);
    if (value != null && !(value instanceof Boolean)) {
      throw RuleViolation.invalid(field, "naskah.choice", Texts.shortened(value), "true, false");
    }
    return Boolean.TRUE.equals(value);
  }
}
