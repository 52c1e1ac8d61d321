package id.naskah.inbox;

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
      " JOIN naskah_letter l ON l.node_id = d.letter_id JOIN alf_node n ON n.id = d.letter_id";
  private static final String SUBJECT =
      "(SELECT s.string_value FROM alf_node_properties s WHERE s.node_id = r.letter_id"
          + " AND s.qname_id = (SELECT q.id FROM alf_qname q JOIN alf_namespace u ON u.id = q.ns_id"
          + " WHERE q.local_name = ? AND u.uri = ?)) AS subject";

  /** Letters with one access list and one owner, or not the user's, are readable all or none. */
  private static final String RIGHT =
      "n.acl_id AS acl, CASE WHEN l.owner = ? THEN l.owner END AS owner";

  private static final String BY_RIGHT =
      "n.acl_id, CASE WHEN l.owner = ? THEN l.owner END, CASE WHEN n.acl_id IS NULL THEN l.uuid END";

  private InboxSql() {}

  /**
   * Rows of a box in order. Access and subject are looked up for those within the limit only.
   *
   * @param values gets what stands for the question marks
   */
  static String page(Side side, Box box, Whose whose, long limit, List<Object> values) {
    String certain = Access.certain("r.acl", side.authorities(), values);
    values.add(LetterModel.SUBJECT.getLocalName());
    values.add(LetterModel.SUBJECT.getNamespaceURI());
    String in = side.in(box, side.recipients(whose), values);
    values.add(limit);
    return "SELECT r.*, "
        + certain
        + " AS certain, "
        + SUBJECT
        + " FROM (SELECT d.*, "
        + box.side()
        + " AS side, l.uuid AS letter, l.owner, l.letter_number, l.agenda_number, l.direction,"
        + " l.urgency, l.security, l.unit, n.acl_id AS acl FROM naskah_disposition d"
        + LETTER
        + " WHERE "
        + in
        + " ORDER BY "
        + String.format(box.order(), "d")
        + " LIMIT ?) r ORDER BY "
        + String.format(box.order(), "r");
  }

  /** Numbers of rows by box, side, status, whether overdue, and what decides on access. */
  static String counters(Side side, List<Object> values) {
    String certain = Access.certain("r.acl", side.authorities(), values);
    return "SELECT r.*, "
        + certain
        + " AS certain FROM ("
        + counted(side, Box.OPEN, values)
        + " UNION ALL "
        + counted(side, Box.DONE, values)
        + " UNION ALL "
        + counted(side, Box.RETURNED, values)
        + ") r";
  }

  private static String counted(Side side, Box box, List<Object> values) {
    values.add(Date.valueOf(side.today()));
    values.add(side.user());
    String in = side.in(box, side.recipients(Whose.ALL), values);
    values.add(side.user());
    return "SELECT '"
        + box
        + "' AS box, "
        + box.side()
        + " AS side, d.status, d.due < ? AS overdue, min(l.uuid) AS letter, "
        + RIGHT
        + ", count(*) AS entries FROM naskah_disposition d"
        + LETTER
        + " WHERE "
        + in
        + " GROUP BY 2, 3, 4, "
        + BY_RIGHT;
  }

  /** Numbers of open letters of the user's units that have no disposition. */
  static String undisposed(Side side, List<Object> values) {
    String certain = Access.certain("r.acl", side.authorities(), values);
    values.add(side.user());
    values.addAll(side.units());
    values.add(side.user());
    return "SELECT r.*, "
        + certain
        + " AS certain FROM (SELECT min(l.uuid) AS letter, "
        + RIGHT
        + ", count(*) AS entries FROM naskah_letter l JOIN alf_node n ON n.id = l.node_id"
        + " WHERE l.status = 'open' AND l.unit IN ("
        + Access.marks(side.units().size())
        + ") AND NOT EXISTS (SELECT 1 FROM naskah_disposition d WHERE d.letter_id = l.node_id)"
        + " GROUP BY "
        + BY_RIGHT
        + ") r";
  }
}
