package id.naskah.retention.report;

import id.naskah.audit.Seal;
import id.naskah.audit.SealTable;
import id.naskah.retention.report.ReportQuery.Parameter;
import java.util.List;
import java.util.Set;

/**
 * The seals of the audit, newest first, to be kept where no administrator of this system comes:
 * what is changed in the audit later no longer fits to them.
 *
 * <p>Cost: the rows told.
 */
class Seals implements Report {
  private static final int CHUNK = 1000;

  private final SealTable table;

  public Seals(SealTable table) {
    this.table = table;
  }

  @Override
  public String name() {
    return "seals";
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.SEAL,
        ReportColumn.SEALED_AT,
        ReportColumn.ENTRIES,
        ReportColumn.COVERED,
        ReportColumn.OPEN_IDS,
        ReportColumn.LAST_ENTRY,
        ReportColumn.ROOT);
  }

  @Override
  public Set<Parameter> parameters() {
    return Set.of();
  }

  @Override
  public void tell(ReportQuery query, Rows rows) {
    List<Seal> some = table.newest(0, CHUNK);
    while (!some.isEmpty()) {
      for (Seal seal : some) {
        if (!rows.take(cells(seal))) {
          return;
        }
      }
      some = table.before(some.get(some.size() - 1).id(), CHUNK);
    }
  }

  private static List<Object> cells(Seal seal) {
    return List.of(
        seal.id(),
        seal.sealedAt(),
        (long) seal.entries(),
        seal.covered(),
        seal.openIds(),
        seal.lastEntry(),
        seal.root());
  }
}
