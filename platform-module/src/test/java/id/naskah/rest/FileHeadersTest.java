package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser is told about a file. */
class FileHeadersTest {
  @ParameterizedTest
  @CsvSource({
    "application/pdf, inline",
    "image/png, inline",
    "IMAGE/JPEG, inline",
    "text/plain, inline",
    "image/svg+xml, attachment",
    "text/html, attachment",
    "application/xhtml+xml, attachment",
    "text/xml, attachment",
    "text/csv, attachment",
    "text/html;application/pdf, attachment",
    "application/octet-stream, attachment",
  })
  void onlyWhatCannotRunIsShown(String type, String expected) {
    assertThat(FileHeaders.disposition("x", type)).startsWith(expected + "; ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Undangan rapat.pdf",
        "Surat \"segera\"; filename=x.html",
        "Diskon 50%.pdf",
        "ꦱꦸꦫꦠ꧀.pdf",
        "日本 \ud83d\ude00'*.txt",
        "a\r\nSet-Cookie: b.pdf",
        "C:\\x.pdf",
      })
  void theNameIsTheRealOneAndEndsNowhereElse(String name) {
    String header = FileHeaders.disposition(name, "application/pdf");

    assertThat(header)
        .matches("inline; filename=\"[ -~&&[^\"\\\\%;]]+\"; filename\\*=UTF-8''[\\w!#$&+.^`|~%-]+");
    String encoded = header.substring(header.indexOf("''") + 2).replace("+", "%2B");
    assertThat(URLDecoder.decode(encoded, StandardCharsets.UTF_8)).isEqualTo(name);
  }

  @Test
  void aNameEndsAsItSeemsTo() {
    assertThat(FileHeaders.disposition("gaji\u202Efdp.exe", "application/octet-stream"))
        .endsWith("filename*=UTF-8''gaji_fdp.exe");
  }

  @Test
  void aNameThatIsMissingIsNoError() {
    assertThat(FileHeaders.disposition(null, null)).startsWith("attachment; filename=\"file\"");
  }
}
