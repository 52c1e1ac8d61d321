package id.naskah.search;

import id.naskah.access.AlfrescoSql;
import id.naskah.access.ReadableLetters;
import id.naskah.model.LetterModel;
import id.naskah.platform.Messages;
import id.naskah.platform.RuleViolation;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * A whole list of letters as rows of a table, in its order: what the current user may read of it.
 *
 * <p>Without words it goes through the letters as one statement sees them, and memory stays flat.
 */
public class LetterSheet {
  private static final int MOST_FOUND = 10_000;
  private static final int AT_ONCE = 500;

  /** Columns of the table of letters, with the keys of their headings. */
  private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

  static {
    COLUMNS.put("unit", "naskah.report.unit");
    COLUMNS.put("direction", "naskah.report.direction");
    COLUMNS.put("series", "naskah.list.series");
    COLUMNS.put("agenda_number", "naskah.report.agendaNumber");
    COLUMNS.put("agenda_year", "naskah.report.agendaYear");
    COLUMNS.put("letter_number", "naskah.report.letterNumber");
    COLUMNS.put("letter_date", "naskah.list.letterDate");
    COLUMNS.put("received_date", "naskah.list.receivedDate");
    COLUMNS.put("subject", "naskah.report.subject");
    COLUMNS.put("organisation", "naskah.list.senderOrganisation");
    COLUMNS.put("sender", "naskah.list.senderName");
    COLUMNS.put("kind", "naskah.report.kind");
    COLUMNS.put("classification", "naskah.report.classification");
    COLUMNS.put("urgency", "naskah.list.urgency");
    COLUMNS.put("security", "naskah.list.security");
    COLUMNS.put("status", "naskah.list.status");
    COLUMNS.put("uuid", "naskah.report.letter");
  }

  private final ReadableLetters readable;
  private final LetterText text;

  public LetterSheet(ReadableLetters readable, LetterText text) {
    this.readable = readable;
    this.text = text;
  }

  /** Takes a row: texts, numbers and days; null where there is nothing. */
  public interface Taker {
    void take(List<Object> cells);
  }

  /** What stands above the columns, in the user's language. */
  public static List<String> headings() {
    return COLUMNS.values().stream().map(key -> Messages.text(key)).toList();
  }

  /**
   * Gives the rows of a list in turn.
   *
   * <p>Cost: all letters for which the conditions hold.
   *
   * @param query its slice does not count
   */
  public void list(LetterQuery query, Taker taker) {
    List<Object> values = new ArrayList<>();
    String sql = select(query.order(), values);
    sql += ListStatement.where(query.conditions(), values) + query.order().sql(query.ascending());
    readable.each(
        sql,
        values,
        row -> {
          taker.take(cells(row));
          return true;
        });
  }

  /**
   * Gives the rows of the letters with these words, best first.
   *
   * @throws RuleViolation 400 if they are more than ten thousand: none is left out unsaid
   */
  public void found(String term, LetterQuery query, Taker taker) {
    LetterPage page =
        text.page(
            term,
            new LetterQuery(query.conditions(), query.order(), query.ascending(), 0, MOST_FOUND));
    if (page.hasMore()) {
      throw RuleViolation.invalid("term", "naskah.term.tooWide");
    }
    List<NodeRef> letters = page.letters();
    for (int i = 0; i < letters.size(); i += AT_ONCE) {
      some(letters.subList(i, Math.min(i + AT_ONCE, letters.size())), taker);
    }
  }

  private void some(List<NodeRef> letters, Taker taker) {
    Map<String, List<Object>> rows = new HashMap<>();
    List<Object> values = new ArrayList<>();
    String sql = select(LetterOrder.CREATED_AT, values);
    letters.forEach(letter -> values.add(letter.getId()));
    readable.each(
        sql + " WHERE l.uuid IN (" + "?, ".repeat(letters.size() - 1) + "?)",
        values,
        row -> {
          rows.put(row.getString("uuid"), cells(row));
          return true;
        });
    for (NodeRef letter : letters) {
      List<Object> cells = rows.get(letter.getId());
      if (cells != null) {
        taker.take(cells);
      }
    }
  }

  private static String select(LetterOrder order, List<Object> values) {
    AlfrescoSql.addName(LetterModel.SUBJECT, values);
    AlfrescoSql.addName(LetterModel.SENDER_ORGANISATION, values);
    AlfrescoSql.addName(LetterModel.SENDER_NAME, values);
    return "SELECT l.*, n.acl_id AS acl, "
        + AlfrescoSql.text("l.node_id")
        + " AS subject, "
        + AlfrescoSql.text("l.node_id")
        + " AS organisation, "
        + AlfrescoSql.text("l.node_id")
        + " AS sender FROM "
        + order.rows()
        + " l"
        + AlfrescoSql.node("l.node_id");
  }

  private static List<Object> cells(ResultSet row) throws SQLException {
    List<Object> cells = new ArrayList<>();
    for (String column : COLUMNS.keySet()) {
      Object cell = row.getObject(column);
      cells.add(cell instanceof Date day ? day.toLocalDate() : cell);
    }
    return cells;
  }
}
