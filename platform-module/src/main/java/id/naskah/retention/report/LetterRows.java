package id.naskah.retention.report;

import id.naskah.access.AlfrescoSql;
import id.naskah.model.LetterModel;
import id.naskah.retention.SeenRecords;
import java.util.List;

/** What all reports about single records tell of each, and the statement that has it. */
final class LetterRows {
  /** The columns, most of which {@link #SELECT} has. */
  static final List<ReportColumn> COLUMNS =
      List.of(
          ReportColumn.UNIT,
          ReportColumn.LETTER,
          ReportColumn.DIRECTION,
          ReportColumn.AGENDA_NUMBER,
          ReportColumn.AGENDA_YEAR,
          ReportColumn.LETTER_NUMBER,
          ReportColumn.CLASSIFICATION,
          ReportColumn.SECURITY,
          ReportColumn.MASKED,
          ReportColumn.SUBJECT,
          ReportColumn.EDITION,
          ReportColumn.RULE,
          ReportColumn.TRIGGER_DAY,
          ReportColumn.ACTIVE_UNTIL,
          ReportColumn.INACTIVE_UNTIL,
          ReportColumn.ELIGIBLE_ON,
          ReportColumn.ACTION);

  /** What {@link SeenRecords} asks of each row: enough where rows are only counted. */
  static final String READABLE = "SELECT l.uuid, n.acl_id AS acl, l.owner, l.security";

  /** Two question marks: the name of the property with the subject and its namespace. */
  static final String SELECT =
      READABLE
          + ", l.unit, l.uuid AS letter, l.direction,"
          + " l.agenda_number AS agendaNumber, l.agenda_year AS agendaYear,"
          + " l.letter_number AS letterNumber, l.classification,"
          + " "
          + AlfrescoSql.text("l.node_id")
          + " AS subject,"
          + " r.edition, r.rule, r.trigger_day AS triggerDay, r.active_until AS activeUntil,"
          + " r.inactive_until AS inactiveUntil, r.eligible_on AS eligibleOn, r.action, r.node_id,"
          + " r.batch_id AS batch";

  static final String FROM =
      " FROM naskah_retention r JOIN naskah_letter l ON l.node_id = r.node_id"
          + AlfrescoSql.node("r.node_id");

  private LetterRows() {}

  /** Adds what stands for the question marks of {@link #SELECT}. */
  static void addSubject(List<Object> values) {
    AlfrescoSql.addName(LetterModel.SUBJECT, values);
  }

  /** The columns of this list and those. */
  static List<ReportColumn> with(ReportColumn... more) {
    List<ReportColumn> columns = new java.util.ArrayList<>(COLUMNS);
    columns.addAll(List.of(more));
    return List.copyOf(columns);
  }

  /** A condition on unit and rule, as far as they were asked for. */
  static String narrowed(ReportQuery query, List<Object> values) {
    StringBuilder sql = new StringBuilder();
    if (query.unit() != null) {
      sql.append(" AND l.unit = ?");
      values.add(query.unit());
    }
    if (query.rule() != null) {
      sql.append(" AND r.rule = ?");
      values.add(query.rule());
    }
    return sql.toString();
  }
}
