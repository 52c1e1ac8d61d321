package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.Repository;
import id.naskah.verify.http.Reply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Registered letters of the office, and how they are sent. */
final class SentLetters {
  static final byte[] PDF = "%PDF-1.7 tanpa isi".getBytes(StandardCharsets.US_ASCII);

  final Office office;
  final Client clerk;
  final Client stranger;

  SentLetters(Repository repository, Office office) {
    this.office = office;
    this.clerk = new Client(repository, office.clerkA());
    this.stranger = new Client(repository, office.clerkB());
  }

  /** A registered letter of unit A with a document; its other values two by two. */
  String letter(String direction, Object... more) {
    Map<String, Object> values = new HashMap<>();
    values.put("direction", direction);
    values.put("kind", "internal".equals(direction) ? "note" : "letter");
    values.put("unit", office.unitA());
    values.put("subject", "Permintaan data");
    values.put("classification", "000.8.3.3");
    values.put("recipients", new ArrayList<>(List.of("Kepala Bagian " + office.unitB())));
    for (int i = 0; i < more.length; i += 2) {
      values.put((String) more[i], more[i + 1]);
    }
    String id = clerk.post("/letters", values).id();
    clerk.upload("/letters/" + id + "/content", "application/pdf", PDF).entry();
    return id;
  }

  /** Adds an attachment, with content if there is any; answers where that is. */
  String attach(String letter, String name, String mediaType, byte... content) {
    String id = clerk.post("/letters/" + letter + "/attachments", Map.of("fileName", name)).id();
    String path = "/attachments/" + id + "/content";
    if (content.length > 0) {
      clerk.upload(path, mediaType, content).entry();
    }
    return path;
  }

  static String sendings(String letter) {
    return "/letters/" + letter + "/sendings";
  }

  /** What is asked for; fields and their values two by two. */
  static Map<String, Object> by(String way, Object... more) {
    Map<String, Object> body = new HashMap<>(Map.of("way", way));
    for (int i = 0; i < more.length; i += 2) {
      body.put((String) more[i], more[i + 1]);
    }
    return body;
  }

  Reply send(String letter, Map<String, Object> to) {
    return clerk.post(sendings(letter), to);
  }

  /** Sends it to unit B; answers that unit's letter. */
  String arrived(String letter, boolean copy) {
    send(letter, by("unit", "recipient", office.unitB(), "copy", copy)).entry();
    List<Map<String, Object>> all = ofUnitB(letter);
    assertThat(all).hasSize(1);
    return (String) all.get(0).get("id");
  }

  /** The incoming letters of unit B that have the number of a letter. */
  List<Map<String, Object>> ofUnitB(String letter) {
    Object number = clerk.get("/letters/" + letter).entry().get("letterNumber");
    return stranger
        .list("/letters", "where", "(unit='" + office.unitB() + "')", "maxItems", "1000")
        .entries()
        .stream()
        .filter(each -> number.equals(each.get("letterNumber")))
        .toList();
  }
}
