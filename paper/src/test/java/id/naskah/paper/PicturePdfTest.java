package id.naskah.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages of a TIFF become a PDF, pages of a PDF and a BMP pictures, whatever the files say of
 * themselves.
 */
class PicturePdfTest {
  private static final int EDGE = 10_000;

  @TempDir private Path folder;

  private File file(String name) {
    return folder.resolve(name).toFile();
  }

  private File pdf(File tiff) throws IOException {
    File pdf = file("made.pdf");
    try (var out = Files.newOutputStream(pdf.toPath())) {
      PicturePdf.write(tiff, out);
    }
    return pdf;
  }

  @Test
  void aLargePageIsMadeSmaller() throws IOException {
    File tiff = file("large.tif");
    ImageIO.write(new BufferedImage(EDGE, EDGE, BufferedImage.TYPE_BYTE_BINARY), "tiff", tiff);

    File pdf = pdf(tiff);

    assertThat(pdf.length()).isBetween(1L, 200_000L);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(841f, 842f);
    }
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    assertThat(PagePicture.write(pdf, 1, picture)).isEqualTo(1);
    var drawn = ImageIO.read(new ByteArrayInputStream(picture.toByteArray()));
    assertThat(drawn.getWidth()).isEqualTo(1240);
    ByteArrayOutputStream nothing = new ByteArrayOutputStream();
    assertThat(PagePicture.write(pdf, 2, nothing)).isEqualTo(1);
    assertThat(nothing.size()).isZero();
  }

  /** A few bytes that say that they are a strip of 300 MB. */
  @Test
  void aStripThatWouldFillTheMemoryIsRefused() throws IOException {
    int[][] tags = {
      {256, EDGE},
      {257, EDGE},
      {258, 8},
      {259, 1},
      {262, 2},
      {273, 8},
      {277, 3},
      {278, EDGE},
      {279, EDGE},
    };
    ByteBuffer bytes = ByteBuffer.allocate(2048).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(new byte[] {'I', 'I'}).putShort((short) 42).putInt(8);
    bytes.putShort((short) tags.length);
    for (int[] tag : tags) {
      bytes.putShort((short) tag[0]).putShort((short) 4).putInt(1).putInt(tag[1]);
    }
    File tiff = file("strip.tif");
    Files.write(tiff.toPath(), bytes.array());

    assertThatThrownBy(() -> pdf(tiff)).isInstanceOf(IOException.class);
  }

  @Test
  void whatIsBrokenOrEncryptedIsRefused() throws IOException {
    File broken = file("broken.tif");
    Files.write(broken.toPath(), new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0, 9, 9});
    assertThatThrownBy(() -> pdf(broken)).isInstanceOf(IOException.class);
    File encrypted = file("encrypted.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("a", "b", new AccessPermission()));
      document.save(encrypted);
    }
    assertThatThrownBy(() -> PagePicture.write(encrypted, 1, new ByteArrayOutputStream()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void itEndsWhenTheThreadIsInterrupted() throws IOException {
    File tiff = file("page.tif");
    ImageIO.write(new BufferedImage(100, 100, BufferedImage.TYPE_BYTE_GRAY), "tiff", tiff);
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> pdf(tiff)).isInstanceOf(IOException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void aBmpBecomesAPng() throws IOException {
    BufferedImage picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(3, 29, 0xff8800);
    File bmp = file("photo.bmp");
    ImageIO.write(picture, "bmp", bmp);
    ByteArrayOutputStream png = new ByteArrayOutputStream();

    BmpPicture.write(bmp, png);

    BufferedImage read = ImageIO.read(new ByteArrayInputStream(png.toByteArray()));
    assertThat(read.getWidth()).isEqualTo(40);
    assertThat(read.getRGB(3, 29) & 0xffffff).isEqualTo(0xff8800);
    assertThat(png.toString(java.nio.charset.StandardCharsets.ISO_8859_1)).startsWith("\u0089PNG");
  }

  /** Its width and height are at 18 and 22, what it is packed with at 30. */
  @Test
  void aBmpThatSaysWhatIsNotSoIsRefused() throws IOException {
    for (int[] lie : new int[][] {{18, 60_000, 22, 60_000}, {30, 5, 30, 5}, {18, -1, 18, -1}}) {
      ByteArrayOutputStream made = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "bmp", made);
      byte[] bytes = made.toByteArray();
      ByteBuffer at = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      at.putInt(lie[0], lie[1]).putInt(lie[2], lie[3]);
      File bmp = file("lie.bmp");
      Files.write(bmp.toPath(), bytes);
      assertThatThrownBy(() -> BmpPicture.write(bmp, new ByteArrayOutputStream()))
          .isInstanceOf(IOException.class);
    }
    File cut = file("cut.bmp");
    Files.write(cut.toPath(), new byte[] {'B', 'M', 0, 0});
    assertThatThrownBy(() -> BmpPicture.write(cut, new ByteArrayOutputStream()))
        .isInstanceOf(IOException.class);
  }
}
