package id.naskah.search;

import id.naskah.platform.RuleViolation;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What lists can be sorted by; each has an index, and the node's id as the last word. */
public enum LetterOrder {
  CREATED_AT("createdAt", ""),
  RECEIVED_DATE("receivedDate", "l.received_date"),
  LETTER_DATE("letterDate", "l.letter_date"),
  AGENDA_NUMBER("agendaNumber", "l.series %1$s, l.agenda_year %1$s, l.agenda_number");

  private final String field;
  private final String columns;

  LetterOrder(String field, String columns) {
    this.field = field;
    this.columns = columns;
  }

  /** The order of this name; 400 with the names there are. */
  public static LetterOrder named(String name) {
    return Arrays.stream(values())
        .filter(o -> o.field.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                RuleViolation.invalid(
                    "orderBy",
                    "naskah.choice",
                    name,
                    Arrays.stream(values()).map(o -> o.field).collect(Collectors.joining(", "))));
  }

  /** ORDER BY; node ids are given in the order of creation. */
  String sql(boolean ascending) {
    String way = ascending ? "ASC" : "DESC";
    String first = columns.isEmpty() ? "" : String.format(columns, way) + " " + way + ", ";
    return " ORDER BY " + first + "l.node_id " + way;
  }
}
