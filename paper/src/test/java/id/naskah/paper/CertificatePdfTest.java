package id.naskah.paper;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.judges.PdfJudge;
import id.naskah.paper.Certificate.Column;
import id.naskah.paper.Certificate.Fact;
import id.naskah.paper.Certificate.Row;
import id.naskah.paper.Certificate.Signature;
import id.naskah.paper.Certificate.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.preflight.ValidationResult;
import org.apache.pdfbox.preflight.parser.PreflightParser;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificatePdfTest {
  private static final String HASH =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  @TempDir private Path directory;

  @Test
  void itIsWhatItSaysThatItIs() throws IOException {
    ValidationResult result = PreflightParser.validate(print(40).toFile());

    assertThat(result.getErrorsList())
        .extracting(error -> error.getErrorCode() + " " + error.getDetails())
        .isEmpty();
    assertThat(result.isValid()).isTrue();
  }

  @Test
  void othersFindItToBeSoToo() throws IOException {
    assertThat(PdfJudge.problems(print(40))).isEmpty();
  }

  @Test
  void everyItemIsThereWithItsHash() throws IOException {
    try (PDDocument document = Loader.loadPDF(print(300).toFile())) {
      String text = new PDFTextStripper().getText(document);
      int pages = document.getNumberOfPages();

      assertThat(pages).isGreaterThan(10);
      assertThat(text)
          .contains("BERITA ACARA PEMUSNAHAN ARSIP", "Record of the destruction of records")
          .contains("Surat nomor 1\n", "Surat nomor 300\n", "Yusuf", "Halaman 1 dari " + pages);
      assertThat(text.split(HASH.substring(0, 20), -1)).hasSize(301);
      assertThat(text.split("Jadwal retensi", -1)).hasSizeGreaterThanOrEqualTo(pages);
    }
  }

  /** Twenty thousand lines are some thousand pages; their text would not fit. */
  @Test
  void aLongOneTakesLittleMemory() throws IOException {
    print(100);
    long before = used();
    long most = 0;
    try (CertificatePdf pdf = new CertificatePdf(certificate(), made())) {
      for (int i = 1; i <= 20_000; i++) {
        pdf.row(row(i));
        if (i % 4_000 == 0) {
          most = Math.max(most, used() - before);
        }
      }
      Path file = directory.resolve("long.pdf");
      try (OutputStream out = Files.newOutputStream(file)) {
        pdf.finish(out);
      }
      assertThat(Files.size(file)).isGreaterThan(2_000_000);
    }
    assertThat(most).isLessThan(40_000_000);
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private Path print(int rows) throws IOException {
    Path file = directory.resolve(rows + ".pdf");
    try (CertificatePdf pdf = new CertificatePdf(certificate(), made());
        OutputStream out = Files.newOutputStream(file)) {
      for (int i = 1; i <= rows; i++) {
        pdf.row(row(i));
      }
      pdf.finish(out);
    }
    return file;
  }

  private static GregorianCalendar made() {
    GregorianCalendar made = new GregorianCalendar(TimeZone.getTimeZone("Asia/Makassar"));
    made.setTimeInMillis(1_790_000_000_000L);
    return made;
  }

  private static Row row(int number) {
    return new Row(
        List.of(
            List.of(new Text(String.valueOf(number), false)),
            List.of(new Text("Surat nomor " + number, true), new Text("Undangan rapat ✓", false)),
            List.of(new Text("000.8.3 (2026)", false)),
            List.of(new Text("musnah", true), new Text(HASH, false))));
  }

  private static Certificate certificate() {
    return new Certificate(
        "id",
        List.of("PEMERINTAH PROVINSI", "SEKRETARIAT DAERAH"),
        List.of("BERITA ACARA PEMUSNAHAN ARSIP", "Record of the destruction of records"),
        List.of(new Fact("Nomor", "12"), new Fact("Catatan", null)),
        List.of("Arsip di bawah ini telah dimusnahkan.", "The records below were destroyed."),
        List.of(
            new Column("No.", 0.07f),
            new Column("Surat", 0.38f),
            new Column("Jadwal retensi", 0.2f),
            new Column("Hasil", 0.35f)),
        List.of(
            new Signature("Pengusul", "Maria", "1 Jan 2026"),
            new Signature("Penyetuju", "Yusuf", "2 Jan 2026")),
        "Berita acara 12",
        "Halaman {0} dari {1}",
        "Kotak: huruf yang tidak ada");
  }
}
