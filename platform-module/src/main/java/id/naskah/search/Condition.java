package id.naskah.search;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.sql.Date;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * One comparison of a where clause.
 *
 * @param operator one of {@code = < > <= >= IN BETWEEN}
 * @param values typed for the column; two for BETWEEN, one or more for IN, else one
 */
public record Condition(WhereField field, String operator, List<Object> values) {
  private static final int LITERAL_START = 2;

  /**
   * Types the values; 400 for one that is no date, no number, or an operator that makes no sense.
   */
  public static Condition of(WhereField field, String operator, List<String> texts) {
    boolean text =
        field.kind() == WhereField.Kind.TEXT || field.kind() == WhereField.Kind.NUMBER_KEY;
    if (text && !List.of("=", "IN").contains(operator)) {
      throw RuleViolation.invalid(
          "where", "naskah.where.operator", operator, field.field(), "=, IN");
    }
    return new Condition(field, operator, texts.stream().map(t -> typed(field, t)).toList());
  }

  /**
   * A letter number as typed, with {@code *} and {@code ?}; nothing when it begins with one of
   * them, since no index finds that.
   */
  static Optional<Condition> likeNumber(String typed) {
    String key = Texts.key(typed);
    int wild = key.indexOf('*') < 0 ? key.indexOf('?') : key.indexOf('*');
    if (wild < 0) {
      return Optional.of(new Condition(WhereField.LETTER_NUMBER, "=", List.of(key)));
    }
    String pattern = key.replaceAll("([\\\\%_])", "\\\\$1").replace('*', '%').replace('?', '_');
    return wild < LITERAL_START
        ? Optional.empty()
        : Optional.of(new Condition(WhereField.LETTER_NUMBER, "LIKE", List.of(pattern)));
  }

  private static Object typed(WhereField field, String text) {
    try {
      return switch (field.kind()) {
        case TEXT -> text;
        case NUMBER_KEY -> Texts.key(text);
        case INTEGER -> Integer.valueOf(text);
        case DAY -> Date.valueOf(LocalDate.parse(text));
      };
    } catch (NumberFormatException | DateTimeParseException e) {
      String accepted =
          field.kind() == WhereField.Kind.DAY ? "naskah.date.format" : "naskah.number.format";
      throw RuleViolation.invalid("where: " + field.field(), accepted, Texts.shortened(text));
    }
  }

  /** The comparison with a question mark for each value. */
  String sql() {
    return switch (operator) {
      case "IN" -> field.column() + " IN (" + "?, ".repeat(values.size() - 1) + "?)";
      case "BETWEEN" -> field.column() + " BETWEEN ? AND ?";
      default -> field.column() + " " + operator + " ?";
    };
  }
}
