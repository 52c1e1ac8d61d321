package id.naskah.samples.generator;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** An office scanner: sheets lie a little askew, the glass is not clean, nothing is text. */
final class Scanner {
  private static final int PAPER = 244;
  private static final int THRESHOLD = 170;
  private static final double ASKEW = 0.012;

  private final int dpi;
  private final Random random;

  Scanner(int dpi, long seed) {
    this.dpi = dpi;
    this.random = new Random(seed);
  }

  List<BufferedImage> grey(byte[] pdf) throws IOException {
    List<BufferedImage> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFRenderer renderer = new PDFRenderer(document);
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        BufferedImage straight = renderer.renderImageWithDPI(page, dpi, ImageType.GRAY);
        BufferedImage askew = askew(straight);
        dirty(askew.getRaster());
        pages.add(askew);
      }
    }
    return pages;
  }

  List<BufferedImage> blackAndWhite(byte[] pdf) throws IOException {
    return grey(pdf).stream().map(Scanner::threshold).toList();
  }

  private BufferedImage askew(BufferedImage page) {
    BufferedImage turned =
        new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = turned.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, page.getWidth(), page.getHeight());
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.rotate(
        (random.nextDouble() - 0.5) * ASKEW, page.getWidth() / 2.0, page.getHeight() / 2.0);
    graphics.drawImage(page, 0, 0, null);
    graphics.dispose();
    return turned;
  }

  /** Grey paper, a few specks. */
  private void dirty(WritableRaster raster) {
    int width = raster.getWidth();
    int[] row = new int[width];
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getSamples(0, y, width, 1, 0, row);
      for (int x = 0; x < width; x++) {
        row[x] = row[x] * PAPER / 255;
      }
      raster.setSamples(0, y, width, 1, 0, row);
    }
    for (int speck = 0; speck < 60; speck++) {
      int x = random.nextInt(width - 2);
      int y = random.nextInt(raster.getHeight() - 2);
      int shade = 60 + random.nextInt(120);
      raster.setSample(x, y, 0, shade);
      raster.setSample(x + 1, y, 0, shade);
      raster.setSample(x, y + 1, 0, shade + 20);
    }
  }

  private static BufferedImage threshold(BufferedImage grey) {
    BufferedImage bits =
        new BufferedImage(grey.getWidth(), grey.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
    int[] row = new int[grey.getWidth()];
    for (int y = 0; y < grey.getHeight(); y++) {
      grey.getRaster().getSamples(0, y, row.length, 1, 0, row);
      for (int x = 0; x < row.length; x++) {
        row[x] = row[x] > THRESHOLD ? 1 : 0;
      }
      bits.getRaster().setSamples(0, y, row.length, 1, 0, row);
    }
    return bits;
  }
}
