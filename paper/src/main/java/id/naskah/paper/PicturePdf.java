package id.naskah.paper;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The pages of a TIFF as a PDF, which browsers show. */
public final class PicturePdf {
  private static final int MOST_PAGES = 300;
  private static final float LONG_EDGE = PDRectangle.A4.getHeight();
  private static final float QUALITY = 0.8f;

  private PicturePdf() {}

  /**
   * Writes all pages, one after the other; large ones with fewer points.
   *
   * @throws IOException for what is no TIFF, a page too large for the memory, or when the thread
   *     was interrupted meanwhile
   */
  public static void write(File tiff, OutputStream out) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(tiff);
        PDDocument document = new PDDocument(WorkPages::new)) {
      ImageReader reader = ScannedPage.reader(in, "tiff");
      try {
        int pages = Math.min(reader.getNumImages(true), MOST_PAGES);
        for (int page = 0; page < pages; page++) {
          add(document, ScannedPage.read(reader, page));
        }
      } finally {
        reader.dispose();
      }
      document.save(out);
    }
  }

  private static void add(PDDocument document, BufferedImage picture) throws IOException {
    float scale = LONG_EDGE / Math.max(picture.getWidth(), picture.getHeight());
    PDRectangle size = new PDRectangle(picture.getWidth() * scale, picture.getHeight() * scale);
    PDPage page = new PDPage(size);
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.drawImage(picture(document, picture), 0, 0, size.getWidth(), size.getHeight());
    }
  }

  /** Two colours are small without loss; photographs are not. */
  private static PDImageXObject picture(PDDocument document, BufferedImage picture)
      throws IOException {
    return picture.getColorModel().getPixelSize() == 1
        ? LosslessFactory.createFromImage(document, picture)
        : JPEGFactory.createFromImage(document, picture, QUALITY);
  }
}
