package id.naskah.search;

import id.naskah.platform.Days;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.sql.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One comparison of a where clause.
 *
 * @param operator one of {@code = < > <= >= IN BETWEEN}, or {@code IS}, {@code IS NOT} where the
 *     column is a condition
 * @param values typed for the column; two for BETWEEN, one or more for IN, as many as the column
 *     has question marks where it is a condition, else one
 */
public record Condition(WhereField field, String operator, List<Object> values) {
  private static final int LITERAL_START = 2;

  /** What begins with a text comes before that text with the last sign that there is. */
  private static final String LAST_SIGN = Character.toString(Character.MAX_CODE_POINT);

  private static final Pattern WILD = Pattern.compile("[*?]");

  /**
   * Types the values; 400 for one that is no date, no number, or an operator that makes no sense.
   */
  public static Condition of(WhereField field, String operator, List<String> texts) {
    if (field.kind() == WhereField.Kind.FLAG) {
      return flag(field, operator, texts.get(0));
    }
    if (field.kind() == WhereField.Kind.BEGINNING) {
      return beginning(field, operator, Texts.key(texts.get(0)));
    }
    if (field.kind() == WhereField.Kind.CODE_BEGINNING) {
      return beginning(field, operator, Texts.stripped(texts.get(0)));
    }
    boolean text =
        field.kind() == WhereField.Kind.TEXT || field.kind() == WhereField.Kind.NUMBER_KEY;
    if (text && !List.of("=", "IN").contains(operator)) {
      throw RuleViolation.invalid(
          "where", "naskah.where.operator", operator, field.field(), "=, IN");
    }
    if ("BETWEEN".equals(operator) && texts.size() != 2) {
      throw RuleViolation.invalid("where", "naskah.where.syntax", operator);
    }
    return new Condition(field, operator, texts.stream().map(t -> typed(field, t)).toList());
  }

  /** Letters under a hold by name, or with their dossier. */
  public static Condition heldBy(long hold) {
    return new Condition(WhereField.HELD, "IS", List.of(hold, hold));
  }

  private static Condition beginning(WhereField field, String operator, String key) {
    if (!"=".equals(operator)) {
      throw RuleViolation.invalid("where", "naskah.where.operator", operator, field.field(), "=");
    }
    if (key.isEmpty()) {
      throw RuleViolation.invalid("where: " + field.field(), "naskah.missing");
    }
    return new Condition(field, "IS", List.of(key, key + LAST_SIGN));
  }

  private static Condition flag(WhereField field, String operator, String text) {
    if (!"=".equals(operator)) {
      throw RuleViolation.invalid("where", "naskah.where.operator", operator, field.field(), "=");
    }
    if (!List.of("true", "false").contains(text)) {
      throw RuleViolation.invalid(
          "where: " + field.field(), "naskah.choice", Texts.shortened(text), "true, false");
    }
    return new Condition(field, "true".equals(text) ? "IS" : "IS NOT", List.of());
  }

  /**
   * A letter number as typed, with {@code *} and {@code ?}; nothing when it begins with one of
   * them, since no index finds that.
   */
  static Optional<Condition> likeNumber(String typed) {
    String key = Texts.key(typed);
    Matcher wild = WILD.matcher(key);
    if (!wild.find()) {
      return Optional.of(new Condition(WhereField.LETTER_NUMBER, "=", List.of(key)));
    }
    String pattern = key.replaceAll("([\\\\%_])", "\\\\$1").replace('*', '%').replace('?', '_');
    return wild.start() < LITERAL_START
        ? Optional.empty()
        : Optional.of(new Condition(WhereField.LETTER_NUMBER, "LIKE", List.of(pattern)));
  }

  private static Object typed(WhereField field, String text) {
    return switch (field.kind()) {
      case TEXT -> text;
      case NUMBER_KEY -> Texts.key(text);
      case INTEGER -> integer(field, text);
      case DAY ->
          Days.parse(text)
              .map(Date::valueOf)
              .orElseThrow(() -> wrong(field, "naskah.date.format", text));
      case FLAG, BEGINNING, CODE_BEGINNING, MEMBER ->
          throw new IllegalArgumentException(field.field());
    };
  }

  private static Integer integer(WhereField field, String text) {
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      throw wrong(field, "naskah.number.format", text);
    }
  }

  private static RuleViolation wrong(WhereField field, String key, String text) {
    return RuleViolation.invalid("where: " + field.field(), key, Texts.shortened(text));
  }

  /** The comparison, of a row of naskah_letter called l, with a question mark for each value. */
  public String sql() {
    return switch (operator) {
      case "IN" -> field.column() + " IN (" + "?, ".repeat(values.size() - 1) + "?)";
      // Not compared with a value: PostgreSQL then joins, instead of asking row by row.
      case "IS" -> field.column();
      case "IS NOT" -> "NOT " + field.column();
      case "BETWEEN" -> field.column() + " BETWEEN ? AND ?";
      default -> field.column() + " " + operator + " ?";
    };
  }
}
