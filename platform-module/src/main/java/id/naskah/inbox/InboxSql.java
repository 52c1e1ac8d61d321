package id.naskah.inbox;

import id.naskah.access.Access;
import id.naskah.access.AlfrescoSql;
import id.naskah.model.LetterModel;
import java.sql.Date;
import java.util.List;

/**
 * The statements of the inbox. The list and the counters are made of the same conditions.
 *
 * <p>Each has the columns that decide whether a row is shown: certain, letter, acl, owner.
 */
final class InboxSql {
  private static final String LETTER =
      " JOIN naskah_letter l ON l.node_id = d.letter_id" + AlfrescoSql.node("d.letter_id");
  private static final String SUBJECT = AlfrescoSql.text("r.letter_id") + " AS subject";

  /** Letters with one access list and one owner, or not the user's, are readable all or none. */
  private static final String RIGHT =
      "n.acl_id AS acl, CASE WHEN l.owner = ? THEN l.owner END AS owner";

  /** Without a list of its own a node is judged by its folder: each alone. */
  private static final String EACH_WITHOUT_LIST = ", CASE WHEN n.acl_id IS NULL THEN l.uuid END";

  private static final String RECEIVED =
      "d.recipient, CAST(NULL AS varchar) AS sender, CAST(NULL AS varchar) AS sent_for";
  private static final String SENT = "CAST(NULL AS varchar) AS recipient, d.sender, d.sent_for";

  private InboxSql() {}

  /**
   * Rows of a box in order. Access and subject are looked up for those within the limit only.
   *
   * @param values gets what stands for the question marks
   */
  static String page(Viewer viewer, Box box, Whose whose, long limit, List<Object> values) {
    String certain = Access.certain("r.acl", viewer.authorities(), values);
    AlfrescoSql.addName(LetterModel.SUBJECT, values);
    String in = viewer.in(box, whose, values);
    values.add(limit);
    return "SELECT r.*, "
        + certain
        + " AS certain, "
        + SUBJECT
        + " FROM (SELECT d.*, l.uuid AS letter, l.owner, l.letter_number, l.agenda_number, l.direction,"
        + " l.urgency, l.security, l.unit, n.acl_id AS acl FROM naskah_disposition d"
        + LETTER
        + " WHERE "
        + in
        + " ORDER BY "
        + String.format(box.order(), "d")
        + " LIMIT ?) r ORDER BY "
        + String.format(box.order(), "r");
  }

  /**
   * Numbers of rows by box, recipient or sender, status, whether overdue, and what decides on
   * access.
   */
  static String counters(Viewer viewer, List<Object> values) {
    String certain = Access.certain("r.acl", viewer.authorities(), values);
    return "SELECT r.*, "
        + certain
        + " AS certain FROM ("
        + counted(viewer, Box.OPEN, values)
        + " UNION ALL "
        + counted(viewer, Box.DONE, values)
        + " UNION ALL "
        + counted(viewer, Box.RETURNED, values)
        + ") r";
  }

  private static String counted(Viewer viewer, Box box, List<Object> values) {
    values.add(Date.valueOf(viewer.today()));
    values.add(viewer.user());
    String in = viewer.in(box, Whose.ALL, values);
    return "SELECT '"
        + box
        + "' AS box, "
        + (box == Box.RETURNED ? SENT : RECEIVED)
        + ", d.status, d.due < ? AS overdue, min(l.uuid) AS letter, "
        + RIGHT
        + ", count(*) AS entries FROM naskah_disposition d"
        + LETTER
        + " WHERE "
        + in
        + " GROUP BY 2, 3, 4, 5, 6, 8, 9"
        + EACH_WITHOUT_LIST;
  }

  /** Numbers of open letters of the user's units that have no disposition. */
  static String undisposed(Viewer viewer, List<Object> values) {
    String certain = Access.certain("r.acl", viewer.authorities(), values);
    values.add(viewer.user());
    values.addAll(viewer.units());
    return "SELECT r.*, "
        + certain
        + " AS certain FROM (SELECT min(l.uuid) AS letter, "
        + RIGHT
        + ", count(*) AS entries FROM naskah_letter l"
        + AlfrescoSql.node("l.node_id")
        + " WHERE l.status = 'open' AND l.unit IN ("
        + Access.marks(viewer.units().size())
        + ") AND NOT EXISTS (SELECT 1 FROM naskah_disposition d WHERE d.letter_id = l.node_id)"
        + " GROUP BY 2, 3"
        + EACH_WITHOUT_LIST
        + ") r";
  }
}
