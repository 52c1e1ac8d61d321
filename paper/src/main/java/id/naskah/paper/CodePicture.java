package id.naskah.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A QR code as a picture, to be put into a document by hand. */
public final class CodePicture {
  private static final int PIXELS = 8;

  /** Without so much white around it readers do not find the code. */
  private static final int AROUND = 4;

  private static final int WHITE = 0xFFFFFF;

  private CodePicture() {}

  /** The code for a text of some hundred characters, as PNG in black and white. */
  public static byte[] png(String text) {
    QrCode code = QrCode.of(text);
    int size = (code.squares().getWidth() + 2 * AROUND) * PIXELS;
    BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        int column = x / PIXELS - AROUND;
        int row = y / PIXELS - AROUND;
        if (!isBlack(code, column, row)) {
          picture.setRGB(x, y, WHITE);
        }
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static boolean isBlack(QrCode code, int column, int row) {
    int width = code.squares().getWidth();
    return column >= 0
        && row >= 0
        && column < width
        && row < width
        && code.squares().get(column, row) == 1;
  }
}
