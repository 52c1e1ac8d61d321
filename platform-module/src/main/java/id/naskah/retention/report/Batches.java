package id.naskah.retention.report;

import id.naskah.access.AlfrescoSql;
import id.naskah.platform.RunAs;
import id.naskah.retention.SeenRecords;
import id.naskah.retention.report.ReportQuery.Parameter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The batches, newest first, and how many records of each are gone, stayed or are still to come.
 *
 * <p>Of records that are still there only those count of which the reader sees something. Cost: the
 * records of the batches up to the end of the page.
 */
class Batches implements Report {
  private static final List<ReportColumn> OF_BATCH =
      List.of(
          ReportColumn.BATCH,
          ReportColumn.KIND,
          ReportColumn.TITLE,
          ReportColumn.STATE,
          ReportColumn.PROPOSED_BY,
          ReportColumn.PROPOSED_AT,
          ReportColumn.APPRAISED_BY,
          ReportColumn.APPRAISED_AT,
          ReportColumn.APPROVED_BY,
          ReportColumn.APPROVED_AT,
          ReportColumn.FINISHED_AT);
  private static final List<ReportColumn> COUNTS =
      List.of(
          ReportColumn.LETTERS,
          ReportColumn.OPEN,
          ReportColumn.DESTROYED,
          ReportColumn.TRANSFERRED,
          ReportColumn.STAYED);
  private static final String BATCHES =
      "SELECT id AS batch, kind, title, state, proposed_by AS proposedBy,"
          + " proposed_at AS proposedAt, appraised_by AS appraisedBy,"
          + " appraised_at AS appraisedAt, approved_by AS approvedBy, approved_at AS approvedAt,"
          + " finished_at AS finishedAt FROM naskah_disposal ORDER BY id DESC";

  /**
   * Of letters with one access list, one owner, or not the user's, and one level one sees as much.
   */
  private static final String RIGHT =
      ", n.acl_id AS acl, CASE WHEN l.owner = ? THEN l.owner END AS owner,"
          + " l.security,"
          + " min(i.uuid) AS uuid, count(*) AS entries";

  private static final String THERE =
      "SELECT i.outcome"
          + RIGHT
          + " FROM naskah_disposal_item i JOIN naskah_letter l ON l.node_id = i.node_id"
          + AlfrescoSql.node("i.node_id")
          + " WHERE i.batch_id = ?"
          + " GROUP BY i.outcome, 2, 3, 4, CASE WHEN n.acl_id IS NULL THEN l.uuid END";
  private static final String GONE =
      "SELECT i.outcome, count(*) AS entries FROM naskah_disposal_item i WHERE i.batch_id = ?"
          + " AND NOT EXISTS (SELECT 1 FROM naskah_letter l WHERE l.node_id = i.node_id)"
          + " GROUP BY i.outcome";

  private final SeenRecords letters;

  public Batches(SeenRecords letters) {
    this.letters = letters;
  }

  @Override
  public String name() {
    return "batches";
  }

  @Override
  public List<ReportColumn> columns() {
    List<ReportColumn> columns = new ArrayList<>(OF_BATCH);
    columns.addAll(COUNTS);
    return columns;
  }

  @Override
  public Set<Parameter> parameters() {
    return Set.of();
  }

  @Override
  public void tell(ReportQuery query, Rows rows) {
    letters.all(
        BATCHES,
        List.of(),
        row -> {
          List<Object> cells = Cells.of(OF_BATCH, row, false);
          cells.addAll(counts(row.getLong("batch")));
          return rows.take(cells);
        });
  }

  private List<Object> counts(long batch) {
    Counts counts = new Counts();
    letters.each(THERE, List.of(RunAs.actor(), batch), counts);
    letters.all(GONE, List.of(batch), row -> counts.take(row, false));
    return List.of(counts.all, counts.open, counts.destroyed, counts.transferred, counts.stayed());
  }

  /** Adds up what became of the items of one batch. */
  private static final class Counts implements SeenRecords.Taker {
    private long all;
    private long open;
    private long destroyed;
    private long transferred;

    @Override
    public boolean take(ResultSet row, boolean masked) throws SQLException {
      String outcome = row.getString("outcome");
      long entries = row.getLong("entries");
      all += entries;
      if (outcome == null) {
        open += entries;
      } else if ("destroyed".equals(outcome)) {
        destroyed += entries;
      } else if ("transferred".equals(outcome)) {
        transferred += entries;
      }
      return true;
    }

    long stayed() {
      return all - open - destroyed - transferred;
    }
  }
}
