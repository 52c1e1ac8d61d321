package id.naskah.samples.generator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** Letters as PDF with text; also what goes under the scanner. */
final class LetterPdf {
  /** What of the letter goes in. */
  enum Part {
    /** With the annex on a page of its own. */
    ALL,
    /** Without the annex. */
    LETTER,
    /** The annex alone. */
    ANNEX
  }

  private LetterPdf() {}

  static byte[] write(LetterSource letter, Letterhead head, Part part) throws IOException {
    try (PDDocument document = new PDDocument()) {
      Typeface typeface = Typeface.in(document, head.serif());
      try (Sheet sheet = new Sheet(document, typeface)) {
        PdfPaper paper = new PdfPaper(sheet, letter);
        LetterLayout layout = new LetterLayout(letter, head, paper);
        if (part != Part.ANNEX) {
          layout.drawLetter();
        }
        letter
            .paper()
            .annexed()
            .filter(annex -> part != Part.LETTER)
            .ifPresent(
                annex -> {
                  if (part == Part.ALL) {
                    paper.newPage();
                  }
                  layout.drawAnnex(annex);
                });
      }
      return save(document, letter);
    }
  }

  /** The letter's own date and seed instead of the clock's: the same bytes from every build. */
  static byte[] save(PDDocument document, LetterSource letter) throws IOException {
    PDDocumentInformation information = document.getDocumentInformation();
    information.setTitle(letter.form().subject());
    information.setAuthor(letter.form().senderOrganisation());
    information.setCreationDate(noon(letter));
    document.setDocumentId(letter.seed());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  private static Calendar noon(LetterSource letter) {
    Calendar noon = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
    noon.setTimeInMillis(letter.date().atTime(4, 0).toInstant(ZoneOffset.UTC).toEpochMilli());
    return noon;
  }
}
