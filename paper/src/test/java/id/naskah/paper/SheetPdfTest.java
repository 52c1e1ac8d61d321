package id.naskah.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import id.naskah.paper.DispositionSheet.Fact;
import id.naskah.paper.DispositionSheet.Part;
import id.naskah.paper.DispositionSheet.Tick;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class SheetPdfTest {
  private static final String ADDRESS =
      "https://surat.kantor.go.id/alfresco/api/-default-/public/naskah/versions/1/sheets/"
          + "9f1c2a5e-6f0e-4a38-9d43-0f7f1f1f0a11?code=ABCDE-FGHIJ-KLMNO-PQRST";
  private static final String CODE = "ABCDE-FGHIJ-KLMNO-PQRST";

  @Test
  void theWholeSheetIsThere() throws IOException {
    try (PDDocument document = print(sheet(tree()))) {
      String text = text(document);

      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(text)
          .contains("SEKRETARIAT DAERAH", "LEMBAR DISPOSISI", "005/123/DINKES/2026", "12/2026")
          .contains("Undangan rapat koordinasi penurunan stunting")
          .contains("1 Kepala Bagian Umum", "1.1 Sri Wahyuni", "1.2 Budi", "2 Bagian Hukum")
          .contains("Tindak lanjuti", "Mohon disiapkan", "25 Nov 2026", "Selesai")
          .contains("a.n. Kepala Bagian Umum", "Sudah dihadiri")
          .contains(CODE, "Halaman 1 dari 1");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("id");
      save(document, "sheet");
    }
  }

  @Test
  void withoutDispositionsItIsAFormToFillIn() throws IOException {
    try (PDDocument document = print(sheet(List.of()))) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(text(document))
          .contains("Catatan", "Tindak lanjuti", CODE)
          .doesNotContain("Perjalanan disposisi");
      save(document, "empty");
    }
  }

  @Test
  void aLongTreeGoesOnOverNumberedPages() throws IOException {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      parts.add(part(i % 12, "Penerima nomor " + i, "Catatan " + i));
    }
    try (PDDocument document = print(sheet(parts))) {
      int pages = document.getNumberOfPages();
      String text = text(document);

      assertThat(pages).isGreaterThan(10);
      assertThat(text).contains("Halaman 1 dari " + pages, "Halaman " + pages + " dari " + pages);
      assertThat(text).contains("Penerima nomor 0", "Penerima nomor 199", "Catatan 199");
      assertThat(text.split("Isi disposisi", -1)).hasSizeGreaterThan(pages - 1);
    }
  }

  @Test
  void nothingOfALongNoteIsLost() throws IOException {
    StringBuilder note = new StringBuilder();
    for (int i = 0; i < 1500; i++) {
      note.append("kata").append(i).append(i % 20 == 0 ? "\n" : " ");
    }
    String word = "x".repeat(3000);
    try (PDDocument document =
        print(sheet(List.of(part(0, "Sri", note.toString()), part(0, word, null))))) {
      String text = text(document);

      assertThat(document.getNumberOfPages()).isGreaterThan(3);
      for (int i = 0; i < 1500; i++) {
        assertThat(text).containsPattern("\\bkata" + i + "\\b");
      }
      // The recipients' box and the tree.
      assertThat(text.chars().filter(c -> c == 'x').count()).isGreaterThanOrEqualTo(6000);
      assertThat(widest(document)).isLessThan(Pages.LEFT + Pages.WIDTH + 1);
    }
  }

  @Test
  void whatTheFontLacksIsASquareAndTheFootSaysSo() throws IOException {
    String odd = "Ñandú\u0000\u0007 \u200B测\uD83D\uDE00\uD800 e\u0301nd\tof\u2028it";
    try (PDDocument document = print(sheet(List.of(part(0, odd, "\u0001"))))) {
      assertThat(text(document)).contains("Ñandú □□□");
      assertThat(text(document)).contains("énd of", "LACKING");
    }
    try (PDDocument document = print(sheet(List.of(part(0, "Ñandú", null))))) {
      assertThat(text(document)).doesNotContain("LACKING", "□");
    }
  }

  @Test
  void theFontIsEmbeddedAsASubset() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SheetPdf.write(sheet(tree()), bytes);

    assertThat(bytes.size()).isLessThan(60_000);
    try (PDDocument document = Loader.loadPDF(bytes.toByteArray())) {
      PDPage page = document.getPage(0);
      for (COSName name : page.getResources().getFontNames()) {
        assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        assertThat(page.getResources().getFont(name).getName()).endsWith("+LiberationSans");
      }
    }
  }

  @Test
  void theQrCodeLeadsToTheAddress() throws Exception {
    try (PDDocument document = print(sheet(tree()))) {
      var page = new PDFRenderer(document).renderImageWithDPI(0, 200);
      int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
      var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);

      var found = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)));

      assertThat(found.getText()).isEqualTo(ADDRESS);
    }
  }

  /** The right end of the text that goes furthest, in points. */
  private static float widest(PDDocument document) throws IOException {
    float[] widest = {0};
    new PDFTextStripper() {
      @Override
      protected void processTextPosition(org.apache.pdfbox.text.TextPosition text) {
        widest[0] = Math.max(widest[0], text.getX() + text.getWidth());
      }
    }.getText(document);
    return widest[0];
  }

  private static PDDocument print(DispositionSheet sheet) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SheetPdf.write(sheet, bytes);
    return Loader.loadPDF(bytes.toByteArray());
  }

  private static String text(PDDocument document) throws IOException {
    return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
  }

  /** To look at, in the build's directory. */
  private static void save(PDDocument document, String name) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "looks"));
    var image = new PDFRenderer(document).renderImageWithDPI(0, 110);
    assertThat(ImageIO.write(image, "png", folder.resolve(name + ".png").toFile())).isTrue();
  }

  private static List<Part> tree() {
    return List.of(
        new Part(
            0,
            "Kepala Bagian Umum",
            true,
            List.of("Tindak lanjuti", "Laporkan hasilnya"),
            "Mohon disiapkan bahan rapat sebelum hari Senin.",
            "25 Nov 2026",
            "Selesai",
            List.of(
                new Fact("Dikirim pada", "20 Nov 2026 08.15, Sekretaris Daerah"),
                new Fact("Dibaca pada", "20 Nov 2026 09.02, Rahmat Hidayat"),
                new Fact(
                    "Diselesaikan pada",
                    "24 Nov 2026 15.40, Rahmat Hidayat a.n. Kepala Bagian Umum"),
                new Fact("Laporan", "Sudah dihadiri; notulen terlampir."))),
        part(1, "Sri Wahyuni", "Siapkan bahan tayang"),
        part(1, "Budi", null),
        new Part(
            0,
            "Bagian Hukum",
            false,
            List.of("Untuk diketahui"),
            null,
            "27 Nov 2026",
            "Belum dibaca",
            List.of(new Fact("Dikirim pada", "20 Nov 2026 08.15, Sekretaris Daerah"))));
  }

  private static Part part(int depth, String recipient, String note) {
    return new Part(
        depth,
        recipient,
        true,
        List.of("Tindak lanjuti"),
        note,
        "25 Nov 2026",
        "Sudah dibaca",
        List.of(new Fact("Dikirim pada", "20 Nov 2026 09.30, Rahmat Hidayat")));
  }

  private static DispositionSheet sheet(List<Part> parts) {
    return new DispositionSheet(
        "id",
        List.of("SEKRETARIAT DAERAH PROVINSI", "BIRO UMUM"),
        new DispositionSheet.Letter(
            "Surat masuk",
            "005/123/DINKES/2026",
            "12/2026",
            "18 November 2026",
            "19 November 2026",
            "dr. Andi Pratama, Dinas Kesehatan",
            "Undangan rapat koordinasi penurunan stunting tingkat provinsi tahun 2026 di ruang rapat"
                + " utama lantai tiga",
            List.of(
                new Tick("Biasa", false),
                new Tick("Segera", true),
                new Tick("Sangat segera", false)),
            List.of(
                new Tick("Biasa", true),
                new Tick("Terbatas", false),
                new Tick("Rahasia", false),
                new Tick("Sangat rahasia", false)),
            "005 Undangan"),
        List.of(
            new Tick("Tindak lanjuti", true),
            new Tick("Pelajari dan konsep balasan", false),
            new Tick("Koordinasikan", false),
            new Tick("Tanggapan dan saran", false),
            new Tick("Laporkan hasilnya", true),
            new Tick("Untuk diketahui", true),
            new Tick("Arsipkan", false)),
        parts,
        new DispositionSheet.Verification(
            CODE,
            ADDRESS,
            List.of(
                "Keadaan riwayat pada 24 November 2026 15.40, setelah 7 kejadian.",
                "Dicetak oleh Rahmat Hidayat pada 24 Nov 2026 16.00.")),
        labels());
  }

  private static Map<Label, String> labels() {
    Map<Label, String> labels = new EnumMap<>(Label.class);
    String[] words = {
      "LEMBAR DISPOSISI",
      "Arah surat",
      "Nomor surat",
      "Nomor agenda",
      "Tanggal surat",
      "Tanggal diterima",
      "Surat dari",
      "Perihal",
      "Derajat",
      "Sifat keamanan",
      "Kode klasifikasi",
      "Diteruskan kepada Sdr.:",
      "Dengan hormat harap:",
      "Catatan",
      "Perjalanan disposisi",
      "Penerima",
      "Isi disposisi",
      "Batas waktu",
      "Status",
      "Penanggung jawab",
      "Tembusan",
      "Pemeriksaan keaslian",
      "Halaman {0} dari {1}",
      "LACKING"
    };
    Label[] all = Label.values();
    for (int i = 0; i < all.length; i++) {
      labels.put(all[i], words[i]);
    }
    return labels;
  }
}
