package id.naskah.inbox;

import id.naskah.access.Access;
import id.naskah.access.AlfrescoSql;
import id.naskah.model.LetterModel;
import java.sql.Date;
import java.util.ArrayList;
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
   * Numbers of rows by box, recipient or sender, status, whether overdue or due this week, and what
   * decides on access.
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
        + " UNION ALL "
        + counted(viewer, Box.SENT, values)
        + ") r";
  }

  private static String counted(Viewer viewer, Box box, List<Object> values) {
    values.add(Date.valueOf(viewer.today()));
    values.add(Date.valueOf(viewer.sunday()));
    values.add(viewer.user());
    String in = viewer.in(box, Whose.ALL, values);
    return "SELECT '"
        + box
        + "' AS box, "
        + (box.isOfSender() ? SENT : RECEIVED)
        + ", d.status, CASE WHEN d.due < ? THEN '"
        + Box.OVERDUE
        + "' WHEN d.due <= ? THEN '"
        + Box.DUE_THIS_WEEK
        + "' END AS term, min(l.uuid) AS letter, "
        + RIGHT
        + ", count(*) AS entries FROM naskah_disposition d"
        + LETTER
        + " WHERE "
        + in
        + " GROUP BY 2, 3, 4, 5, 6, 8, 9"
        + EACH_WITHOUT_LIST;
  }

  /**
   * Numbers of letters of the user's units: drafts, open ones that have no disposition, and those
   * that were received today.
   */
  static String ofUnits(Viewer viewer, List<Object> values) {
    String certain = Access.certain("r.acl", viewer.authorities(), values);
    List<String> counts = new ArrayList<>();
    for (OfUnits counted : OfUnits.values()) {
      values.add(viewer.user());
      values.addAll(viewer.units());
      if (counted == OfUnits.RECEIVED_TODAY) {
        values.add(Date.valueOf(viewer.today()));
      }
      counts.add(ofUnits(counted, viewer.units().size()));
    }
    return "SELECT r.*, "
        + certain
        + " AS certain FROM ("
        + String.join(" UNION ALL ", counts)
        + ") r";
  }

  private static String ofUnits(OfUnits counted, int units) {
    return "SELECT '"
        + counted
        + "' AS counted, min(l.uuid) AS letter, "
        + RIGHT
        + ", count(*) AS entries FROM naskah_letter l"
        + AlfrescoSql.node("l.node_id")
        + " WHERE l.unit IN ("
        + Access.marks(units)
        + ") AND "
        + counted.condition()
        + " GROUP BY 3, 4"
        + EACH_WITHOUT_LIST;
  }
}
