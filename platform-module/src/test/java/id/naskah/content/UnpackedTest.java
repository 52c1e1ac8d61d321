package id.naskah.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedTest {
  private static final long LIMIT = 5_000_000;

  @TempDir Path folder;

  @Test
  void aDocumentIsAsLargeAsItsParts() throws IOException {
    assertThat(isMore(PackedFiles.docx(6))).isTrue();
    assertThat(isMore(PackedFiles.docx(4))).isFalse();
  }

  @Test
  void itIsSoWithoutItsList() throws IOException {
    byte[] docx = PackedFiles.docx(6);

    assertThat(isMore(Arrays.copyOf(docx, docx.length - 60))).isTrue();
  }

  @Test
  void whatNoProgramReadsForItsWordsMayBeLarge() throws IOException {
    assertThat(isMore(PackedFiles.archive(6))).isFalse();
    assertThat(isMore(PackedFiles.pdf(6, 1, "/Subtype /Image"))).isFalse();
    assertThat(isMore(" ".repeat(6_000_000).getBytes(StandardCharsets.UTF_8))).isFalse();
  }

  @Test
  void thePagesOfAPdfAreUnpackedHoweverOftenTheyWerePacked() throws IOException {
    assertThat(isMore(PackedFiles.pdf(6, 1, ""))).isTrue();
    assertThat(isMore(PackedFiles.pdf(4, 1, ""))).isFalse();
    assertThat(isMore(PackedFiles.pdf(6, 2, ""))).isTrue();
    assertThat(isMore(PackedFiles.pdf(1, 3, ""))).isTrue();
    assertThat(isMore(PackedFiles.pdf(6, 1, "/Fl1 1 /Fl2 2 /Fl3 3"))).isTrue();
    assertThat(isMore(PackedFiles.pdf(1, 1, "/Fl1 1 /Fl2 2 /Fl3 3"))).isFalse();
    assertThat(isMore(replaced(PackedFiles.pdf(6, 1, ""), "/FlateDecode", "/#46lateDecode")))
        .isTrue();
    assertThat(isMore(PackedFiles.pdf(6, 1, "/X (" + "x".repeat(3000) + ") "))).isTrue();
  }

  @Test
  void brokenFilesAreNotLarge() throws IOException {
    byte[] docx = PackedFiles.docx(1);
    byte[] pdf = PackedFiles.pdf(1, 1, "");
    for (int size : new int[] {0, 4, 30, 200}) {
      assertThat(isMore(Arrays.copyOf(docx, size))).isFalse();
      assertThat(isMore(Arrays.copyOf(pdf, size))).isFalse();
    }
  }

  private static byte[] replaced(byte[] file, String part, String by) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    return text.replace(part, by).getBytes(StandardCharsets.ISO_8859_1);
  }

  private boolean isMore(byte[] file) throws IOException {
    return Unpacked.isMoreThan(Files.write(folder.resolve("file"), file), LIMIT);
  }
}
