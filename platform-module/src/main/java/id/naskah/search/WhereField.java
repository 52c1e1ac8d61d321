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
  /** What the code begins with: a heading with all that stands below it. */
  CLASSIFICATION_UNDER(
      "classificationUnder",
      "l.classification ~>=~ ? AND l.classification ~<~ ?",
      Kind.CODE_BEGINNING),
  SERIES("series", "l.series", Kind.TEXT),
  LETTER_NUMBER("letterNumber", "l.number_key", Kind.NUMBER_KEY),
  AGENDA_NUMBER("agendaNumber", "l.agenda_number", Kind.INTEGER),
  AGENDA_YEAR("agendaYear", "l.agenda_year", Kind.INTEGER),
  LETTER_DATE("letterDate", "l.letter_date", Kind.DAY),
  RECEIVED_DATE("receivedDate", "l.received_date", Kind.DAY),
  CREATED_BY("createdBy", "l.created_by", Kind.TEXT),
  /** What the sender's organisation, or else the sender's name, begins with. */
  SENDER("sender", "l.sender_key ~>=~ ? AND l.sender_key ~<~ ?", Kind.BEGINNING),
  /** Whether a disposition was ever made of it. */
  PASSED_ON(
      "passedOn",
      "EXISTS (SELECT 1 FROM naskah_disposition p WHERE p.letter_id = l.node_id)",
      Kind.FLAG),
  /**
   * Whether it is with those who initial or sign it. As a value of its own, so that PostgreSQL
   * looks it up for each letter and doesn't read all that was ever drafted.
   */
  WITH_OFFICIALS(
      "withOfficials",
      "COALESCE((SELECT d.stage FROM naskah_draft d WHERE d.letter = l.uuid), '')"
          + " IN ('initialling', 'signing')",
      Kind.FLAG),
  /** Of letters that were chosen elsewhere. */
  ID("id", "l.uuid", Kind.TEXT),
  /** Under a hold by name, or with the dossier; not for clients, who need not know of the hold. */
  HELD(
      null,
      "l.node_id = ANY (ARRAY(SELECT x.node_id FROM naskah_held x WHERE x.hold_id = ?"
          + " UNION SELECT f.letter_id FROM naskah_filed f"
          + " JOIN naskah_held d ON d.node_id = f.dossier_id WHERE d.hold_id = ?))",
      Kind.MEMBER),
  /** A part of its number or agenda number; not for clients, who type it as a term. */
  NUMBER_PART(null, Sql.having(""), Kind.MEMBER),
  /** Several of them, side by side. */
  NUMBER_PARTS(null, Sql.having(" AND " + Sql.WORDS + " LIKE ?"), Kind.MEMBER),
  /** When the first of those who have it must be done; only in the order of this day. */
  DUE_DATE(null, "l.due", Kind.DAY);

  /** What a value is compared as. */
  public enum Kind {
    TEXT,
    /** Text in which case and spacing do not count. */
    NUMBER_KEY,
    INTEGER,
    DAY,
    /** True or false; the column is a condition. */
    FLAG,
    /** Text whose beginning is given; case and spacing do not count. */
    BEGINNING,
    /** The same of a code, which is compared as it is written. */
    CODE_BEGINNING,
    /** Belonging to something; the column is a condition with its own question marks. */
    MEMBER
  }

  /** Parts of the conditions. */
  private static final class Sql {
    static final String WORDS =
        "naskah_number_words(x.number_key, x.series, x.agenda_year, x.agenda_number)";

    /** Of a part that most letters have, such as the year, the newest are looked at. */
    private static final int MOST = 20_000;

    /**
     * As an array, so that PostgreSQL asks its index of the parts first, whatever order is wanted.
     */
    static String having(String and) {
      return "l.node_id = ANY (ARRAY(SELECT x.node_id FROM naskah_letter x WHERE array_to_tsvector("
          + "array_remove(string_to_array("
          + WORDS
          + ", '/'), '')) @@ CAST(? AS tsquery)"
          + and
          + " ORDER BY x.node_id DESC LIMIT "
          + MOST
          + "))";
    }
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
