package id.naskah.retention;

import id.naskah.access.AlfrescoSql;
import id.naskah.platform.Nodes;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * Finds registered letters by their number, for those who keep records or approve disposals: also
 * such as they see by the number alone.
 *
 * <p>Cost: what has the number, and of an agenda number without a year the series that there are.
 */
public class RecordFinder {
  private static final int LONGEST = 255;
  private static final Pattern AGENDA = Pattern.compile("(\\d{1,9})(?:\\s*/\\s*(\\d{4}))?");
  private static final String SELECT =
      "SELECT l.uuid, n.acl_id AS acl, l.owner, l.security, l.direction, %s AS agenda, l.node_id"
          + " FROM naskah_letter l"
          + AlfrescoSql.node("l.node_id")
          + " WHERE l.status <> 'draft' AND ";
  private static final String BY_NUMBER = SELECT.formatted("FALSE") + "l.number_key = ?";
  private static final String BY_AGENDA =
      SELECT.formatted("TRUE")
          + "(l.series, l.agenda_year) IN (SELECT s.name, s.year FROM naskah_series s"
          + " WHERE s.year = COALESCE(CAST(? AS INT4), s.year)) AND l.agenda_number = ?";

  private final SeenRecords records;
  private final RecordsRoles roles;

  public RecordFinder(SeenRecords records, RecordsRoles roles) {
    this.records = records;
    this.roles = roles;
  }

  /**
   * The newest letters with this number, of which the user sees something. The number of an
   * incoming letter is its sender's: by it only letters are found that the user may read.
   *
   * @param number a letter number, or an agenda number such as {@code 15} or {@code 15/2026}
   * @return at most so many and one more, which says that there are more
   * @throws RuleViolation 403 for who has to do with neither; 400 without a number
   */
  public List<NodeRef> find(String number, int most) {
    roles.requireEither();
    String typed = Texts.required("number", number, LONGEST);
    List<Object> values = new ArrayList<>(List.of(Texts.key(typed)));
    String sql = BY_NUMBER;
    Matcher agenda = AGENDA.matcher(typed.strip());
    if (agenda.matches()) {
      sql += " UNION ALL " + BY_AGENDA;
      values.add(agenda.group(2) == null ? null : Integer.valueOf(agenda.group(2)));
      values.add(Integer.valueOf(agenda.group(1)));
    }
    List<NodeRef> found = new ArrayList<>();
    records.each(
        sql + " ORDER BY node_id DESC",
        values,
        (row, masked) -> {
          boolean isSaid =
              row.getBoolean("agenda") || NumberOnly.hasNumber(row.getString("direction"));
          NodeRef letter = Nodes.live(row.getString("uuid"));
          if ((!masked || isSaid) && !found.contains(letter)) {
            found.add(letter);
          }
          return found.size() <= most;
        });
    return found;
  }
}
