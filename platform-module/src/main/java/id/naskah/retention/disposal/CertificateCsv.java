package id.naskah.retention.disposal;

import id.naskah.table.CsvSheet;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/** The certificate as a table for machines: one line an item, its columns named in English. */
final class CertificateCsv implements Closeable {
  private static final List<String> COLUMNS =
      List.of(
          "batch",
          "position",
          "letter",
          "letterNumber",
          "letterDate",
          "receivedDate",
          "agenda",
          "subject",
          "classification",
          "edition",
          "rule",
          "scheduledAction",
          "eligibleOn",
          "decision",
          "keepUntil",
          "reason",
          "decidedBy",
          "decidedAt",
          "outcome",
          "outcomeReason",
          "sha256",
          "doneAt",
          "verifiedAt",
          "remains",
          "proposedBy",
          "proposedAt",
          "appraisedBy",
          "appraisedAt",
          "approvedBy",
          "approvedAt");

  private final Disposal batch;
  private final CsvSheet sheet;

  /** Writes the heading; times are in UTC, ISO 8601. */
  CertificateCsv(OutputStream to, Disposal batch) throws IOException {
    this.batch = batch;
    sheet = new CsvSheet(to, COLUMNS, ZoneOffset.UTC);
  }

  void row(DisposalItem item, ItemFacts facts) {
    sheet.take(
        Arrays.asList(
            batch.id(),
            item.position(),
            item.uuid(),
            facts.letterNumber(),
            facts.letterDate(),
            facts.receivedDate(),
            facts.agenda(),
            facts.subject(),
            facts.classification(),
            item.edition(),
            item.rule(),
            item.action(),
            item.eligibleOn(),
            item.decision().code(),
            item.keepUntil(),
            item.reason(),
            item.decidedBy(),
            item.decidedAt(),
            item.outcome().code(),
            item.outcomeReason(),
            item.sha256(),
            item.doneAt(),
            item.verifiedAt(),
            item.remains(),
            batch.proposedBy(),
            batch.proposedAt(),
            batch.appraisedBy(),
            batch.appraisedAt(),
            batch.approvedBy(),
            batch.approvedAt()));
  }

  @Override
  public void close() throws IOException {
    sheet.close();
  }
}
