package id.naskah.letter.inert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No browser runs what is kept under one of these types. */
class InertTypeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "TEXT/HTML",
        " text/html ; charset=utf-7",
        "text/html;x",
        "application/xhtml+xml",
        "image/svg+xml",
        "text/xml",
        "application/xml",
        "application/rss+xml",
        "application/vnd.mozilla.xul+xml",
        "text/xsl",
        "application/javascript",
        "text/javascript1.5",
        "text/css",
        "multipart/x-mixed-replace",
        "text/x-component",
      })
  void whatBrowsersRunBecomesText(String type) {
    assertThat(InertType.of(type)).isEqualTo(InertType.TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "*/*", "html", "unknown/unknown", "application/unknown", "/", "a/b/c"})
  void whatBrowsersGuessBecomesBytes(String type) {
    assertThat(InertType.of(type)).isEqualTo(InertType.BYTES);
  }

  @Test
  void noTypeIsGuessedAsWell() {
    assertThat(InertType.of(null)).isEqualTo(InertType.BYTES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/pdf",
        "text/plain",
        "text/csv",
        "image/png",
        "image/tiff",
        "message/rfc822",
        "application/msword",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.oasis.opendocument.text",
        "application/octet-stream",
        "application/x-unheard-of",
      })
  void theRestStays(String type) {
    assertThat(InertType.of(type)).isEqualTo(type);
  }
}
