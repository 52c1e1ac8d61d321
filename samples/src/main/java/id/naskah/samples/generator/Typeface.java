package id.naskah.samples.generator;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Regular and bold, embedded: letters and scans look the same on every machine, whatever fonts it
 * has.
 */
record Typeface(PDFont regular, PDFont bold) {

  static Typeface in(PDDocument document, boolean serif) throws IOException {
    String family = serif ? "LiberationSerif-" : "LiberationSans-";
    return new Typeface(load(document, family + "Regular"), load(document, family + "Bold"));
  }

  private static PDFont load(PDDocument document, String name) throws IOException {
    try (InputStream in = Typeface.class.getResourceAsStream("/liberation/" + name + ".ttf")) {
      if (in == null) {
        throw new FileNotFoundException(name);
      }
      return PDType0Font.load(document, in, true);
    }
  }

  PDFont font(boolean isBold) {
    return isBold ? bold : regular;
  }

  float width(String text, boolean isBold, float size) {
    try {
      return font(isBold).getStringWidth(text) * size / 1000;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
