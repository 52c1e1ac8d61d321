package id.naskah.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What files may cost who makes something of them, and how they are known. */
class PreviewLimitsTest {
  private static final int MOST = 500_000;
  private static final byte[] MEGABYTE = new byte[1 << 20];

  @TempDir private Path folder;

  private Path packed(String part, String before, String repeated, int megabytes)
      throws IOException {
    Path file = folder.resolve("packed.docx");
    byte[] more =
        repeated.repeat(MEGABYTE.length / repeated.length()).getBytes(StandardCharsets.UTF_8);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry(part));
      zip.write(before.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < megabytes; i++) {
        zip.write(more);
      }
      if (part.startsWith("xl/")) {
        zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
        zip.write("<w/>".getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private static FileWords.Read read(Path file, Form form) throws IOException {
    return FileWords.of(file.toFile(), form, null);
  }

  @Test
  void whatUnpacksToMuchIsCut() throws IOException {
    Path file = packed("word/document.xml", "<d>", "<p><t>surat</t></p>", 200);
    FileWords.Read words = read(file, Form.ZIP);
    assertThat(words.isCut()).isTrue();
    assertThat(words.text()).hasSizeBetween(MOST, MOST + 1).startsWith("surat\nsurat\n");
  }

  /** One paragraph, one text of a sheet, elements in elements: none is collected without end. */
  @ParameterizedTest
  @CsvSource({"word/document.xml, <d><p><t>", "xl/sharedStrings.xml, <sst><si><t>"})
  void aTextThatNeverEndsIsNotKept(String part, String before) throws IOException {
    Path file = packed(part, before, "surat ", 60);
    assertThat(read(file, Form.ZIP).text().length()).isLessThanOrEqualTo(MOST + 1);
  }

  @Test
  void aTextIsCutAndSaysSo() throws IOException {
    Path file = folder.resolve("a.txt");
    byte[] text = new byte[3 * MOST];
    Arrays.fill(text, (byte) 'a');
    Files.write(file, text);
    assertThat(read(file, Form.TEXT).isCut()).isTrue();
    assertThat(read(file, Form.TEXT).text()).hasSize(MOST);
  }

  @Test
  void nothingOutsideIsRead() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "rahasia");
    String before =
        "<!DOCTYPE d [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><d><p><t>&e;</t></p></d>";
    assertThat(read(packed("word/document.xml", before, " ", 0), Form.ZIP).text())
        .doesNotContain("rahasia");
  }

  @Test
  void itEndsWhenThereIsNoMoreTime() throws IOException {
    Path text = Files.writeString(folder.resolve("c.txt"), "surat");
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> read(text, Form.TEXT)).isInstanceOf(IOException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void slidesOfOldPowerPointAreReadInTheirOrder() throws IOException {
    byte[] slides = FilesOfAllKinds.withWords().get("lama.ppt");
    Path file = Files.write(folder.resolve("lama.ppt"), slides);
    assertThat(read(file, Form.OLE).text())
        .containsSubsequence("# ", "Paparan", FilesOfAllKinds.WORDS, "# ", "Ringkasan – 日本")
        .doesNotContain("dihapus", "Click to edit");
    // Whatever is broken in it, the answer is words or that it is broken.
    for (int i = 0; i < slides.length; i += 7) {
      byte[] broken = slides.clone();
      broken[i] ^= (byte) 0xa5;
      Path other = Files.write(folder.resolve("rusak.ppt"), broken);
      assertThatCode(() -> readOrRefused(other)).doesNotThrowAnyException();
    }
  }

  private static void readOrRefused(Path file) {
    try {
      assertThat(read(file, Form.OLE).text()).isNotNull();
    } catch (IOException e) {
      assertThat(e).isNotNull();
    }
  }

  @Test
  void aBmpIsKnownByMoreThanItsTwoLetters() throws IOException {
    assertThat(Form.of(FilesOfAllKinds.bmp(), "text/plain", "a.txt")).isEqualTo(Form.BMP);
    assertThat(Form.of(FilesOfAllKinds.text("BMKG: cuaca hari ini"), "image/bmp", "a.bmp"))
        .isEqualTo(Form.TEXT);
  }

  @ParameterizedTest
  @CsvSource({
    "%PDF-1.7, a.txt, text/plain, PDF",
    "GIF89a, a.pdf, application/pdf, PICTURE",
    "MM.*, a, image/tiff, TIFF",
    "Surat, a.htm, text/plain, HTML",
    "Surat, a.txt, text/html, HTML",
    "From: a, a.eml, text/plain, MAIL",
    "Surat, a.docx, application/msword, TEXT",
    "{\\rtf1, a.doc, application/msword, RTF",
  })
  void aFileIsKnownByItsBeginningFirst(String start, String name, String type, String form) {
    byte[] bytes = start.replace('.', '\0').getBytes(StandardCharsets.ISO_8859_1);
    if (start.startsWith("%PDF")) {
      bytes = start.getBytes(StandardCharsets.ISO_8859_1);
    }
    assertThat(Form.of(bytes, type, name)).hasToString(form);
  }

  @Test
  void linesThatLookLikeHeadingsAreNone() {
    Words words = new Words(MOST);
    words.heading("Satu\nsatu");
    words.line("# dua");
    words.add("a # tiga");
    assertThat(words.toString()).isEqualTo("# Satu satu\n # dua\na # tiga");
  }
}
