package id.naskah.search;

import id.naskah.platform.RuleViolation;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What lists can be sorted by; each has an index, and the node's id as the last word. Due days are
 * sorted in memory: as many as there are open letters that are due.
 */
public enum LetterOrder {
  CREATED_AT("createdAt", ""),
  RECEIVED_DATE("receivedDate", "l.received_date"),
  LETTER_DATE("letterDate", "l.letter_date"),
  AGENDA_NUMBER("agendaNumber", "l.series %1$s, l.agenda_year %1$s, l.agenda_number"),
  /** Letters that somebody has to act on until a day, by the first of these days. */
  DUE_DATE("dueDate", "l.due");

  private static final String LETTERS = "naskah_letter";

  /** Cost: the open dispositions, which an index holds. */
  private static final String DUE =
      "(SELECT k.*, d.due FROM naskah_letter k JOIN (SELECT o.letter_id, min(o.due) AS due"
          + " FROM naskah_disposition o WHERE o.status IN ('unread', 'read') AND o.due IS NOT NULL"
          + " GROUP BY o.letter_id) d ON d.letter_id = k.node_id)";

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

  /** The rows that are sorted, to be called l: those of naskah_letter. */
  String rows() {
    return this == DUE_DATE ? DUE : LETTERS;
  }

  /** ORDER BY; node ids are given in the order of creation. */
  String sql(boolean ascending) {
    String way = ascending ? "ASC" : "DESC";
    String first = columns.isEmpty() ? "" : String.format(columns, way) + " " + way + ", ";
    return " ORDER BY " + first + "l.node_id " + way;
  }
}
