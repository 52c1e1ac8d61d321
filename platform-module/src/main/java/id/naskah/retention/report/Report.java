package id.naskah.retention.report;

import java.util.List;
import java.util.Set;

/** A view for those who keep records: a table that is told row by row, never held as a whole. */
interface Report {
  /** Takes rows one after the other. */
  interface Rows {
    /**
     * Takes a row.
     *
     * @param cells one for each column, typed as the column says
     * @return false if no more are wanted
     */
    boolean take(List<Object> cells);
  }

  /** Its name in the address; letters only. */
  String name();

  /** What the columns of a row are. */
  List<ReportColumn> columns();

  /** Which parameters it takes. */
  Set<ReportQuery.Parameter> parameters();

  /**
   * Tells the rows in order, only of what the current user sees something of. Runs in the caller's
   * transaction.
   */
  void tell(ReportQuery query, Rows rows);
}
