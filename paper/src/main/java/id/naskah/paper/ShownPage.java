package id.naskah.paper;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/**
 * A page as it is looked at: turned, and cut to what is shown.
 *
 * @param topLeft from the upper left corner as it is shown, to the right and up
 * @param width of what is shown, in points
 * @param height of it
 */
public record ShownPage(Matrix topLeft, float width, float height) {
  /** How a page is shown. */
  public static ShownPage of(PDPage page) {
    PDRectangle box = page.getCropBox();
    int rotation = Math.floorMod(page.getRotation(), 360);
    boolean isTurned = rotation % 180 != 0;
    return new ShownPage(
        topLeft(box, rotation),
        isTurned ? box.getHeight() : box.getWidth(),
        isTurned ? box.getWidth() : box.getHeight());
  }

  private static Matrix topLeft(PDRectangle box, int rotation) {
    float left = box.getLowerLeftX();
    float low = box.getLowerLeftY();
    float right = box.getUpperRightX();
    float high = box.getUpperRightY();
    return switch (rotation) {
      case 90 -> new Matrix(0, 1, -1, 0, left, low);
      case 180 -> new Matrix(-1, 0, 0, -1, right, low);
      case 270 -> new Matrix(0, -1, 1, 0, right, high);
      default -> new Matrix(1, 0, 0, 1, left, high);
    };
  }
}
