package id.naskah.seal;

import java.io.IOException;
import java.util.Calendar;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Where programs may note something of their own in a PDF: that code and foot are on it. */
final class OwnMark {
  private static final COSName PIECES = COSName.getPDFName("PieceInfo");
  private static final COSName OURS = COSName.getPDFName("Naskah");
  private static final COSName MARKED = COSName.getPDFName("Marked");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private OwnMark() {}

  /** Ours; null if there is none. */
  static COSDictionary of(PDDocument document) {
    COSDictionary pieces = document.getDocumentCatalog().getCOSObject().getCOSDictionary(PIECES);
    return pieces == null ? null : pieces.getCOSDictionary(OURS);
  }

  static void put(PDDocument document, Calendar made) {
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    COSDictionary pieces = catalog.getCOSDictionary(PIECES);
    if (pieces == null) {
      pieces = new COSDictionary();
      catalog.setItem(PIECES, pieces);
    }
    COSDictionary kept = new COSDictionary();
    kept.setBoolean(MARKED, true);
    COSDictionary ours = new COSDictionary();
    ours.setDate("LastModified", made);
    ours.setItem(COSName.getPDFName("Private"), kept);
    pieces.setItem(OURS, ours);
    // A catalogue with such notes has to say when it was changed, as pages have.
    catalog.setDate("LastModified", made);
  }

  /** Whether the foot can be read on the first page: a copy that was printed to a file again. */
  static boolean isPrintedOn(PDDocument document, String foot) throws IOException {
    String wanted = plain(foot);
    if (wanted.isEmpty()) {
      return false;
    }
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setEndPage(1);
    return plain(stripper.getText(document)).contains(wanted);
  }

  private static String plain(String text) {
    return SPACE.matcher(text).replaceAll("");
  }
}
