package id.naskah.search;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A comparison of the where clause in AFTS, to narrow what the index looks through.
 *
 * <p>It lets through too much rather than too little: the indexes differ in open ranges, in the
 * zone in which a day begins and in what a quoted code matches. The database has the last word.
 */
final class AftsCondition {
  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private AftsCondition() {}

  /** The clause; nothing where the index can't help. */
  static Optional<String> of(Condition condition) {
    WhereField field = condition.field();
    String name = name(field);
    return switch (field.kind()) {
      case NUMBER_KEY, FLAG, BEGINNING, CODE_BEGINNING, MEMBER -> Optional.empty();
      case TEXT -> texts(name, condition.values());
      case INTEGER ->
          isOpen(condition)
              ? Optional.empty()
              : Optional.of(range(name, condition, AftsCondition::integers));
      case DAY -> Optional.of(range(name, condition, AftsCondition::days));
    };
  }

  private static String name(WhereField field) {
    return switch (field) {
      case ID -> "sys:node-uuid";
      case CREATED_BY -> "cm:creator";
      default -> "nsk:" + field.field();
    };
  }

  private static Optional<String> texts(String name, List<Object> values) {
    boolean plain =
        values.stream().allMatch(v -> String.valueOf(v).matches("[\\p{L}\\p{N} ._/~@+-]+"));
    return plain
        ? Optional.of(
            values.stream()
                .map(v -> name + ":\"" + v + '"')
                .collect(Collectors.joining(" OR ", "(", ")")))
        : Optional.empty();
  }

  /** The index of 5.0 misses whole numbers that a range without an end holds. */
  private static boolean isOpen(Condition condition) {
    return condition.operator().startsWith("<") || condition.operator().startsWith(">");
  }

  /** From and to, both included, for the least and the greatest value; null is open. */
  private interface Bounds {
    String of(Object from, Object to);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // all values of a field are of one kind
  private static String range(String name, Condition condition, Bounds bounds) {
    List<Comparable> values = condition.values().stream().map(Comparable.class::cast).toList();
    Object least = Collections.min(values);
    Object greatest = Collections.max(values);
    return name
        + ":"
        + switch (condition.operator()) {
          case "=", "IN" -> bounds.of(least, greatest);
          case "BETWEEN" -> bounds.of(values.get(0), values.get(1));
          case ">", ">=" -> bounds.of(least, null);
          case "<", "<=" -> bounds.of(null, greatest);
          default -> throw new IllegalStateException(condition.operator());
        };
  }

  private static String integers(Object from, Object to) {
    int first = Math.max(0, (Integer) from);
    int last = Math.max(0, (Integer) to);
    return "[" + first + " TO " + last + "]";
  }

  private static String days(Object from, Object to) {
    LocalDate first = from == null ? FIRST_DAY : ((Date) from).toLocalDate().minusDays(1);
    LocalDate last = to == null ? LAST_DAY : ((Date) to).toLocalDate().plusDays(1);
    return "[\""
        + (first.isBefore(FIRST_DAY) ? FIRST_DAY : first)
        + "\" TO \""
        + (last.isAfter(LAST_DAY) ? LAST_DAY : last)
        + "\"]";
  }
}
