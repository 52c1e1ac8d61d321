package id.naskah.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.ImageInputStream;

/**
 * A page of a TIFF or BMP in the memory. A page can say that it has any number of points: what it
 * takes is known before it is read, and is never more than {@link #MOST_BYTES}.
 */
final class ScannedPage {
  /** A page of A4 at 300 points an inch has 8.7 million. */
  private static final long MOST_POINTS = 12_000_000;

  /** What is unpacked at once: a strip or a tile, before points are left out. */
  private static final long MOST_BYTES = 96L << 20;

  private ScannedPage() {}

  /** Java's own reader: another that stands in the same process may know less. */
  static ImageReader reader(ImageInputStream in, String format) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    while (in != null && readers.hasNext()) {
      ImageReader reader = readers.next();
      if (reader.getClass().getName().startsWith("com.sun.imageio.")) {
        reader.setInput(in, false, true);
        return reader;
      }
      reader.dispose();
    }
    throw new IOException(format + " is not read here");
  }

  static BufferedImage read(ImageReader reader, int page) throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new IOException("Interrupted");
    }
    try {
      return plain(points(reader, page));
    } catch (IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
      // How Java's reader fails over tags that make no sense.
      throw new IOException(e);
    }
  }

  private static BufferedImage points(ImageReader reader, int page) throws IOException {
    long width = reader.getWidth(page);
    long height = reader.getHeight(page);
    int bits = reader.getRawImageType(page).getColorModel().getPixelSize();
    long atOnce = (long) reader.getTileWidth(page) * reader.getTileHeight(page);
    if (atOnce * Math.max(bits, 1) / 8 > MOST_BYTES) {
      throw new IOException("A page of " + width + " x " + height + " points is too large");
    }
    int each = (int) Math.ceil(Math.sqrt((double) width * height / MOST_POINTS));
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(Math.max(each, 1), Math.max(each, 1), 0, 0);
    reader.addIIOReadProgressListener(new Interruption());
    try {
      BufferedImage picture = reader.read(page, param);
      if (Thread.currentThread().isInterrupted()) {
        throw new IOException("Interrupted");
      }
      return picture;
    } finally {
      reader.removeAllIIOReadProgressListeners();
    }
  }

  /** In colours that PDF and PNG know, on white where it is transparent. */
  private static BufferedImage plain(BufferedImage picture) {
    int type = picture.getType();
    if (picture.getColorModel().getPixelSize() == 1 || type == BufferedImage.TYPE_BYTE_GRAY) {
      return picture;
    }
    BufferedImage plain =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = plain.createGraphics();
    try {
      graphics.drawImage(picture, 0, 0, Color.WHITE, null);
    } finally {
      graphics.dispose();
    }
    return plain;
  }

  /** Stops the reading of a page for which there is no more time. */
  private static final class Interruption implements IIOReadProgressListener {
    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
      if (Thread.currentThread().isInterrupted()) {
        source.abort();
      }
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {
      // Only how far a picture is matters.
    }

    @Override
    public void sequenceComplete(ImageReader source) {
      // Only how far a picture is matters.
    }

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {
      // Only how far a picture is matters.
    }

    @Override
    public void imageComplete(ImageReader source) {
      // Only how far a picture is matters.
    }

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {
      // Thumbnails are not read.
    }

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {
      // Thumbnails are not read.
    }

    @Override
    public void thumbnailComplete(ImageReader source) {
      // Thumbnails are not read.
    }

    @Override
    public void readAborted(ImageReader source) {
      // Whoever asked for the picture sees the interruption.
    }
  }
}
