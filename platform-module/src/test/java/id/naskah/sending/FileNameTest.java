package id.naskah.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names of files in a mail: as they are, and nothing that a mail program takes for more. */
class FileNameTest {
  private static final Pattern PART = Pattern.compile("filename\\*(\\d+)\\*=([^;\r]+)");

  /** Puts the parts together, as RFC 2231 has it. */
  private static String read(String parameter) {
    StringBuilder all = new StringBuilder();
    Matcher part = PART.matcher(parameter);
    for (int i = 0; part.find(); i++) {
      assertThat(part.group(1)).isEqualTo(Integer.toString(i));
      all.append(part.group(2));
    }
    assertThat(all.toString()).startsWith("UTF-8''");
    return URLDecoder.decode(all.substring("UTF-8''".length()), StandardCharsets.UTF_8);
  }

  @Test
  void aNameEndsAsItSeemsTo() {
    assertThat(FileName.parameter("gaji\u202Efdp.exe")).isEqualTo("filename=\"gaji-fdp.exe\"");
  }

  @Test
  void aPlainNameIsWrittenAsItIs() {
    assertThat(FileName.parameter("000.8-15-ORG.pdf")).isEqualTo("filename=\"000.8-15-ORG.pdf\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Daftar hadir.xlsx",
        "Peta ünïcödé 📨.pdf",
        "a;b=\"c\"'%41*.txt",
        "+ 100%.csv",
        "sangat panjang sekali nama berkas ini, sampai lebih dari satu baris kepala surat.pdf"
      })
  void otherNamesComeAsTheyAre(String name) {
    String parameter = FileName.parameter(name);
    assertThat(read(parameter)).isEqualTo(name);
    for (String line : parameter.split("\r\n ", -1)) {
      assertThat(line).hasSizeLessThan(100).matches("[A-Za-z0-9._%*=';-]+");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'a\r\nBcc: x@y.z', 'a-Bcc: x@y.z'",
    "../../etc/passwd, ..-..-etc-passwd",
    "a\\b c, a-b c"
  })
  void nothingLeadsOutOfTheLineOrTheFolder(String name, String expected) {
    String parameter = FileName.parameter(name);
    String told = parameter.startsWith("filename=") ? expected : read(parameter);
    assertThat(told).isEqualTo(expected);
    assertThat(FileName.plain(name)).matches("[A-Za-z0-9._-]+");
  }

  @Test
  void aLongNameKeepsItsEnd() {
    String name = "📨".repeat(200) + ".docx";
    assertThat(read(FileName.parameter(name))).endsWith("📨.docx").hasSizeLessThan(200);
    assertThat(FileName.plain(name)).isEqualTo("-.docx");
    assertThat(FileName.plain("a".repeat(150) + "." + "b".repeat(50))).isEqualTo("a".repeat(100));
  }
}
