package id.naskah.samples.generator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A4 pages and a place to go on writing, in points from the bottom. */
final class Sheet implements AutoCloseable {
  static final float LEFT = 71;
  static final float RIGHT = 595 - 57;
  static final float WIDTH = RIGHT - LEFT;
  private static final float TOP = 842 - 48;
  private static final float BOTTOM = 62;
  private static final Pattern SPACE = Pattern.compile(" +");

  private final PDDocument document;
  private final Typeface typeface;
  private PDPageContentStream out;
  private float y;

  Sheet(PDDocument document, Typeface typeface) throws IOException {
    this.document = document;
    this.typeface = typeface;
    newPage();
  }

  void newPage() throws IOException {
    close();
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    out = new PDPageContentStream(document, page);
    y = TOP;
  }

  PDPageContentStream out() {
    return out;
  }

  Typeface typeface() {
    return typeface;
  }

  float y() {
    return y;
  }

  void down(float points) {
    y -= points;
  }

  /** Goes to a new page unless that much is left on this one. */
  void room(float points) throws IOException {
    if (y - points < BOTTOM) {
      newPage();
    }
  }

  /** One line at the present height. */
  void write(float x, String text, boolean bold, float size) throws IOException {
    out.beginText();
    out.setFont(typeface.font(bold), size);
    out.newLineAtOffset(x, y);
    out.showText(text);
    out.endText();
  }

  void centred(String text, boolean bold, float size) throws IOException {
    for (String line : wrap(text, bold, size, WIDTH)) {
      room(size * 1.3f);
      down(size * 1.25f);
      write(LEFT + (WIDTH - typeface.width(line, bold, size)) / 2, line, bold, size);
    }
  }

  void line(float x1, float y1, float x2, float y2, float thickness) throws IOException {
    out.setLineWidth(thickness);
    out.moveTo(x1, y1);
    out.lineTo(x2, y2);
    out.stroke();
  }

  /** Text in a column; in a justified one every line but the last reaches the right edge. */
  void column(float x, float width, String text, float size, boolean justified) throws IOException {
    List<String> lines = wrap(text, false, size, width);
    for (int i = 0; i < lines.size(); i++) {
      room(size * 1.4f);
      down(size * 1.35f);
      if (justified && i < lines.size() - 1) {
        stretch(x, width, lines.get(i), size);
      } else {
        write(x, lines.get(i), false, size);
      }
    }
  }

  List<String> wrap(String text, boolean bold, float size, float width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : SPACE.splitAsStream(text.strip()).toList()) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && typeface.width(longer, bold, size) > width) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(line);
    return lines;
  }

  private void stretch(float x, float width, String line, float size) throws IOException {
    List<String> words = SPACE.splitAsStream(line).toList();
    float spare = width - typeface.width(line, false, size);
    float each = words.size() > 1 ? spare / (words.size() - 1) : 0;
    List<Object> shown = new ArrayList<>();
    for (int i = 0; i < words.size() - 1; i++) {
      shown.add(words.get(i) + " ");
      shown.add(-each * 1000 / size);
    }
    shown.add(words.get(words.size() - 1));
    out.beginText();
    out.setFont(typeface.regular(), size);
    out.newLineAtOffset(x, y);
    out.showTextWithPositioning(shown.toArray());
    out.endText();
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
    }
  }
}
