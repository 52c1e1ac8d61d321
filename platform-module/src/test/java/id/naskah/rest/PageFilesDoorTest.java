package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page's files over HTTP: compressed, kept for good, and nothing but they. */
@AlfrescoTest
class PageFilesDoorTest {
  private static final int NOT_MODIFIED = 304;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Repository repository;

  PageFilesDoorTest(Repository repository) {
    this.repository = repository;
  }

  private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(repository.url() + "/s/naskah/page/" + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  private String first() throws Exception {
    String begin = new String(get("begin.js").body(), StandardCharsets.UTF_8);
    return begin.replaceFirst("(?s)import './([^']*)';.*", "$1");
  }

  @Test
  void aFileIsCompressedForWhoTakesThatAndKeptForGood() throws Exception {
    String file = first();

    HttpResponse<byte[]> plain = get(file);
    HttpResponse<byte[]> compressed = get(file, "Accept-Encoding", "br, gzip");

    assertThat(plain.statusCode()).isEqualTo(200);
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(compressed.headers().firstValue("Cache-Control"))
        .hasValueSatisfying(v -> assertThat(v).contains("immutable"));
    assertThat(compressed.headers().firstValue("Content-Type"))
        .hasValueSatisfying(v -> assertThat(v).startsWith("text/javascript"));
    assertThat(compressed.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(unpacked(compressed.body())).isEqualTo(plain.body());
    assertThat(compressed.body().length).isLessThan(plain.body().length / 2);
  }

  private static byte[] unpacked(byte[] body) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new java.io.ByteArrayInputStream(body))) {
      return in.readAllBytes();
    }
  }

  /** Below the scripts, so that the page finds them wherever its scripts come from. */
  @Test
  void theGuidesAreThereWithTheirPictures() throws Exception {
    String guides = first().replaceFirst("/.*", "/guide/");

    HttpResponse<byte[]> guide = get(guides + "clerk.id.html", "Accept-Encoding", "gzip");
    assertThat(guide.statusCode()).isEqualTo(200);
    assertThat(guide.headers().firstValue("Content-Type"))
        .hasValueSatisfying(v -> assertThat(v).startsWith("text/html"));
    assertThat(guide.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    String text = new String(unpacked(guide.body()), StandardCharsets.UTF_8);
    assertThat(text).contains("<h1>Panduan petugas registrasi</h1>", "src=\"id/register.png\"");
    HttpResponse<byte[]> style = get(guides + "guide.css");
    assertThat(style.headers().firstValue("Content-Type"))
        .hasValueSatisfying(v -> assertThat(v).startsWith("text/css"));
    HttpResponse<byte[]> picture = get(guides + "id/register.png", "Accept-Encoding", "gzip");
    assertThat(picture.statusCode()).isEqualTo(200);
    assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(picture.body()).startsWith(0x89, 'P', 'N', 'G');
    assertThat(get(guides + "clerk.xx.html").statusCode()).isEqualTo(404);
    assertThat(get(guides + "xx/register.png").statusCode()).isEqualTo(404);
  }

  @Test
  void theBeginningIsAskedForAnewMeanwhile() throws Exception {
    HttpResponse<byte[]> begin = get("begin.js");
    String tag = begin.headers().firstValue("ETag").orElseThrow();

    assertThat(begin.headers().firstValue("Cache-Control"))
        .hasValueSatisfying(v -> assertThat(v).startsWith("max-age=0, stale-while-revalidate="));
    assertThat(get("begin.js", "If-None-Match", tag).statusCode()).isEqualTo(NOT_MODIFIED);
    assertThat(get("begin.js", "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000000000000/desk.js",
        "naskah/index.html",
        "..%2F..%2F..%2Falfresco/module/module.properties",
        "%2e%2e/%2e%2e/version.txt",
        "abcdef012345/..%5C..%5Cversion.txt"
      })
  void nothingElseIsServed(String path) throws Exception {
    assertThat(get(path).statusCode()).isBetween(400, 404);
  }
}
