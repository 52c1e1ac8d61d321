package id.naskah.paper;

import id.naskah.paper.Line.Style;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Prints a {@link Certificate} as PDF/A-1b, made to be read for good: fonts and colours inside,
 * nothing that needs anything else.
 *
 * <p>Of a long table only the page at hand is in memory; the others are in a temporary file.
 */
public final class CertificatePdf implements AutoCloseable {
  private static final float LABELS = 150;
  private static final float SIGNATURE_ROOM = 46;
  private static final float VERSION = 1.4f;

  private final Certificate certificate;
  private final PaperFormat format;
  private final PDDocument document;
  private final Typeface typeface;
  private final Pages pages;

  /**
   * Begins a document: all that stands above the table.
   *
   * @param made when it was made
   */
  public CertificatePdf(Certificate certificate, Calendar made) throws IOException {
    this(certificate, made, PaperFormat.PORTRAIT);
  }

  /** The same on pages that are held as said. */
  public CertificatePdf(Certificate certificate, Calendar made, PaperFormat format)
      throws IOException {
    this.certificate = certificate;
    this.format = format;
    document = new PDDocument(WorkPages::new);
    document.setVersion(VERSION);
    typeface = new Typeface(document);
    document.getDocumentCatalog().setLanguage(certificate.language());
    Archival.prepare(document, certificate.titles().get(0), made);
    pages = new Pages(document, typeface, format);
    head();
  }

  private void head() throws IOException {
    List<String> names = certificate.letterhead();
    for (int i = 0; i < names.size(); i++) {
      pages.centred(names.get(i), i == names.size() - 1 ? 14 : 11.5f, true);
    }
    pages.down(7);
    pages.rule(1.8f);
    pages.down(8);
    for (int i = 0; i < certificate.titles().size(); i++) {
      pages.centred(certificate.titles().get(i), i == 0 ? 13 : 9.5f, i == 0);
    }
    pages.down(9);
    Cell facts = new Cell(typeface, format.room());
    for (Certificate.Fact fact : certificate.facts()) {
      if (fact.value() != null && !fact.value().isBlank()) {
        facts.pair(fact.name(), LABELS, fact.value(), Style.PLAIN);
      }
    }
    pages.row(List.of(facts));
    if (!certificate.statements().isEmpty()) {
      Cell statements = new Cell(typeface, format.room());
      for (String statement : certificate.statements()) {
        statements.text(0, statement, Style.PLAIN).add(Line.gap(3));
      }
      pages.row(List.of(statements));
    }
    pages.down(6);
    columns();
    pages.repeat(this::columns);
  }

  private void columns() throws IOException {
    List<Cell> cells = new ArrayList<>();
    for (Certificate.Column column : certificate.columns()) {
      cells.add(
          new Cell(typeface, format.room() * column.width())
              .text(0, column.heading(), Style.LABEL));
    }
    pages.row(cells);
  }

  /** Adds a line to the table. */
  public void row(Certificate.Row row) throws IOException {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      Cell cell = new Cell(typeface, format.room() * certificate.columns().get(i).width());
      for (Certificate.Text text : row.cells().get(i)) {
        cell.text(0, text.text(), text.strong() ? Style.BOLD : Style.SMALL);
      }
      cells.add(cell);
    }
    pages.row(cells);
  }

  /** Adds what follows from the whole table, beneath it; nothing is added to the table then. */
  public void totals(List<Certificate.Fact> totals) throws IOException {
    pages.repeat(() -> {});
    pages.down(8);
    Cell cell = new Cell(typeface, format.room());
    for (Certificate.Fact total : totals) {
      cell.pair(total.name(), LABELS, total.value(), Style.PLAIN);
    }
    pages.row(List.of(cell));
  }

  /** Ends the document and writes it; the stream is left open. */
  public void finish(OutputStream to) throws IOException {
    pages.repeat(() -> {});
    pages.down(12);
    List<Cell> cells = new ArrayList<>();
    float width = format.room() / Math.max(1, certificate.signatures().size());
    for (Certificate.Signature signature : certificate.signatures()) {
      cells.add(
          new Cell(typeface, width)
              .text(0, signature.role(), Style.SMALL)
              .add(Line.gap(SIGNATURE_ROOM))
              .text(0, signature.name(), Style.BOLD)
              .text(0, signature.when(), Style.SMALL));
    }
    if (!cells.isEmpty()) {
      pages.row(cells);
    }
    pages.finish(certificate.foot(), certificate.page(), certificate.lacking());
    // PDF/A-1 knows no compressed objects.
    document.save(to, CompressParameters.NO_COMPRESSION);
  }

  @Override
  public void close() throws IOException {
    pages.close();
    document.close();
  }
}
