package id.naskah.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Just enough of a server to see what the loader asks of it. */
final class FakeServer implements AutoCloseable {
  static final String LETTERS = "/alfresco/api/-default-/public/naskah/versions/1/letters";

  final List<String> requests = new ArrayList<>();
  final Map<String, ObjectNode> letters = new LinkedHashMap<>();
  final Map<String, byte[]> files = new TreeMap<>();

  /** Who logged in, in order. */
  final List<String> logIns = new ArrayList<>();

  /** Whether the office has a seal. */
  boolean isSealed;

  /** Answers this many registrations, then refuses. */
  int patience = Integer.MAX_VALUE;

  /** Who acts for whom; nobody has two. */
  private final Map<String, ObjectNode> substitutions = new LinkedHashMap<>();

  private final HttpServer server;

  FakeServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  Server client() {
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/alfresco";
    return new Server(url, "admin", "admin");
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/alfresco/s/api/login")) {
      String user = Server.JSON.readTree(body).path("username").asText();
      logIns.add(user);
      String ticket = "{\"data\":{\"ticket\":\"TICKET_" + user + "\"}}";
      reply(exchange, 200, ticket.getBytes(UTF_8));
      return;
    }
    requests.add(user(exchange) + " " + exchange.getRequestMethod() + " " + path);
    switch (exchange.getRequestMethod()) {
      case "GET" -> get(exchange, path);
      case "PUT" -> put(exchange, path, body);
      default -> post(exchange, path, body);
    }
  }

  private void get(HttpExchange exchange, String path) throws IOException {
    if (path.equals(LETTERS)) {
      String query = exchange.getRequestURI().getRawQuery();
      reply(exchange, 200, found(URLDecoder.decode(query, UTF_8)));
    } else if (letter(path) != null) {
      ObjectNode answer = Server.JSON.createObjectNode();
      answer.set("entry", letter(path));
      reply(exchange, 200, Server.JSON.writeValueAsBytes(answer));
    } else if (path.endsWith("/substitutions")) {
      reply(exchange, 200, list(substitutions.values()));
    } else if (exchange.getRequestURI().getQuery() != null) {
      reply(exchange, 200, "{\"groups\":[{\"itemName\":\"GROUP_NASKAH_UMUM\"}]}".getBytes(UTF_8));
    } else if (path.endsWith("/signature-providers")) {
      String entry = "{\"entry\":{\"id\":\"seal\",\"setUp\":" + isSealed + "}}";
      reply(exchange, 200, ("{\"list\":{\"entries\":[" + entry + "]}}").getBytes(UTF_8));
    } else if (files.containsKey(path)) {
      reply(exchange, 200, files.get(path));
    } else {
      reply(exchange, path.contains("/webdav/") ? 200 : 404, new byte[0]);
    }
  }

  private ObjectNode letter(String path) {
    return path.startsWith(LETTERS + "/")
        ? letters.get(path.substring(LETTERS.length() + 1))
        : null;
  }

  private void put(HttpExchange exchange, String path, byte[] body) throws IOException {
    if (letter(path) != null) {
      letter(path).setAll((ObjectNode) Server.JSON.readTree(body));
    }
    files.put(path, body);
    reply(exchange, 200, new byte[0]);
  }

  private void post(HttpExchange exchange, String path, byte[] body) throws IOException {
    if (path.endsWith("/substitutions")) {
      ObjectNode planned = ((ObjectNode) Server.JSON.readTree(body)).put("id", "1");
      boolean isFirst = substitutions.putIfAbsent(planned.path("absent").asText(), planned) == null;
      reply(exchange, isFirst ? 201 : 409, "{\"entry\":{\"id\":\"1\"}}".getBytes(UTF_8));
    } else if (!path.equals(LETTERS)) {
      reply(exchange, 200, body);
    } else if (letters.size() == patience) {
      reply(exchange, 422, "{\"error\":{\"briefSummary\":\"no such kind\"}}".getBytes(UTF_8));
    } else {
      ObjectNode letter = (ObjectNode) Server.JSON.readTree(body);
      String id = "id-" + letters.size();
      letters.put(id, letter.put("status", "open"));
      reply(exchange, 201, ("{\"entry\":{\"id\":\"" + id + "\"}}").getBytes(UTF_8));
    }
  }

  private byte[] found(String query) throws IOException {
    List<ObjectNode> found = new ArrayList<>();
    for (Map.Entry<String, ObjectNode> letter : letters.entrySet()) {
      JsonNode number = letter.getValue().path("letterNumber");
      if (query.equals("where=(letterNumber='" + number.asText() + "')")) {
        found.add(letter.getValue().deepCopy().put("id", letter.getKey()));
      }
    }
    return list(found);
  }

  private static byte[] list(Iterable<ObjectNode> all) throws IOException {
    ObjectNode answer = Server.JSON.createObjectNode();
    var entries = answer.putObject("list").putArray("entries");
    all.forEach(each -> entries.addObject().set("entry", each));
    return Server.JSON.writeValueAsBytes(answer);
  }

  private static String user(HttpExchange exchange) {
    String header = exchange.getRequestHeaders().getFirst("Authorization");
    String decoded =
        new String(Base64.getDecoder().decode(header.substring("Basic ".length())), UTF_8);
    return decoded.replace("ROLE_TICKET:TICKET_", "");
  }

  private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
