package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients say that they send. */
class ContentTypeTest {
  @ParameterizedTest
  @CsvSource({
    "application/pdf, application/pdf, UTF-8",
    "' Text/HTML ; charset=iso-8859-1', text/html, iso-8859-1",
    "'text/csv; header=present; Charset=\"windows-1252\"', text/csv, windows-1252",
    "'image/svg+xml;', image/svg+xml, UTF-8",
    "application/vnd.oasis.opendocument.text, application/vnd.oasis.opendocument.text, UTF-8",
    "'', application/octet-stream, UTF-8"
  })
  void aTypeIsReadWithItsCharset(String header, String mimetype, String encoding) {
    assertThat(ContentType.of(header)).isEqualTo(new ContentType(mimetype, encoding));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  void withoutATypeItIsJustBytes(String header) {
    assertThat(ContentType.of(header).mimetype()).isEqualTo("application/octet-stream");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pdf",
        "/pdf",
        "text/",
        "text/a/b",
        "text html/x",
        "text/plain; charset=klingon",
        "text/plain; charset=<x>",
        "text/plain\u0000",
        "text/pl\nain"
      })
  void anythingElseIsNoType(String header) {
    assertThat(Refused.saying(() -> ContentType.of(header)))
        .isEqualTo("INVALID Content-Type naskah.contentType");
  }

  @ParameterizedTest
  @CsvSource({
    "JSON, application/json, true",
    "JSON, 'Application/JSON; charset=utf-8', true",
    "JSON, , false",
    "JSON, text/plain, false",
    "JSON, application/jsonx, false",
    "JSON, 'text/plain; application/json', false",
    "FILE, application/pdf, true",
    "FILE, , true",
    "FILE, multipart/form-data; boundary=x, false",
    "FILE, ' Multipart/Mixed', false",
    "FILE, application/x-www-form-urlencoded, false",
    "NOTHING, multipart/form-data, true"
  })
  void formsOfOtherPagesAreNotTaken(Sent sent, String header, boolean accepted) {
    assertThat(sent.isAccepted(header)).isEqualTo(accepted);
  }
}
