package id.naskah.verify.run;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers as an Alfresco would that is not what the command hopes for. */
final class FakeAlfresco implements AutoCloseable {
  static final String NASKAH = "/alfresco/api/-default-/public/naskah/versions/1";

  private record Answer(int status, String body) {}

  private final HttpServer server;
  private final Map<String, Answer> answers = new HashMap<>();
  private final List<String> asked = new ArrayList<>();

  FakeAlfresco() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    says("/alfresco/s/api/login", 200, "{\n\t\"data\": {\"ticket\": \"TICKET_1\"}}");
    says(
        "/alfresco/s/api/server",
        200,
        "{\"data\": {\"edition\": \"Community\", \"version\": \"25.4.0\"}}");
  }

  void says(String path, int status, String body) {
    answers.put(path, new Answer(status, body));
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/alfresco";
  }

  /** Methods of the requests that came, but for the log-in. */
  List<String> methods() {
    return asked;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (!path.endsWith("/login")) {
      asked.add(exchange.getRequestMethod());
    }
    exchange.getRequestBody().readAllBytes();
    Answer answer = answers.getOrDefault(path, new Answer(404, "<html>nothing</html>"));
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
