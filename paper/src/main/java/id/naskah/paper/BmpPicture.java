package id.naskah.paper;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A BMP as a PNG, which is many times smaller and shown by every browser. */
public final class BmpPicture {
  private static final int COMPRESSION_AT = 30;
  private static final int HEADER_AT = 14;
  private static final int OLD_HEADER = 12;

  /**
   * Plain, packed by runs, and by masks. What is left (4 and 5) is a JPEG or a PNG in the BMP,
   * whose size is another than the one that the BMP names.
   */
  private static final Set<Integer> READ = Set.of(0, 1, 2, 3, 6);

  private BmpPicture() {}

  /**
   * Writes the picture; a large one with fewer points.
   *
   * @throws IOException for what is no BMP, one too large for the memory, or when the thread was
   *     interrupted meanwhile
   */
  public static void write(File bmp, OutputStream out) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(bmp)) {
      checkCompression(in);
      ImageReader reader = ScannedPage.reader(in, "bmp");
      try {
        ImageIO.write(ScannedPage.read(reader, 0), "png", out);
      } finally {
        reader.dispose();
      }
    }
  }

  private static void checkCompression(ImageInputStream in) throws IOException {
    in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
    in.seek(HEADER_AT);
    boolean isOld = in.readInt() == OLD_HEADER;
    in.seek(COMPRESSION_AT);
    if (!isOld && !READ.contains(in.readInt())) {
      throw new IOException("A picture of another kind is in the BMP");
    }
    in.seek(0);
  }
}
