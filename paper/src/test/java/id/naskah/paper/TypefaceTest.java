package id.naskah.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class TypefaceTest {
  private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final int LINES = 500;
  private static final int ROUNDS = 5;

  /**
   * A certificate of 20,000 rows spent three quarters of its time on ligatures that no page shows.
   */
  @Test
  void textIsWrittenAtLeastTwiceAsFastAsWithLigatures() throws IOException {
    double plain = Double.MAX_VALUE;
    double ours = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      try (PDDocument document = new PDDocument();
          InputStream in = TypefaceTest.class.getResourceAsStream(FILE)) {
        plain = Math.min(plain, write(document, PDType0Font.load(document, in, true)));
      }
      try (PDDocument document = new PDDocument()) {
        ours = Math.min(ours, write(document, new Typeface(document).font()));
      }
    }

    assertThat(ours).isLessThan(plain / 2);
  }

  @Test
  void lettersThatOtherFontsJoinAreReadAsTheyWereWritten() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDFont font = new Typeface(document).font();
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        show(out, font, "konfirmasi flyer efektif offline");
      }

      assertThat(new PDFTextStripper().getText(document))
          .contains("konfirmasi flyer efektif offline");
    }
  }

  private static double write(PDDocument document, PDFont font) throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    long began = System.nanoTime();
    try (PDPageContentStream out = new PDPageContentStream(document, page)) {
      for (int i = 0; i < LINES; i++) {
        show(out, font, "Undangan rapat koordinasi di aula, surat nomor 000.8.3/" + i);
      }
    }
    return System.nanoTime() - began;
  }

  private static void show(PDPageContentStream out, PDFont font, String text) throws IOException {
    out.beginText();
    out.setFont(font, 9);
    out.showText(text);
    out.endText();
  }
}
