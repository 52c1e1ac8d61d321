package id.naskah.samples.generator;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.samples.Sample;
import id.naskah.samples.SampleFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each made file opens as what it claims to be, and says what it is about. */
class LetterFilesTest {
  private static final Path SOURCES = Path.of("src/main/letters");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int ALL_BYTES = 3_000_000;

  @TestFactory
  List<DynamicTest> everyLetter() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (LetterSource letter : SampleGenerator.read(SOURCES)) {
      tests.add(DynamicTest.dynamicTest(letter.key(), () -> check(letter)));
    }
    return tests;
  }

  @Test
  void staySmall() throws IOException {
    long all = 0;
    for (Sample sample : SampleFiles.catalogue()) {
      all += SampleFiles.letter(sample.fileName()).length;
    }
    assertThat(all).isLessThan(ALL_BYTES);
  }

  @Test
  void areSentInEveryForm() throws IOException {
    assertThat(SampleGenerator.read(SOURCES))
        .extracting(letter -> letter.paper().as())
        .contains(FileForm.values());
  }

  private static void check(LetterSource letter) throws IOException {
    byte[] file = SampleFiles.letter(letter.fileName());
    switch (letter.paper().as()) {
      case PDF -> assertSpeaks(letter, pdfText(file));
      case SCAN, GREY_SCAN -> assertThat(pdfText(file)).isBlank();
      case WORD -> assertSpeaks(letter, wordText(file));
      case MAIL -> checkMail(letter, file);
      default -> assertThat(pages(file)).isEqualTo(letter.paper().annexed().isPresent() ? 2 : 1);
    }
  }

  private static void assertSpeaks(LetterSource letter, String text) {
    List<String> subject =
        NO_LETTER
            .splitAsStream(letter.form().subject().toLowerCase(Locale.ROOT))
            .filter(word -> word.length() > 3)
            .toList();
    String words = NO_LETTER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
    assertThat(words).contains(subject);
    assertThat(text).contains(letter.form().letterNumber());
  }

  private static String pdfText(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(document.getNumberOfPages()).isBetween(1, 3);
      return new PDFTextStripper().getText(document);
    }
  }

  private static String wordText(byte[] file) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file));
        XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
      return extractor.getText();
    }
  }

  private static int pages(byte[] file) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("tiff").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in);
      int pages = reader.getNumImages(true);
      for (int page = 0; page < pages; page++) {
        assertThat(reader.read(page).getWidth()).isGreaterThan(1000);
      }
      return pages;
    } finally {
      reader.dispose();
    }
  }

  private static void checkMail(LetterSource letter, byte[] file) throws IOException {
    Message message = new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(file));
    assertThat(message.getSubject()).isEqualTo(letter.form().subject());
    assertThat(message.getFrom()).hasSize(1);
    List<Entity> parts = ((Multipart) message.getBody()).getBodyParts();
    assertThat(parts).hasSize(letter.paper().annexed().isPresent() ? 3 : 2);
    assertThat(parts.get(0).getMimeType()).isEqualTo("text/plain");
    Entity attached = parts.get(1);
    assertThat(attached.getFilename()).isEqualTo(letter.key() + ".pdf");
    assertThat(attached.getDispositionType()).isEqualTo("attachment");
    assertSpeaks(
        letter, pdfText(((SingleBody) attached.getBody()).getInputStream().readAllBytes()));
  }
}
