package id.naskah.retention.disposal;

import id.naskah.audit.Audit;
import id.naskah.audit.SealTable;
import id.naskah.configuration.Configuration;
import id.naskah.delegation.Names;
import id.naskah.paper.CertificatePdf;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.file.WorkFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.function.Supplier;
import org.alfresco.service.cmr.repository.NodeService;

/**
 * Writes the certificate of a batch that is done (docs/rules.md#rule-7): as PDF to be signed and
 * kept, and as CSV to be searched. Both are made from the outcomes as they are committed, in the
 * transaction that ends the batch, and neither changes any more.
 */
class Certificates {
  private final DisposalTable disposals;
  private final ItemTable items;
  private final Stubs stubs;
  private final ProofFiling filing;
  private final Names names;
  private final NodeService nodeService;
  private final Audit audit;
  private final SealTable seals;
  private final Supplier<Configuration> configuration;
  private final OfficeClock clock;

  /**
   * @param nodeService the one that checks no permission: a certificate names every item of its
   *     batch
   */
  public Certificates(
      DisposalTable disposals,
      ItemTable items,
      Stubs stubs,
      ProofFiling filing,
      Names names,
      NodeService nodeService,
      Audit audit,
      SealTable seals,
      Supplier<Configuration> configuration,
      OfficeClock clock) {
    this.disposals = disposals;
    this.items = items;
    this.stubs = stubs;
    this.filing = filing;
    this.names = names;
    this.nodeService = nodeService;
    this.audit = audit;
    this.seals = seals;
    this.configuration = configuration;
    this.clock = clock;
  }

  /** Ends a batch, all of whose items have their outcome, with its certificate. */
  void issue(Disposal before) {
    Disposal batch = disposals.lock(before.id()).orElseThrow();
    Path pdf = null;
    Path csv = null;
    try {
      pdf = WorkFile.make("naskah-certificate", ".pdf");
      csv = WorkFile.make("naskah-certificate", ".csv");
      write(batch, pdf, csv);
      String name = "berita-acara-" + batch.id();
      Proof printed = filing.store(batch.id(), name + ".pdf", "application/pdf", pdf);
      Proof table = filing.store(batch.id(), name + ".csv", "text/csv", csv);
      disposals.finished(batch.id(), printed, table, clock.now());
      audit.record(
          printed.node(), "certificate of disposal " + batch.id() + " " + printed.sha256());
      audit.record(table.node(), "certificate of disposal " + batch.id() + " " + table.sha256());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(pdf);
      delete(csv);
    }
  }

  private static void delete(Path file) {
    if (file != null && !file.toFile().delete()) {
      // Alfresco's own job removes what is left of temporary files.
      file.toFile().deleteOnExit();
    }
  }

  private void write(Disposal batch, Path pdf, Path csv) throws IOException {
    Configuration current = configuration.get();
    CertificateWords words = new CertificateWords(names, current.office().zone());
    String seal = seals.last().map(last -> last.id() + ", " + last.root()).orElse(null);
    CertificateForm form =
        new CertificateForm(batch, items.appraisers(batch.id()), seal, current, words);
    GregorianCalendar made = new GregorianCalendar(TimeZone.getTimeZone(current.office().zone()));
    made.setTimeInMillis(clock.now().toEpochMilli());
    try (OutputStream pdfOut = Files.newOutputStream(pdf);
        OutputStream csvOut = new BufferedOutputStream(Files.newOutputStream(csv));
        CertificatePdf printed = new CertificatePdf(form.page(counts(batch.id())), made);
        CertificateCsv table = new CertificateCsv(csvOut, batch)) {
      items.each(
          batch.id(),
          item -> {
            try {
              ItemFacts facts = facts(item);
              printed.row(form.row(item, facts));
              table.row(item, facts);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
      printed.finish(pdfOut);
    }
  }

  private CertificateCounts counts(long batch) {
    int[] counts = new int[4];
    items.each(
        batch,
        item -> {
          counts[0]++;
          counts[1] += item.outcome().isGone() ? 1 : 0;
          counts[2] += item.verifiedAt() != null && item.remains() == null ? 1 : 0;
        });
    return new CertificateCounts(counts[0], counts[1], counts[2]);
  }

  private ItemFacts facts(DisposalItem item) {
    return item.outcome().isGone()
        ? ItemFacts.of(stubs.find(item.uuid()).orElseThrow())
        : ItemFacts.of(item.uuid(), nodeService, clock);
  }
}
