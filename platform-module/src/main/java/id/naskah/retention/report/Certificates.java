package id.naskah.retention.report;

import id.naskah.retention.SeenRecords;
import id.naskah.retention.report.ReportQuery.Parameter;
import java.util.List;
import java.util.Set;

/**
 * The proofs of what is gone: certificates of batches, packages that went to the archive. Newest
 * first. Cost: the number of batches.
 */
class Certificates implements Report {
  private static final List<ReportColumn> COLUMNS =
      List.of(
          ReportColumn.BATCH,
          ReportColumn.KIND,
          ReportColumn.TITLE,
          ReportColumn.APPROVED_BY,
          ReportColumn.APPROVED_AT,
          ReportColumn.FINISHED_AT,
          ReportColumn.CERTIFICATE,
          ReportColumn.CERTIFICATE_HASH,
          ReportColumn.PACKAGE,
          ReportColumn.PACKAGE_HASH,
          ReportColumn.ARCHIVE_REFERENCE);
  private static final String SQL =
      "SELECT id AS batch, kind, title, approved_by AS approvedBy, approved_at AS approvedAt,"
          + " finished_at AS finishedAt, certificate, certificate_hash AS certificateSha256,"
          + " package, package_hash AS packageSha256, archive_reference AS archiveReference"
          + " FROM naskah_disposal WHERE certificate IS NOT NULL OR package IS NOT NULL"
          + " ORDER BY id DESC";

  private final SeenRecords letters;

  public Certificates(SeenRecords letters) {
    this.letters = letters;
  }

  @Override
  public String name() {
    return "certificates";
  }

  @Override
  public List<ReportColumn> columns() {
    return COLUMNS;
  }

  @Override
  public Set<Parameter> parameters() {
    return Set.of();
  }

  @Override
  public void tell(ReportQuery query, Rows rows) {
    letters.all(SQL, List.of(), row -> rows.take(Cells.of(COLUMNS, row, false)));
  }
}
