package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.Repository;
import id.naskah.verify.http.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Letters with codes, made by hand, and anybody who checks them. */
final class VerifiedLetters {
  static final byte[] PDF = "%PDF-1.4 surat yang ditandatangani".getBytes(StandardCharsets.UTF_8);
  private static final AtomicInteger VISITORS = new AtomicInteger();

  private final HttpClient anybody = HttpClient.newHttpClient();
  private final Repository repository;
  private final Office office;
  private final Client clerk;

  VerifiedLetters(Repository repository, Office office) {
    this.repository = repository;
    this.office = office;
    this.clerk = new Client(repository, office.clerkA());
  }

  Client clerk() {
    return clerk;
  }

  Client admin() {
    return new Client(repository, "admin");
  }

  /** An outgoing letter; answers its id. */
  String letter(Object... fields) {
    return clerk.post("/letters", Client.outgoing(office.unitA(), fields)).id();
  }

  static String codes(String letter) {
    return "/letters/" + letter + "/verifications";
  }

  /** Gives a letter a code that nobody knows yet. */
  Map<String, Object> prepared(String letter) {
    Map<String, String> who = Map.of("signatory", "Sri Wahyuni", "post", "Sekretaris Daerah");
    return clerk.post(codes(letter), who).entry();
  }

  /** The same, once its document is said to be the signed one. */
  Map<String, Object> genuine(String letter) {
    Map<String, Object> code = prepared(letter);
    clerk.upload("/letters/" + letter + "/content", "application/pdf", PDF).entry();
    return clerk.put("/verifications/" + code.get("id"), Map.of("status", "genuine")).entry();
  }

  /** A visitor of whom nothing is counted yet. */
  static String visitor() {
    int n = VISITORS.incrementAndGet();
    return "198.18." + n / 256 + "." + n % 256;
  }

  /** What anybody gets at an address below the page. */
  HttpResponse<byte[]> get(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(repository.url() + "/s/naskah/verify" + path));
    request.header("X-Forwarded-For", visitor());
    if (headers.length > 0) {
      for (int i = 0; i < headers.length; i += 2) {
        request.setHeader(headers[i], headers[i + 1]);
      }
    }
    try {
      return anybody.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  String page(Object code, String language) {
    HttpResponse<byte[]> answer = get("/" + code, "Accept-Language", language);
    assertThat(answer.statusCode()).isEqualTo(200);
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  Map<String, Object> json(Object code) {
    HttpResponse<byte[]> answer = get("/" + code + ".json");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    return Json.map(Json.read(new String(answer.body(), StandardCharsets.UTF_8)));
  }

  Object verdict(Object code) {
    return json(code).get("verdict");
  }
}
