package id.naskah.inbox;

import id.naskah.access.Reader;
import id.naskah.access.Readers;
import id.naskah.delegation.Mandates;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RunAs;
import id.naskah.platform.database.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.alfresco.service.cmr.security.PermissionService;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What waits for the current user, from the database alone: the table naskah_disposition, joined at
 * that moment with the letters and with Alfresco's access control lists.
 *
 * <p>A row is shown, and counted, when the user may read the letter. The cost follows what lies in
 * the user's boxes, never the archive. See docs/decisions/0008.
 */
public class Inbox {

  /** Rows read beyond those wanted, for letters that the user may not read. */
  private static final int SPARE = 50;

  private final JdbcTemplate jdbc;
  private final Mandates mandates;
  private final Readers readers;
  private final PermissionService permissionService;
  private final InboxRows rows;
  private final OfficeClock clock;

  public Inbox(
      JdbcTemplate jdbc,
      Mandates mandates,
      Readers readers,
      PermissionService permissionService,
      InboxRows rows,
      OfficeClock clock) {
    this.jdbc = jdbc;
    this.mandates = mandates;
    this.readers = readers;
    this.permissionService = permissionService;
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * A page of one of the current user's boxes.
   *
   * @param skip entries to leave out, at the front
   * @param most entries in the page
   */
  public InboxPage page(Box box, Whose whose, int skip, int most) {
    Viewer viewer = viewer();
    if (viewer.recipients(whose).isEmpty()) {
      return new InboxPage(List.of(), false);
    }
    Reader reader = readers.current();
    // In long: a skipCount can be as large as an int.
    long limit = (long) skip + most + 1 + SPARE;
    Page page = new Page(box, viewer, reader, skip, most);
    long read = read(viewer, box, whose, limit, page);
    if (!page.isFull() && read == limit) {
      page = new Page(box, viewer, reader, skip, most);
      read(viewer, box, whose, Long.MAX_VALUE, page);
    }
    return page.result();
  }

  /** How many entries the current user has in each box, for each of those that narrow it. */
  public Counters counters() {
    Viewer viewer = viewer();
    Reader reader = readers.current();
    Counters counters =
        new Counters(viewer.units().stream().map(String::valueOf).toList(), viewer.today());
    List<Object> values = new ArrayList<>();
    Cursor.read(
        jdbc,
        InboxSql.counters(viewer, values),
        values,
        row -> {
          if (reader.reads(row)) {
            count(counters, viewer, row);
          }
          return true;
        });
    if (!viewer.units().isEmpty()) {
      values.clear();
      Cursor.read(
          jdbc,
          InboxSql.ofUnits(viewer, values),
          values,
          row -> {
            if (reader.reads(row)) {
              counters.add(OfUnits.valueOf(row.getString("counted")), row.getLong("entries"));
            }
            return true;
          });
    }
    return counters;
  }

  private static void count(Counters counters, Viewer viewer, ResultSet row) throws SQLException {
    Whose whose =
        Whose.of(
            viewer.mandate(
                row.getString("recipient"), row.getString("sender"), row.getString("sent_for")));
    long entries = row.getLong("entries");
    Box box = Box.valueOf(row.getString("box"));
    counters.add(box, whose, entries);
    if (box == Box.OPEN && row.getString("status").equals("unread")) {
      counters.add(Box.UNREAD, whose, entries);
    }
    String term = row.getString("term");
    if (box == Box.OPEN && term != null) {
      counters.add(Box.valueOf(term), whose, entries);
    }
  }

  private Viewer viewer() {
    String user = RunAs.actor();
    return Viewer.of(
        user, permissionService.getAuthorisations(), mandates.of(user), clock.today(), clock.now());
  }

  private long read(Viewer viewer, Box box, Whose whose, long limit, Page page) {
    List<Object> values = new ArrayList<>();
    return Cursor.read(jdbc, InboxSql.page(viewer, box, whose, limit, values), values, page);
  }

  /** Collects what is readable: skips, then fills, then sees whether there is one more. */
  private final class Page implements Cursor.Taker {
    private final Box box;
    private final Viewer viewer;
    private final Reader reader;
    private final int skip;
    private final int most;
    private final List<InboxItem> items = new ArrayList<>();
    private int skipped;
    private boolean more;

    Page(Box box, Viewer viewer, Reader reader, int skip, int most) {
      this.box = box;
      this.viewer = viewer;
      this.reader = reader;
      this.skip = skip;
      this.most = most;
    }

    boolean isFull() {
      return more;
    }

    @Override
    public boolean take(ResultSet row) throws SQLException {
      if (!reader.reads(row)) {
        return true;
      }
      if (skipped < skip) {
        skipped++;
      } else if (items.size() < most) {
        items.add(rows.item(row, box, viewer));
      } else {
        more = true;
      }
      return !more;
    }

    InboxPage result() {
      return new InboxPage(List.copyOf(items), more);
    }
  }
}
