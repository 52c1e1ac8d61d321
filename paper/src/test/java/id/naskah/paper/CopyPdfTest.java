package id.naskah.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The line of a copy stands at the top of each page, as the page is looked at. */
class CopyPdfTest {
  private static final String LINE = "Salinan 3 dari 5 · Kejaksaan Negeri · R-12/2026";

  @TempDir private Path folder;

  private File pdf(PDPage... pages) throws IOException {
    File file = folder.resolve("letter.pdf").toFile();
    try (PDDocument document = new PDDocument()) {
      for (PDPage page : pages) {
        document.addPage(page);
      }
      document.save(file);
    }
    return file;
  }

  private static byte[] copy(File pdf, String line) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CopyPdf.write(pdf, line, out);
    return out.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270, -90})
  void itStandsAtTheTopOfAPageThatIsTurned(int turned) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    page.setRotation(turned);
    page.setCropBox(new PDRectangle(40, 60, 450, 700));

    try (PDDocument copied = Loader.loadPDF(copy(pdf(page), LINE))) {
      BufferedImage drawn = new PDFRenderer(copied).renderImage(0);
      assertThat(dark(drawn, 0, 40)).isGreaterThan(100);
      assertThat(dark(drawn, 40, drawn.getHeight())).isZero();
    }
  }

  /** Dark points of the rows from one to another, on their left half or anywhere right of it. */
  private static int dark(BufferedImage drawn, int from, int to) {
    int dark = 0;
    for (int y = from; y < to; y++) {
      for (int x = 0; x < drawn.getWidth(); x++) {
        dark += (drawn.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
      }
    }
    return dark;
  }

  @Test
  void itStandsOnEachPage() throws IOException {
    try (PDDocument copied =
        Loader.loadPDF(copy(pdf(new PDPage(), new PDPage(), new PDPage()), LINE))) {
      PDFTextStripper text = new PDFTextStripper();
      for (int page = 1; page <= 3; page++) {
        text.setStartPage(page);
        text.setEndPage(page);
        assertThat(text.getText(copied)).contains(LINE);
      }
    }
  }

  @Test
  void aNarrowPageShowsTheNumberOfTheCopy() throws IOException {
    File narrow = pdf(new PDPage(new PDRectangle(120, 200)));

    try (PDDocument copied = Loader.loadPDF(copy(narrow, LINE + " " + "x".repeat(300)))) {
      assertThat(new PDFTextStripper().getText(copied))
          .startsWith("Salinan 3 dari 5")
          .contains("…");
    }
  }

  @Test
  void whatIsEncryptedOrNoPdfIsRefused() throws IOException {
    File locked = folder.resolve("locked.pdf").toFile();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
      document.save(locked);
    }
    assertThatThrownBy(() -> copy(locked, LINE)).isInstanceOf(IOException.class);

    File other = folder.resolve("other.pdf").toFile();
    Files.writeString(other.toPath(), "no PDF");
    assertThatThrownBy(() -> copy(other, LINE)).isInstanceOf(IOException.class);
  }
}
