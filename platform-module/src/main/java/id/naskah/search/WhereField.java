package id.naskah.search;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** A field that lists can be narrowed by: its name in REST, its column, its kind of value. */
public enum WhereField {
  DIRECTION("direction", "l.direction", Kind.TEXT),
  KIND("kind", "l.kind", Kind.TEXT),
  UNIT("unit", "l.unit", Kind.TEXT),
  STATUS("status", "l.status", Kind.TEXT),
  URGENCY("urgency", "l.urgency", Kind.TEXT),
  SECURITY("security", "l.security", Kind.TEXT),
  CLASSIFICATION("classification", "l.classification", Kind.TEXT),
  SERIES("series", "l.series", Kind.TEXT),
  LETTER_NUMBER("letterNumber", "l.number_key", Kind.NUMBER_KEY),
  AGENDA_NUMBER("agendaNumber", "l.agenda_number", Kind.INTEGER),
  AGENDA_YEAR("agendaYear", "l.agenda_year", Kind.INTEGER),
  LETTER_DATE("letterDate", "l.letter_date", Kind.DAY),
  RECEIVED_DATE("receivedDate", "l.received_date", Kind.DAY),
  CREATED_BY("createdBy", "l.created_by", Kind.TEXT),
  /** Whether a disposition was ever made of it. */
  PASSED_ON(
      "passedOn",
      "EXISTS (SELECT 1 FROM naskah_disposition p WHERE p.letter_id = l.node_id)",
      Kind.FLAG),
  /** Under a hold by name, or with the dossier; not for clients, who need not know of the hold. */
  HELD(
      null,
      "l.node_id = ANY (ARRAY(SELECT x.node_id FROM naskah_held x WHERE x.hold_id = ?"
          + " UNION SELECT f.letter_id FROM naskah_filed f"
          + " JOIN naskah_held d ON d.node_id = f.dossier_id WHERE d.hold_id = ?))",
      Kind.MEMBER);

  /** What a value is compared as. */
  public enum Kind {
    TEXT,
    /** Text in which case and spacing do not count. */
    NUMBER_KEY,
    INTEGER,
    DAY,
    /** True or false; the column is a condition. */
    FLAG,
    /** Belonging to something; the column is a condition that names it twice. */
    MEMBER
  }

  private final String field;
  private final String column;
  private final Kind kind;

  WhereField(String field, String column, Kind kind) {
    this.field = field;
    this.column = column;
    this.kind = kind;
  }

  public String field() {
    return field;
  }

  String column() {
    return column;
  }

  public Kind kind() {
    return kind;
  }

  /** The field of this name in REST. */
  public static Optional<WhereField> named(String name) {
    return Arrays.stream(values()).filter(f -> name.equals(f.field)).findFirst();
  }

  /** All names, for messages. */
  public static String all() {
    return Arrays.stream(values())
        .map(WhereField::field)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }
}
