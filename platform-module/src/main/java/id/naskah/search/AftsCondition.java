package id.naskah.search;

import java.util.List;
import java.util.stream.Collectors;

/** A comparison of the where clause in AFTS, for lists that the index answers. */
final class AftsCondition {
  private AftsCondition() {}

  static String of(Condition condition) {
    String name =
        condition.field() == WhereField.CREATED_BY
            ? "cm:creator"
            : "nsk:" + condition.field().field();
    List<Object> values = condition.values();
    return switch (condition.operator()) {
      case "=" -> name + ":" + quoted(values.get(0));
      case "IN" ->
          values.stream()
              .map(v -> name + ":" + quoted(v))
              .collect(Collectors.joining(" OR ", "(", ")"));
      case "BETWEEN" -> name + ":[" + quoted(values.get(0)) + " TO " + quoted(values.get(1)) + "]";
      case ">=" -> name + ":[" + quoted(values.get(0)) + " TO MAX]";
      case "<=" -> name + ":[MIN TO " + quoted(values.get(0)) + "]";
      case ">" -> name + ":<" + quoted(values.get(0)) + " TO MAX]";
      case "<" -> name + ":[MIN TO " + quoted(values.get(0)) + ">";
      default -> throw new IllegalStateException(condition.operator());
    };
  }

  private static String quoted(Object value) {
    return '"' + String.valueOf(value).replaceAll("[\"\\\\\\p{Cntrl}]", " ") + '"';
  }
}
