package id.naskah.retention.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PackedNamesTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          surat.pdf, surat.pdf
          Surat tugas (hasil pindai).PDF, Surat-tugas-hasil-pindai.pdf
          Diskon 50%.pdf, Diskon-50.pdf
          Café №5.docx, Cafe-No5.docx
          .htaccess, file.htaccess
          ....pdf, file.pdf
          a..b/../c.txt, a.b-.-c.txt
          CON.pdf, CON-.pdf
          com1.tar.gz, com1.tar-.gz
          tanpa akhiran, tanpa-akhiran
          arsip.tar.gz, arsip.tar.gz
          ﬁle_1~2.pdf, file-1-2.pdf
          "a\u202Efdp.exe", a-fdp.exe
          """)
  void aNameIsMadeOfWhatEverySystemTakes(String name, String packed) {
    assertThat(PackedNames.of(name)).isEqualTo(packed);
  }

  static Stream<String> longOnes() {
    return Stream.of(
        "ꦲ".repeat(150) + ".pdf",
        "x".repeat(164) + " (hasil pindai).pdf",
        "😀".repeat(60),
        "a.".repeat(120),
        "%".repeat(200) + ".p%f",
        "CON".repeat(80) + ".docx");
  }

  @ParameterizedTest
  @MethodSource("longOnes")
  void anyNameBecomesAShortOne(String name) {
    assertThat(PackedNames.of(name))
        .hasSizeLessThanOrEqualTo(PackedNames.LONGEST)
        .matches("[A-Za-z0-9][A-Za-z0-9.-]*")
        .doesNotEndWith(".");
  }

  @Test
  void theExtensionStays() {
    assertThat(PackedNames.of("ꦲ".repeat(150) + ".pdf")).isEqualTo("file.pdf");
    assertThat(PackedNames.of("x".repeat(164) + " (hasil pindai).pdf"))
        .isEqualTo("x".repeat(44) + ".pdf");
  }
}
