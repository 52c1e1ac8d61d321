package id.naskah.paper;

import java.awt.Color;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;

/** A PDF with a line on each page that says which copy it is, and whose. */
public final class CopyPdf {
  private static final float SIZE = 9;
  private static final float LEAST_SIZE = 5;
  private static final float EDGE = 14;
  private static final float PADDING = 3;

  /** Of the letters that reach below their line, as a part of the size. */
  private static final float DESCENT = 0.2f;

  private final String line;
  private final Typeface typeface;
  private final PDDocument document;

  private CopyPdf(PDDocument document, String line) throws IOException {
    this.document = document;
    this.typeface = new Typeface(document);
    this.line = typeface.printable(line);
  }

  /**
   * Writes the PDF anew with the line at the top of each page, as it is looked at.
   *
   * <p>What lies below the line is covered. The stream is left open.
   *
   * @throws IOException for what is no PDF, or is encrypted
   */
  public static void write(File pdf, String line, OutputStream to) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf, WorkPages::new)) {
      if (document.isEncrypted()) {
        throw new IOException("The PDF is encrypted");
      }
      CopyPdf copy = new CopyPdf(document, line);
      for (PDPage page : document.getPages()) {
        copy.mark(page);
      }
      document.save(to);
    } catch (IllegalArgumentException | ClassCastException | IndexOutOfBoundsException e) {
      // How PDFBox fails over objects that are none.
      throw new IOException(e);
    }
  }

  private void mark(PDPage page) throws IOException {
    float room = ShownPage.of(page).width() - 2 * (EDGE + PADDING);
    float wide = typeface.width(line, SIZE);
    float size = wide <= room ? SIZE : Math.max(LEAST_SIZE, SIZE * room / wide);
    String text = typeface.width(line, size) <= room ? line : shortened(size, room);
    try (PDPageContentStream out =
        new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
      out.transform(ShownPage.of(page).topLeft());
      float width = typeface.width(text, size) + 2 * PADDING;
      float height = size + 2 * PADDING;
      out.setNonStrokingColor(Color.WHITE);
      out.setStrokingColor(Color.BLACK);
      out.setLineWidth(0.7f);
      out.addRect(EDGE, -EDGE - height + PADDING, width, height);
      out.fillAndStroke();
      out.setNonStrokingColor(Color.BLACK);
      out.beginText();
      out.setFont(typeface.font(), size);
      out.newLineAtOffset(EDGE + PADDING, -EDGE - height + 2 * PADDING + DESCENT * size);
      out.showText(text);
      out.endText();
    }
  }

  /** A narrow page has no room for a long name: the number stands first. */
  private String shortened(float size, float room) throws IOException {
    String first = typeface.wrap(line, size, room - typeface.width("…", size)).get(0);
    return first.stripTrailing() + "…";
  }
}
