package id.naskah.retention;

import id.naskah.access.Reader;
import id.naskah.configuration.SecurityLevel;
import id.naskah.platform.Nodes;
import id.naskah.platform.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Predicate;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * How much one user sees of registered letters, asked many times within one request; see {@link
 * RecordSights}.
 */
public final class Sights {
  private final Reader reader;
  private final boolean worksOnRecords;
  private final Predicate<NodeRef> exists;

  Sights(Reader reader, boolean worksOnRecords, Predicate<NodeRef> exists) {
    this.reader = reader;
    this.worksOnRecords = worksOnRecords;
    this.exists = exists;
  }

  /**
   * How much of the letter with this access control list, owner and level.
   *
   * @param acl null where the node has no list
   * @param security null is ordinary
   */
  public Sight of(NodeRef letter, Long acl, String owner, String security) {
    if (reader.reads(letter, acl, owner)) {
      return Sight.WHOLE;
    }
    // What is ordinary and closed by hand stays closed: no rule says that it is there.
    return worksOnRecords
            && SecurityLevel.orOrdinary(security).isAboveOrdinary()
            && exists.test(letter)
        ? Sight.NUMBER
        : Sight.NONE;
  }

  /**
   * The same of a row.
   *
   * @param row has the columns uuid, acl (of the node), owner and security (of the letter)
   */
  public Sight of(ResultSet row) throws SQLException {
    return of(
        Nodes.live(row.getString("uuid")),
        Columns.number(row, "acl"),
        row.getString("owner"),
        row.getString("security"));
  }
}
