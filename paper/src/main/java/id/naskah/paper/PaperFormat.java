package id.naskah.paper;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** How a page of A4 is held. */
public enum PaperFormat {
  PORTRAIT(PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight()),
  LANDSCAPE(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());

  private final float width;
  private final float height;

  PaperFormat(float width, float height) {
    this.width = width;
    this.height = height;
  }

  PDRectangle page() {
    return new PDRectangle(width, height);
  }

  /** Width in points between the margins. */
  float room() {
    return width - 2 * Pages.LEFT;
  }

  /** Where the first line begins, in points from below. */
  float top() {
    return height - 44;
  }
}
