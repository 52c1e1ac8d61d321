package id.naskah.desk;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Pictures of pages as PNG with the 256 colours that occur most: a third of their size, and nobody
 * sees the difference.
 */
final class SmallPng {
  private static final int MOST_COLOURS = 256;

  private SmallPng() {}

  static void write(byte[] png, Path file) throws IOException {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
    int[] palette = palette(picture);
    BufferedImage small =
        new BufferedImage(
            picture.getWidth(),
            picture.getHeight(),
            BufferedImage.TYPE_BYTE_INDEXED,
            new IndexColorModel(8, palette.length, palette, 0, false, -1, 0));
    Map<Integer, Integer> nearest = new HashMap<>();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        int index =
            nearest.computeIfAbsent(picture.getRGB(x, y), colour -> nearest(palette, colour));
        small.getRaster().setSample(x, y, 0, index);
      }
    }
    Files.write(file, compressed(small));
  }

  private static int[] palette(BufferedImage picture) {
    Map<Integer, Integer> counted = new HashMap<>();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        counted.merge(picture.getRGB(x, y), 1, Integer::sum);
      }
    }
    List<Map.Entry<Integer, Integer>> most =
        counted.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_COLOURS)
            .toList();
    return most.stream().mapToInt(Map.Entry::getKey).toArray();
  }

  private static int nearest(int[] palette, int colour) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < palette.length; i++) {
      int red = (palette[i] >> 16 & 255) - (colour >> 16 & 255);
      int green = (palette[i] >> 8 & 255) - (colour >> 8 & 255);
      int blue = (palette[i] & 255) - (colour & 255);
      int apart = red * red + green * green + blue * blue;
      if (apart < least) {
        best = i;
        least = apart;
      }
    }
    return best;
  }

  private static byte[] compressed(BufferedImage picture) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam how = writer.getDefaultWriteParam();
    how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    how.setCompressionQuality(0);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
