package id.naskah.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The picture of a code can be read again. */
class CodePictureTest {
  private static final String ADDRESS =
      "https://surat.example.go.id/naskah/verify/7ZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ1";

  @Test
  void aReaderFindsTheAddress() throws Exception {
    byte[] png = CodePicture.png(ADDRESS);

    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
    int width = picture.getWidth();
    int[] pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
    BinaryBitmap seen =
        new BinaryBitmap(
            new HybridBinarizer(new RGBLuminanceSource(width, picture.getHeight(), pixels)));
    assertThat(new QRCodeReader().decode(seen).getText()).isEqualTo(ADDRESS);
    assertThat(png.length).isLessThan(4000);
  }
}
