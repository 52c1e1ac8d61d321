package id.naskah.agenda;

import id.naskah.configuration.Configuration;
import id.naskah.delegation.Names;
import id.naskah.paper.CertificatePdf;
import id.naskah.paper.PaperFormat;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RunAs;
import id.naskah.table.SheetFile;
import id.naskah.table.SheetFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import java.util.function.Supplier;

/**
 * Writes a book as a file: PDF/A to be printed and signed, XLSX or CSV to be worked with. Line by
 * line, as the database gives them: memory stays flat.
 */
public class BookPrinter {
  private final AgendaService service;
  private final Names names;
  private final Supplier<Configuration> configuration;
  private final OfficeClock clock;

  public BookPrinter(
      AgendaService service,
      Names names,
      Supplier<Configuration> configuration,
      OfficeClock clock) {
    this.service = service;
    this.names = names;
    this.configuration = configuration;
    this.clock = clock;
  }

  /**
   * Writes a book with the words of the user's language.
   *
   * @param to left open
   * @return the name for the file
   */
  public String write(Book book, BookFormat format, OutputStream to) throws IOException {
    Configuration current = configuration.get();
    BookWords words = new BookWords(current, names);
    if (format == BookFormat.PDF) {
      print(book, words, current, to);
    } else {
      list(book, words, SheetFormat.of(format.code()), to);
    }
    return String.join(
        " ",
        BookForm.title(book),
        book.unit(),
        book.from().toString(),
        book.to() + "." + format.code());
  }

  private void print(Book book, BookWords words, Configuration current, OutputStream to)
      throws IOException {
    Instant now = clock.now();
    BookForm form = new BookForm(book, service.signatures(book), words, RunAs.actor(), now);
    GregorianCalendar made = new GregorianCalendar(TimeZone.getTimeZone(current.office().zone()));
    made.setTimeInMillis(now.toEpochMilli());
    BookTotals totals = new BookTotals();
    try (CertificatePdf pdf =
        new CertificatePdf(form.page(current.office().code()), made, PaperFormat.LANDSCAPE)) {
      service.each(
          book,
          row -> {
            totals.add(row);
            try {
              pdf.row(form.row(row));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            return true;
          });
      pdf.totals(BookForm.totals(totals));
      pdf.finish(to);
    }
  }

  private void list(Book book, BookWords words, SheetFormat format, OutputStream to)
      throws IOException {
    try (SheetFile file = format.begin(to, headings(book), configuration.get().office().zone())) {
      service.each(book, row -> file.take(cells(row, words)));
    }
  }

  private static List<String> headings(Book book) {
    return List.of(
        BookWords.text("naskah.agenda.number"),
        BookWords.ofDirection("naskah.agenda.day.", book),
        BookWords.text("naskah.agenda.field.letterNumber"),
        BookWords.text("naskah.agenda.field.letterDate"),
        BookWords.ofDirection("naskah.agenda.party.", book),
        BookWords.text("naskah.agenda.subject"),
        BookWords.text("naskah.agenda.kind"),
        BookWords.text("naskah.agenda.files"),
        BookWords.text("naskah.agenda.passedOnTo"),
        BookWords.text("naskah.agenda.remarks"),
        BookWords.text("naskah.agenda.corrections"),
        BookWords.text("naskah.agenda.signed"),
        BookWords.text("naskah.agenda.series"),
        BookWords.text("naskah.agenda.year"));
  }

  private static List<Object> cells(BookRow row, BookWords words) {
    BookRow.Cells cells = row.cells();
    return new ArrayList<>(
        Arrays.asList(
            row.number(),
            cells.day(),
            cells.letterNumber(),
            cells.letterDate(),
            cells.party(),
            cells.subject(),
            words.kind(cells.kind()),
            row.letter() == null ? null : row.files(),
            words.passedOnTo(row),
            words.remarks(row),
            String.join("; ", words.corrections(row)),
            BookWords.text(row.isSigned() ? "naskah.agenda.signed.yes" : "naskah.agenda.signed.no"),
            row.series().name(),
            row.series().year()));
  }
}
