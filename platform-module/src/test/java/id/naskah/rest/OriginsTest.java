package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose page may make a browser write. */
class OriginsTest {
  private final Origins origins =
      new Origins(() -> Set.of("https://share.example.org", "http://10.0.0.5:8080"));

  @ParameterizedTest
  @CsvSource({
    // origin, referer, host, forwarded host, may write
    ", , naskah.example.org, , true",
    "https://naskah.example.org, , naskah.example.org, , true",
    "https://naskah.example.org:443, , naskah.example.org, , true",
    "http://naskah.example.org:8080, , naskah.example.org:8080, , true",
    "HTTPS://Naskah.Example.Org, , naskah.example.org, , true",
    "https://naskah.example.org, , repository:8080, naskah.example.org, true",
    "https://naskah.example.org, , repository:8080, 'front:80, naskah.example.org', true",
    ", https://naskah.example.org/alfresco/naskah/index.html, naskah.example.org, , true",
    "https://share.example.org, , repository:8080, , true",
    "http://10.0.0.5:8080, , repository:8080, , true",
    "http://[::1]:8080, , [::1]:8080, , true",
    "https://evil.example, , naskah.example.org, , false",
    "null, , naskah.example.org, , false",
    "'', , naskah.example.org, , false",
    "null, https://naskah.example.org/, naskah.example.org, , false",
    "https://evil.example, https://naskah.example.org/, naskah.example.org, , false",
    ", https://evil.example/?https://naskah.example.org/, naskah.example.org, , false",
    "https://naskah.example.org.evil.example, , naskah.example.org, , false",
    "https://naskah.example.org@evil.example, , naskah.example.org, , false",
    "https://evil.example, , , , false",
    "https://naskah.example.org:8443, , naskah.example.org, , false",
    "http://naskah.example.org, , naskah.example.org:8080, , false",
    "http://share.example.org, , repository:8080, , false",
    "https://share.example.org:444, , repository:8080, , false",
    "file:///tmp/x.html, , naskah.example.org, , false",
    "https://naskah example.org, , naskah.example.org, , false",
  })
  void pagesOfThisServerAndOfThoseNamed(
      String origin, String referer, String host, String forwarded, boolean may) {
    assertThat(origins.mayWrite(origin, referer, host, forwarded)).isEqualTo(may);
  }
}
