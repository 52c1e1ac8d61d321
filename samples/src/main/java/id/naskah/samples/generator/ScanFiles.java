package id.naskah.samples.generator;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Scanned pages in the files that scanners and fax machines make. */
final class ScanFiles {
  private static final int SHARP = 150;
  private static final int COARSE = 100;
  private static final float QUALITY = 0.35f;

  private ScanFiles() {}

  /** CCITT G4, as a document scanner does it. */
  static byte[] blackAndWhitePdf(LetterSource letter, byte[] pdf) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (BufferedImage page : new Scanner(SHARP, letter.seed()).blackAndWhite(pdf)) {
        place(document, CCITTFactory.createFromImage(document, page));
      }
      return LetterPdf.save(document, letter);
    }
  }

  /** JPEG, as a copier with its factory settings does it. */
  static byte[] greyPdf(LetterSource letter, byte[] pdf) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (BufferedImage page : new Scanner(COARSE, letter.seed()).grey(pdf)) {
        place(document, JPEGFactory.createFromImage(document, page, QUALITY, COARSE));
      }
      return LetterPdf.save(document, letter);
    }
  }

  private static void place(PDDocument document, PDImageXObject image) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (PDPageContentStream out = new PDPageContentStream(document, page)) {
      out.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
    }
  }

  /** One file, a directory for each page. */
  static byte[] tiff(LetterSource letter, byte[] pdf) throws IOException {
    List<BufferedImage> pages = new Scanner(SHARP, letter.seed()).blackAndWhite(pdf);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionType("CCITT T.6");
      writer.prepareWriteSequence(null);
      for (BufferedImage page : pages) {
        writer.writeToSequence(new IIOImage(page, null, metadata(writer, param, page)), param);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** Without a resolution a viewer would show the page twice its size. */
  private static IIOMetadata metadata(ImageWriter writer, ImageWriteParam param, BufferedImage page)
      throws IOException {
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(page), param);
    TIFFDirectory directory = TIFFDirectory.createFromMetadata(metadata);
    BaselineTIFFTagSet tags = BaselineTIFFTagSet.getInstance();
    long[][] dotsPerInch = {{SHARP, 1}};
    for (int tag :
        new int[] {BaselineTIFFTagSet.TAG_X_RESOLUTION, BaselineTIFFTagSet.TAG_Y_RESOLUTION}) {
      directory.addTIFFField(
          new TIFFField(tags.getTag(tag), TIFFTag.TIFF_RATIONAL, 1, dotsPerInch));
    }
    directory.addTIFFField(
        new TIFFField(
            tags.getTag(BaselineTIFFTagSet.TAG_RESOLUTION_UNIT),
            BaselineTIFFTagSet.RESOLUTION_UNIT_INCH));
    return directory.getAsMetadata();
  }
}
