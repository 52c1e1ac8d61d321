package id.naskah.seal;

import id.naskah.paper.QrCode;
import id.naskah.paper.ShownPage;
import id.naskah.paper.Typeface;
import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/**
 * Draws on a page over what stands there; lengths from its upper left corner, to the right and
 * down.
 */
final class PageMarks implements AutoCloseable {
  /** White around a code, in parts of its size: without it a code on a tinted page is not read. */
  private static final float QUIET = 0.06f;

  private final PDPage pdPage;
  private final ShownPage page;
  private final Typeface typeface;
  private final PDPageContentStream out;

  PageMarks(PDDocument document, PDPage pdPage, Typeface typeface) throws IOException {
    this.pdPage = pdPage;
    this.page = ShownPage.of(pdPage);
    this.typeface = typeface;
    this.out = new PDPageContentStream(document, pdPage, AppendMode.APPEND, true, true);
    out.beginMarkedContent(COSName.ARTIFACT);
    out.transform(page.topLeft());
  }

  ShownPage page() {
    return page;
  }

  /** A text whose upper edge is there; of printable characters. */
  void text(float x, float top, float letters, String text) throws IOException {
    if (text.isEmpty()) {
      return;
    }
    out.setNonStrokingColor(0f);
    out.beginText();
    out.setFont(typeface.font(), letters);
    out.newLineAtOffset(x, -top - letters);
    out.showText(text);
    out.endText();
  }

  /** A thin line across. */
  void line(float left, float y, float right) throws IOException {
    out.setStrokingColor(0.5f);
    out.setLineWidth(0.4f);
    out.moveTo(left, -y);
    out.lineTo(right, -y);
    out.stroke();
  }

  /** A code with its lines, that opens the address when it is clicked. */
  void code(QrCode code, String address, Spot spot) throws IOException {
    float quiet = spot.size() * QUIET;
    float low = -spot.top() - spot.size();
    out.setNonStrokingColor(1f);
    out.addRect(spot.left(), low, spot.size(), spot.size());
    out.fill();
    out.setNonStrokingColor(0f);
    code.draw(out, spot.left() + quiet, low + quiet, spot.size() - 2 * quiet);
    float y = spot.top();
    for (String line : spot.lines()) {
      text(spot.left() + spot.size() + 6, y, spot.letters(), line);
      y += spot.letters() * Foot.LINE;
    }
    link(address, spot);
  }

  private void link(String address, Spot spot) throws IOException {
    var lower = page.topLeft().transformPoint(spot.left(), -spot.top() - spot.size());
    var upper = page.topLeft().transformPoint(spot.left() + spot.size(), -spot.top());
    PDRectangle where = new PDRectangle();
    where.setLowerLeftX(Math.min(lower.x, upper.x));
    where.setLowerLeftY(Math.min(lower.y, upper.y));
    where.setUpperRightX(Math.max(lower.x, upper.x));
    where.setUpperRightY(Math.max(lower.y, upper.y));
    PDActionURI action = new PDActionURI();
    action.setURI(address);
    PDAnnotationLink link = new PDAnnotationLink();
    link.setRectangle(where);
    link.setAction(action);
    link.setPrinted(true);
    COSArray none = new COSArray();
    for (int i = 0; i < 3; i++) {
      none.add(COSInteger.ZERO);
    }
    link.setBorder(none);
    var all = pdPage.getAnnotations();
    all.add(link);
    pdPage.setAnnotations(all);
  }

  @Override
  public void close() throws IOException {
    out.endMarkedContent();
    out.close();
  }
}
