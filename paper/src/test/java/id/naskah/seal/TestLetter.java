package id.naskah.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A letter as a program might have printed it to a PDF, that a test can spoil. */
final class TestLetter implements AutoCloseable {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final float LEFT = 72;

  private final PDDocument document = new PDDocument();
  private final PDFont font;
  private PDPage page;
  private float y;

  TestLetter() throws IOException {
    try (InputStream in = TestLetter.class.getResourceAsStream(FONT)) {
      font = PDType0Font.load(document, in, false);
    }
    page();
  }

  PDDocument document() {
    return document;
  }

  PDPage last() {
    return page;
  }

  TestLetter page() {
    page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    y = 780;
    return this;
  }

  TestLetter lines(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      y -= 15;
      write(LEFT, y, 11, 0, "Baris " + i + ": undangan rapat koordinasi di lingkungan kantor");
    }
    return this;
  }

  /** A post, room for a hand's signature with the marker in it, and a name. */
  TestLetter place(int place, float x) throws IOException {
    write(x, y - 30, 11, 0, "Sekretaris " + place + ",");
    write(x, y - 70, 1, 1, Stamp.marker(place));
    write(x, y - 112, 11, 0, "Nama " + place);
    return this;
  }

  TestLetter write(float x, float base, float size, float grey, String text) throws IOException {
    return write(font, x, base, size, grey, text);
  }

  TestLetter write(PDFont with, float x, float base, float size, float grey, String text)
      throws IOException {
    try (PDPageContentStream out =
        new PDPageContentStream(document, page, AppendMode.APPEND, true, false)) {
      out.setNonStrokingColor(grey);
      out.beginText();
      out.setFont(with, size);
      out.newLineAtOffset(x, base);
      out.showText(text);
      out.endText();
    }
    return this;
  }

  Path save(Path file) throws IOException {
    document.save(file.toFile());
    return file;
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
