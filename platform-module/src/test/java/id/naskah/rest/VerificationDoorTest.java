package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.verification.VerificationCodeMaker;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The public page as anybody meets it: without a name, without a trace, without a hint. */
@AlfrescoTest
class VerificationDoorTest {
  private final VerifiedLetters letters;
  private final Client clerk;

  VerificationDoorTest(Repository repository) {
    this.letters = new VerifiedLetters(repository, new Office(repository));
    this.clerk = letters.clerk();
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  /** Status, headers and body, but for the time of day. */
  private String whole(String path, String... headers) {
    HttpResponse<byte[]> answer = letters.get(path, headers);
    Map<String, List<String>> said = new TreeMap<>(answer.headers().map());
    said.remove("date");
    return answer.statusCode() + " " + said + "\n" + text(answer);
  }

  private Object secret(String level) {
    String letter = letters.letter();
    Object code = letters.genuine(letter).get("code");
    assertThat(letters.verdict(code)).isEqualTo("genuine");
    clerk.put("/letters/" + letter, Map.of("security", level)).entry();
    return code;
  }

  @ParameterizedTest
  @CsvSource({
    "Accept-Language,id",
    "Accept-Language,en-GB",
    "Accept,application/json",
    "Accept,text/html"
  })
  void unknownMalformedPreparedAndSecretAreTheSameInEveryByte(String header, String value) {
    Object prepared = letters.prepared(letters.letter()).get("code");
    String unknown = whole("/00000-00000-00000-00000-000000", header, value);
    List<Object> others = new ArrayList<>(List.of("x", "%27%20OR%201=1--", "..%2e", prepared));
    others.add(VerificationCodeMaker.next());
    others.add("A".repeat(600));
    others.add("%E2%9C%93");
    others.add(secret("secret"));
    others.add(secret("topSecret"));

    assertThat(unknown).startsWith("200 ");
    for (Object other : others) {
      assertThat(whole("/" + other, header, value)).as(other.toString()).isEqualTo(unknown);
    }
  }

  /** Whichever way the level changes, the page follows in the same moment. */
  @Test
  void aLetterThatIsRaisedIsGoneAtOnceAndBackWhenItIsLowered() {
    String letter = letters.letter("subject", "Perkara");
    Object code = letters.genuine(letter).get("code");
    Map<String, Object> readers = Map.of("security", "secret", "readers", List.of("user:admin"));
    clerk.put("/letters/" + letter, readers).entry();
    assertThat(letters.verdict(code)).isEqualTo("unknown");
    assertThat(clerk.get(VerifiedLetters.codes(letter)).entries().get(0))
        .containsEntry("status", "genuine")
        .containsEntry("isPublic", false);

    Map<String, String> lower = Map.of("security", "restricted", "reason", "Perkara selesai");
    String proposal = clerk.post("/letters/" + letter + "/declassifications", lower).id();
    assertThat(letters.verdict(code)).isEqualTo("unknown");
    letters.admin().put("/declassifications/" + proposal, Map.of("status", "confirmed")).entry();
    assertThat(letters.json(code)).containsEntry("verdict", "genuine").doesNotContainKey("subject");
  }

  /**
   * What is done for each is one statement. Of as many answers in turn the middle ones of all kinds
   * lie near each other, as far as a busy machine can tell.
   */
  @Test
  void noneOfThemTakesLonger() {
    List<Object> kinds = List.of("x", VerificationCodeMaker.next(), secret("secret"));
    List<List<Double>> took = new ArrayList<>();
    kinds.forEach(kind -> took.add(new ArrayList<>()));
    for (int round = 0; round < 120; round++) {
      for (int i = 0; i < kinds.size(); i++) {
        int at = (i + round) % kinds.size();
        long began = System.nanoTime();
        letters.get("/" + kinds.get(at));
        if (round >= 20) {
          took.get(at).add((System.nanoTime() - began) / 1e6);
        }
      }
    }
    List<Double> middles = took.stream().map(VerificationDoorTest::middle).toList();
    double least = Collections.min(middles);
    assertThat(Collections.max(middles))
        .as(middles.toString())
        .isLessThan(Math.max(least * 1.5, least + 0.5));
  }

  private static double middle(List<Double> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }

  @Test
  void theAnswerLeavesNothingBehind() {
    Object code = letters.genuine(letters.letter()).get("code");
    for (String path : List.of("/" + code, "/", "", "/x")) {
      HttpResponse<byte[]> answer = letters.get(path);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().map())
          .doesNotContainKeys("set-cookie", "www-authenticate")
          .containsEntry("cache-control", List.of("no-store"))
          .containsEntry("x-frame-options", List.of("DENY"))
          .containsEntry("x-content-type-options", List.of("nosniff"))
          .containsEntry("referrer-policy", List.of("no-referrer"))
          .containsEntry("x-robots-tag", List.of("noindex, nofollow"));
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
          .startsWith("default-src 'none'; script-src 'self'; style-src 'sha256-")
          .doesNotContain("unsafe");
      assertThat(answer.body().length).isLessThan(16_000);
    }
  }

  @Test
  void theFormLeadsToTheAddressOfTheCode() {
    Object code = letters.genuine(letters.letter()).get("code");
    String typed = code.toString().toLowerCase(Locale.ROOT).replace("-", "+");
    HttpResponse<byte[]> answer = letters.get("/?code=" + typed);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("./" + code);
    assertThat(letters.get("?code=" + typed + "&lang=en").headers().firstValue("Location"))
        .hasValue("verify/" + code + "?lang=en");
    assertThat(letters.get("/?code=%0d%0aSet-Cookie:x").headers().firstValue("Location"))
        .hasValue("./0");
    assertThat(text(letters.get("/"))).contains("<form action=\"./\">");
    assertThat(text(letters.get(""))).contains("<form action=\"verify/\">");
    assertThat(text(letters.get("/?lang=en"))).contains("name=\"lang\" value=\"en\"");
  }

  @Test
  void theScriptIsTheOneThatThePageNamesAndIsKeptForGood() {
    Object code = letters.genuine(letters.letter()).get("code");
    String page = letters.page(code, "id");
    String name = page.replaceAll("(?s).*src=\"(page/[^\"]*)\".*", "$1");
    HttpResponse<byte[]> script = letters.get("/" + name);
    assertThat(script.statusCode()).isEqualTo(200);
    assertThat(script.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    assertThat(script.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/javascript");
    assertThat(script.headers().map()).doesNotContainKey("set-cookie");
    assertThat(page.getBytes(StandardCharsets.UTF_8).length + script.body().length)
        .isLessThan(40_000);
    assertThat(letters.get("/page/other.js").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "id-ID,en;q=0.5", "in", "", "*"})
  void whoPrefersNothingElseReadsIndonesian(String accepted) {
    assertThat(text(letters.get("/", "Accept-Language", accepted))).contains("<html lang=\"id\">");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "en-GB,id;q=0.9", "fr,de", "id;q=0,en"})
  void othersReadEnglish(String accepted) {
    assertThat(text(letters.get("/", "Accept-Language", accepted))).contains("<html lang=\"en\">");
    assertThat(text(letters.get("/?lang=id", "Accept-Language", accepted)))
        .contains("<html lang=\"id\">");
  }

  @Test
  void whoAsksTooOftenIsToldToWaitAndOthersAreNot() {
    String visitor = VerifiedLetters.visitor();
    Object code = letters.genuine(letters.letter()).get("code");
    HttpResponse<byte[]> refused = null;
    for (int i = 0; i < 200 && refused == null; i++) {
      // What somebody made up stands before what the proxy writes.
      String header = i % 2 == 0 ? visitor : i + ".1.2.3, " + visitor;
      HttpResponse<byte[]> answer = letters.get("/" + code, "X-Forwarded-For", header);
      refused = answer.statusCode() == 200 ? null : answer;
    }
    assertThat(refused).isNotNull();
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(refused.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(text(refused)).contains("Mohon tunggu");
    assertThat(letters.verdict(code)).isEqualTo("genuine");
  }
}
