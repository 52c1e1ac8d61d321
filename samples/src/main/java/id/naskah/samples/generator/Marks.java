package id.naskah.samples.generator;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.util.Matrix;

/** What is drawn on a letter: emblem, signature, stamps. */
final class Marks {
  private static final Color INK = new Color(0x1f, 0x2f, 0x7a);
  private static final Color STAMP = new Color(0x4b, 0x2e, 0x83);
  private static final float ARC = 0.5523f;

  private final Sheet sheet;

  Marks(Sheet sheet) {
    this.sheet = sheet;
  }

  /** A shield with a mountain, the sea and the sun; no real office's. */
  void emblem(float x, float y, float height, String colour) throws IOException {
    PDPageContentStream out = sheet.out();
    float w = height * 0.8f;
    Color own = Color.decode("#" + colour);
    out.setNonStrokingColor(own);
    out.moveTo(x, y);
    out.lineTo(x + w, y);
    out.lineTo(x + w, y - height * 0.55f);
    out.curveTo(x + w, y - height * 0.8f, x + w * 0.75f, y - height * 0.92f, x + w / 2, y - height);
    out.curveTo(x + w * 0.25f, y - height * 0.92f, x, y - height * 0.8f, x, y - height * 0.55f);
    out.fill();
    out.setNonStrokingColor(new Color(0xf5, 0xc5, 0x18));
    circle(x + w / 2, y - height * 0.26f, height * 0.13f);
    out.fill();
    out.setNonStrokingColor(Color.WHITE);
    out.moveTo(x + w * 0.14f, y - height * 0.6f);
    out.lineTo(x + w * 0.5f, y - height * 0.3f);
    out.lineTo(x + w * 0.86f, y - height * 0.6f);
    out.fill();
    out.setStrokingColor(Color.WHITE);
    out.setLineWidth(height * 0.03f);
    for (int i = 0; i < 2; i++) {
      float at = y - height * (0.68f + 0.09f * i);
      float in = w * (0.18f + 0.1f * i);
      out.moveTo(x + in, at);
      out.curveTo(x + w * 0.4f, at + 4, x + w * 0.6f, at - 4, x + w - in, at);
      out.stroke();
    }
    plain();
  }

  /** A disc with letters in it: a firm's, an association's. */
  void initials(float x, float y, float height, String colour, String letters) throws IOException {
    PDPageContentStream out = sheet.out();
    out.setNonStrokingColor(Color.decode("#" + colour));
    circle(x + height / 2, y - height / 2, height / 2);
    out.fill();
    out.setNonStrokingColor(Color.WHITE);
    float size = height / (letters.length() > 3 ? 3.6f : 2.8f);
    float width = sheet.typeface().width(letters, true, size);
    out.beginText();
    out.setFont(sheet.typeface().bold(), size);
    out.newLineAtOffset(x + (height - width) / 2, y - height / 2 - size * 0.35f);
    out.showText(letters);
    out.endText();
    plain();
  }

  /** A pen's way over the paper. */
  void signature(float x, float y, long seed) throws IOException {
    Random random = new Random(seed);
    PDPageContentStream out = sheet.out();
    out.setStrokingColor(INK);
    out.setLineWidth(1.3f);
    out.moveTo(x, y);
    float at = x;
    for (int i = 0; i < 6; i++) {
      float next = at + 8 + random.nextInt(14);
      out.curveTo(
          at + random.nextInt(12),
          y + 10 + random.nextInt(24),
          next - random.nextInt(18),
          y - 4 - random.nextInt(14),
          next,
          y + random.nextInt(10));
      at = next;
    }
    out.curveTo(at + 20, y + 4, at - 70, y - 12, x - 6, y - 8);
    out.stroke();
    plain();
  }

  /** The office's round stamp, half over the signature. */
  void seal(float x, float y, String office) throws IOException {
    PDPageContentStream out = sheet.out();
    out.setStrokingColor(STAMP);
    out.setNonStrokingColor(STAMP);
    out.setLineWidth(1.6f);
    circle(x, y, 34);
    out.stroke();
    out.setLineWidth(0.7f);
    circle(x, y, 23);
    out.stroke();
    float size = 6.2f;
    String ring = (office + " *").toUpperCase(Locale.ROOT);
    double step = 2 * Math.PI / ring.length();
    for (int i = 0; i < ring.length(); i++) {
      double angle = Math.PI * 0.9 - i * step;
      out.beginText();
      out.setFont(sheet.typeface().bold(), Math.min(size, (float) (step * 26)));
      out.setTextMatrix(
          Matrix.getRotateInstance(
              angle - Math.PI / 2,
              x + (float) (26 * Math.cos(angle)),
              y + (float) (26 * Math.sin(angle))));
      out.showText(ring.substring(i, i + 1));
      out.endText();
    }
    star(x, y);
    plain();
  }

  /** What the receiving clerk put on it. */
  void received(float x, float y, List<String> lines) throws IOException {
    PDPageContentStream out = sheet.out();
    out.saveGraphicsState();
    out.transform(Matrix.getRotateInstance(Math.toRadians(3), x, y));
    out.setStrokingColor(STAMP);
    out.setNonStrokingColor(STAMP);
    out.setLineWidth(1.2f);
    out.addRect(0, 0, 128, 12 * lines.size() + 8);
    out.stroke();
    for (int i = 0; i < lines.size(); i++) {
      out.beginText();
      out.setFont(sheet.typeface().font(i == 0), 9);
      out.newLineAtOffset(6, 12 * (lines.size() - i) - 5);
      out.showText(lines.get(i));
      out.endText();
    }
    out.restoreGraphicsState();
  }

  private void star(float x, float y) throws IOException {
    PDPageContentStream out = sheet.out();
    for (int i = 0; i < 5; i++) {
      double angle = Math.PI / 2 + i * 4 * Math.PI / 5;
      float px = x + (float) (14 * Math.cos(angle));
      float py = y + (float) (14 * Math.sin(angle));
      if (i == 0) {
        out.moveTo(px, py);
      } else {
        out.lineTo(px, py);
      }
    }
    out.closeAndStroke();
  }

  private void circle(float x, float y, float r) throws IOException {
    PDPageContentStream out = sheet.out();
    float k = ARC * r;
    out.moveTo(x - r, y);
    out.curveTo(x - r, y + k, x - k, y + r, x, y + r);
    out.curveTo(x + k, y + r, x + r, y + k, x + r, y);
    out.curveTo(x + r, y - k, x + k, y - r, x, y - r);
    out.curveTo(x - k, y - r, x - r, y - k, x - r, y);
  }

  private void plain() throws IOException {
    sheet.out().setStrokingColor(Color.BLACK);
    sheet.out().setNonStrokingColor(Color.BLACK);
  }
}
