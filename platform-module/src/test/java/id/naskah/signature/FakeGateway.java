package id.naskah.signature;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONObject;

/**
 * The signing gateway as public clients of it say that it is; a fake, since there is no public one
 * to try with. It signs with a key of nobody.
 */
final class FakeGateway implements AutoCloseable {
  static final String PASSPHRASE = "kata\"sandi\\r4h4sia-ü";

  /** What it does when it is asked to sign. */
  enum Mood {
    SIGNS,
    /** It signs, and the connection breaks before the answer is there. */
    LOSES_ANSWER,
    /** It signs, and answers too late. */
    IS_SLOW,
    /** It says that it sends JSON, and does not. */
    FAILS_WITHOUT_JSON,
    FAILS_WITH_JSON,
    /** It says so with an error 500, as some versions do. */
    DISLIKES_PASSPHRASE,
    /** It repeats what it was sent. */
    REPEATS_PASSPHRASE,
    KNOWS_NOBODY,
    HAS_EXPIRED,
    DISLIKES_OFFICE,
    SENDS_ANOTHER_LETTER,
    SENDS_NO_FILE
  }

  private final HttpServer server;
  private final OfficeSeal seal;
  private final Path folder;
  private final List<String> asked = new ArrayList<>();
  private Mood mood = Mood.SIGNS;
  private String status = "{\"status\":\"ISSUE\",\"message\":\"terdaftar\"}";
  private int signed;

  FakeGateway(Path folder, OfficeSeal seal) throws IOException {
    this.folder = folder;
    this.seal = seal;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/v2/sign/pdf", this::sign);
    server.createContext("/api/v2/user/check/status", exchange -> answer(exchange, 200, status));
    server.createContext(
        "/api/v2/verify/pdf",
        exchange ->
            answer(
                exchange,
                200,
                "{\"conclusion\":\"VALID\",\"timestampInfomation\":{},\"signatureAlgoritm\":\"RSA\"}"));
    server.start();
  }

  void is(Mood now) {
    mood = now;
  }

  void says(String json) {
    status = json;
  }

  int signed() {
    return signed;
  }

  /** Bodies of all questions. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  GatewaySettings settings(String answerSeconds) throws IOException {
    Path password = Files.writeString(folder.resolve("gateway-password"), "kantor-rahasia\n");
    return new GatewaySettings(
        "http://127.0.0.1:" + server.getAddress().getPort(),
        "kantor",
        password.toString(),
        "",
        "2",
        answerSeconds);
  }

  private void sign(HttpExchange exchange) throws IOException {
    JSONObject question = question(exchange);
    try {
      boolean isRight = PASSPHRASE.equals(question.optString("passphrase"));
      switch (isRight ? mood : Mood.DISLIKES_PASSPHRASE) {
        case SIGNS -> answer(exchange, 200, file(question));
        case IS_SLOW -> {
          file(question);
          Thread.sleep(2500);
          answer(exchange, 200, "{}");
        }
        case LOSES_ANSWER -> {
          file(question);
          exchange.sendResponseHeaders(200, 100_000);
          exchange.close();
        }
        case SENDS_ANOTHER_LETTER ->
            answer(
                exchange,
                200,
                "{\"file\":[\""
                    + Base64.getEncoder().encodeToString(Files.readAllBytes(TestSeal.letter()))
                    + "\"]}");
        case SENDS_NO_FILE -> answer(exchange, 200, "{\"time\":\"20 ms\",\"file\":[]}");
        case FAILS_WITHOUT_JSON -> answer(exchange, 500, "Internal Server Error");
        case FAILS_WITH_JSON -> answer(exchange, 500, "{\"error\":\"Terjadi kesalahan\"}");
        case REPEATS_PASSPHRASE ->
            answer(exchange, 400, new JSONObject().put("error", "bad " + PASSPHRASE).toString());
        case KNOWS_NOBODY ->
            answer(exchange, 404, "{\"message\":\"User belum terdaftar\",\"status_code\":1110}");
        case HAS_EXPIRED -> answer(exchange, 400, "{\"error\":\"Sertifikat kedaluwarsa\"}");
        case DISLIKES_OFFICE -> answer(exchange, 401, "");
        default -> answer(exchange, 500, "{\"error\":\"Passphrase anda salah\"}");
      }
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  private JSONObject question(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
    try {
      return new JSONObject(body);
    } catch (org.json.JSONException e) {
      throw new IOException(e);
    }
  }

  private String file(JSONObject question) throws Exception {
    JSONArray files = question.getJSONArray("file");
    Path sent = Files.createTempFile(folder, "sent", ".pdf");
    Files.write(sent, Base64.getDecoder().decode(files.getString(0)));
    Path target = Files.createTempFile(folder, "signed", ".pdf");
    Signatory someone = new Signatory("siti", "Siti", "siti@example.go.id");
    SigningOutcome outcome =
        seal.sign(new SigningRequest(1, sent, someone, Credentials.none(), target));
    if (!(outcome instanceof SigningOutcome.Signed)) {
      throw new IOException(outcome.toString());
    }
    signed++;
    return "{\"time\":\"20 ms\",\"file\":[\""
        + Base64.getEncoder().encodeToString(Files.readAllBytes(target))
        + "\"]}";
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
