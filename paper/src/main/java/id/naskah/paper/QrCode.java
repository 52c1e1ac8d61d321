package id.naskah.paper;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** A QR code, drawn as squares: sharp in any size. */
public record QrCode(ByteMatrix squares) {
  /** The code for a text; an address of some hundred characters. */
  public static QrCode of(String text) {
    try {
      // M: still read with a tenth of it under a stamp.
      return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
    } catch (WriterException e) {
      throw new IllegalArgumentException("Too long for a QR code: " + text, e);
    }
  }

  /** Draws it with its lower left corner there. */
  public void draw(PDPageContentStream out, float x, float y, float size) throws IOException {
    float square = size / squares.getWidth();
    for (int row = 0; row < squares.getHeight(); row++) {
      for (int column = 0; column < squares.getWidth(); column++) {
        if (squares.get(column, row) == 1) {
          out.addRect(x + column * square, y + size - (row + 1) * square, square, square);
        }
      }
    }
    out.fill();
  }
}
