package id.naskah.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name that Alfresco takes comes out of every subject. */
class FileNamesTest {
  @ParameterizedTest
  @CsvSource({
    "Undangan rapat,pdf,0015 Undangan rapat.pdf",
    "Undangan / rapat: \"penting\"?,pdf,0015 Undangan rapat penting.pdf",
    "***,pdf,0015.pdf",
    "???,'',0015",
    "Rapat...,'',0015 Rapat",
    "Rapat. . .,'',0015 Rapat",
    "'  Rapat  besar ',pdf,0015 Rapat besar.pdf",
    "Gaji \u202Efdp.exe,pdf,0015 Gaji fdp.exe.pdf"
  })
  void ofNumberAndSubject(String subject, String extension, String expected) {
    assertThat(FileNames.of(15, subject, extension)).isEqualTo(expected);
  }

  @Test
  void numberIsNeverCut() {
    assertThat(FileNames.of(123456, "Surat", "pdf")).isEqualTo("123456 Surat.pdf");
  }

  @Test
  void longSubjectIsCutBetweenCharacters() {
    String rocket = "\uD83D\uDE80";
    for (String subject : new String[] {rocket.repeat(60), "x" + rocket.repeat(60)}) {
      String name = FileNames.of(1, subject, "pdf");

      assertThat(name).hasSizeLessThan(100).endsWith("….pdf");
      assertThat(name.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0001 Surat.pdf,2,0001 Surat (2).pdf",
    "0001 Surat,3,0001 Surat (3)",
    "0001 No. 5 Tahun.docx,2,0001 No. 5 Tahun (2).docx"
  })
  void again(String name, int times, String expected) {
    assertThat(FileNames.again(name, times)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "a.PDF,pdf",
    "a.tar.gz,gz",
    "a,''",
    "a.verylongone,''",
    "a.,''",
    ",''",
    "Versi 1.2,''",
    "a.7z,7z"
  })
  void extension(String name, String expected) {
    assertThat(FileNames.extension(name)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a.", "a/b", "a\\b", "a*", "a?", "a|b", "a<b", "a\"b"})
  void notAllowed(String name) {
    assertThat(FileNames.isAllowed(name)).isFalse();
  }
}
