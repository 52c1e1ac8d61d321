package id.naskah.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import id.naskah.judges.PdfJudge;
import id.naskah.seal.Stamp.Box;
import id.naskah.seal.Stamp.WithoutMarker;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What will be signed is PDF/A, with a code that can be read beside what stood there. */
class LetterPdfTest {
  static final String ADDRESS =
      "https://naskah.example.go.id/alfresco/naskah/verify/4mVn0cXh2Qk9TtYw7sLzRA";
  static final String FOOT =
      "Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik yang"
          + " diterbitkan oleh Balai Besar Sertifikasi Elektronik. UU ITE Nomor 11 Tahun 2008"
          + " Pasal 5 ayat (1).";

  @TempDir private Path folder;

  @Test
  void aLetterOfLibreOfficeBecomesPdfA() throws Exception {
    Path source = folder.resolve("source.pdf");
    try (InputStream in = LetterPdfTest.class.getResourceAsStream("libreoffice.pdf")) {
      Files.copy(in, source);
    }
    Path made = make(source, stamp(WithoutMarker.REFUSE, 1));

    assertThat(PdfJudge.problems(made)).isEmpty();
    assertThat(text(made))
        .contains("Sekretaris Daerah,", "Maria Lestari", "Halaman 1 dari 1", "UU ITE Nomor 11")
        .doesNotContain("nsk:ttd");
    assertThat(code(made, 0)).isEqualTo(ADDRESS);
  }

  @Test
  void eachSignatoryHasTheCodeInTheirPlace() throws Exception {
    Path made;
    try (TestLetter letter = new TestLetter()) {
      letter.lines(20).page().lines(3).place(1, 72).place(2, 330);
      made = make(letter.save(folder.resolve("two.pdf")), stamp(WithoutMarker.REFUSE, 1, 2));
    }

    assertThat(PdfJudge.problems(made)).isEmpty();
    assertThat(text(made)).contains("Jabatan 1", "Jabatan 2", "Nama 2").doesNotContain("nsk:");
    assertThat(code(made, 1)).isEqualTo(ADDRESS);
    try (PDDocument document = Loader.loadPDF(made.toFile())) {
      assertThat(document.getPage(1).getAnnotations()).hasSize(2);
      assertThat(document.getPage(0).getAnnotations()).isEmpty();
    }
  }

  @Test
  void withoutMarkerTheCodeGoesToTheEndOrTheLetterIsRefused() throws Exception {
    Path source;
    try (TestLetter letter = new TestLetter()) {
      source = letter.lines(10).save(folder.resolve("plain.pdf"));
    }

    assertThat(refusal(source, stamp(WithoutMarker.REFUSE, 1)).names())
        .containsExactly("[[nsk:ttd:1]]");
    Path made = make(source, stamp(WithoutMarker.FOOT, 1));
    assertThat(PdfJudge.problems(made)).isEmpty();
    assertThat(code(made, 0)).isEqualTo(ADDRESS);
    assertThat(pages(made)).isEqualTo(1);
  }

  @Test
  void aFullLastPageIsNotWrittenOver() throws Exception {
    Path source;
    try (TestLetter letter = new TestLetter()) {
      source = letter.lines(46).save(folder.resolve("full.pdf"));
    }
    Path made = make(source, stamp(WithoutMarker.FOOT, 1));

    assertThat(pages(made)).isEqualTo(2);
    assertThat(code(made, 1)).isEqualTo(ADDRESS);
    assertThat(PdfJudge.problems(made)).isEmpty();
  }

  @Test
  void nothingIsPlacedWhereThereIsNoRoom() throws Exception {
    try (TestLetter letter = new TestLetter()) {
      letter.lines(3).write(72, 700, 11, 0, "Sekretaris,").write(72, 686, 1, 1, "[[nsk:ttd:1]]");
      letter.write(72, 672, 11, 0, "Nama");
      Path tight = letter.save(folder.resolve("tight.pdf"));
      assertThat(refusal(tight, stamp(WithoutMarker.FOOT, 1))).hasMessage("NO_ROOM: 1, code");
    }
    try (TestLetter letter = new TestLetter()) {
      Path low = letter.write(72, 20, 9, 0, "Kaki surat").save(folder.resolve("low.pdf"));
      assertThat(refusal(low, stamp(WithoutMarker.FOOT, 1))).hasMessage("NO_ROOM: 1, foot");
    }
  }

  @Test
  void pagesThatAreTurnedHaveCodeAndFootAsTheyAreShown() throws Exception {
    for (int rotation : new int[] {90, 180, 270}) {
      Path source;
      try (TestLetter letter = new TestLetter()) {
        letter.last().setRotation(rotation);
        source = letter.write(200, 400, 11, 0, "Denah").save(folder.resolve(rotation + ".pdf"));
      }
      Path made = make(source, stamp(WithoutMarker.FOOT, 1));
      assertThat(code(made, 0)).isEqualTo(ADDRESS);
      assertThat(text(made)).contains("UU ITE Nomor 11");
    }
  }

  @Test
  void aLetterIsMarkedOnce() throws Exception {
    Path made;
    try (TestLetter letter = new TestLetter()) {
      Path source = letter.lines(5).save(folder.resolve("once.pdf"));
      made = make(source, stamp(WithoutMarker.FOOT, 1));
    }
    Path again = Files.copy(made, folder.resolve("again.pdf"));
    assertThat(refusal(again, stamp(WithoutMarker.FOOT, 1)).reason())
        .isEqualTo(PdfRefusal.Reason.MARKED);
    // Printed to a file anew it has lost our mark, but not the sentence.
    try (PDDocument document = Loader.loadPDF(made.toFile())) {
      document
          .getDocumentCatalog()
          .getCOSObject()
          .removeItem(org.apache.pdfbox.cos.COSName.getPDFName("PieceInfo"));
      document.save(folder.resolve("printed.pdf").toFile());
    }
    assertThat(refusal(folder.resolve("printed.pdf"), stamp(WithoutMarker.FOOT, 1)).reason())
        .isEqualTo(PdfRefusal.Reason.MARKED);
  }

  @Test
  void aTargetThatCannotBeWrittenIsNoFaultOfTheLetter() throws Exception {
    try (TestLetter letter = new TestLetter()) {
      Path source = letter.lines(2).save(folder.resolve("source.pdf"));
      assertThatThrownBy(
              () ->
                  LetterPdf.make(
                      source,
                      stamp(WithoutMarker.FOOT, 1),
                      made(),
                      folder.resolve("not/there.pdf")))
          .isInstanceOf(IOException.class);
    }
  }

  static GregorianCalendar made() {
    GregorianCalendar made = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    made.setTimeInMillis(1_790_000_000_000L);
    return made;
  }

  static Stamp stamp(WithoutMarker without, int... places) {
    List<Box> boxes =
        java.util.Arrays.stream(places)
            .mapToObj(
                place ->
                    new Box(place, List.of("Ditandatangani secara elektronik", "Jabatan " + place)))
            .toList();
    return new Stamp("Undangan rapat", ADDRESS, boxes, FOOT, "Halaman {0} dari {1}", without);
  }

  private Path make(Path source, Stamp stamp) throws Exception {
    Path target = folder.resolve("made-" + source.getFileName());
    LetterPdf.make(source, stamp, made(), target);
    return target;
  }

  private PdfRefusal refusal(Path source, Stamp stamp) {
    try {
      make(source, stamp);
    } catch (PdfRefusal e) {
      return e;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("It was not refused");
  }

  private static int pages(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return document.getNumberOfPages();
    }
  }

  static String text(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  /** What a telephone reads that sees the page. */
  private static String code(Path pdf, int page) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      BufferedImage seen = new PDFRenderer(document).renderImageWithDPI(page, 300);
      int width = seen.getWidth();
      int height = seen.getHeight();
      int[] pixels = seen.getRGB(0, 0, width, height, null, 0, width);
      Result[] read =
          new QRCodeMultiReader()
              .decodeMultiple(
                  new BinaryBitmap(
                      new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))),
                  Map.of(DecodeHintType.TRY_HARDER, true));
      assertThat(read).extracting(Result::getText).containsOnly(read[0].getText());
      return read[0].getText();
    }
  }
}
