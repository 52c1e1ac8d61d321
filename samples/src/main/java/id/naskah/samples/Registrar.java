package id.naskah.samples;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Registers letters through the public API, each as the person whose work that is. */
final class Registrar {
  private static final String LETTERS = "/api/-default-/public/naskah/versions/1/letters";
  private static final ObjectMapper FORMS =
      new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_EMPTY);

  private final Server server;
  private final Memory memory;

  Registrar(Server server, Memory memory) {
    this.server = server;
    this.memory = memory;
  }

  /** Brings the letter in unless it is there. True if something had to be done. */
  boolean ensure(Sample sample) throws IOException, InterruptedException {
    if (memory.value(sample.key()).isPresent()) {
      return false;
    }
    Server clerk = server.as(sample.registeredBy(), sample.registeredBy());
    Optional<String> found = find(clerk, sample);
    String id = found.isPresent() ? found.get() : register(clerk, sample);
    String content = LETTERS + "/" + id + "/content";
    // A run that was stopped may have registered the letter and not yet sent its file.
    boolean complete = found.isPresent() && hasContent(clerk.get(content));
    if (!complete) {
      clerk.put(content, sample.mimeType(), SampleFiles.letter(sample.fileName())).expected();
    }
    memory.remember(sample.key(), id);
    return !complete;
  }

  private static boolean hasContent(Server.Answer answer) throws IOException {
    return !answer.missing() && !answer.expected().empty();
  }

  /** By number, then by what tells two letters with one number apart. */
  private static Optional<String> find(Server clerk, Sample sample)
      throws IOException, InterruptedException {
    String where = "(letterNumber='" + sample.form().letterNumber() + "')";
    JsonNode answer =
        clerk
            .get(LETTERS + "?where=" + URLEncoder.encode(where, StandardCharsets.UTF_8))
            .expected()
            .json();
    for (JsonNode element : answer.path("list").path("entries")) {
      JsonNode entry = element.path("entry");
      if (same(entry, "direction", sample.form().direction())
          && same(entry, "subject", sample.form().subject())
          && same(entry, "letterDate", sample.form().letterDate())
          && same(entry, "receivedDate", sample.form().receivedDate())) {
        return Optional.of(entry.path("id").asText());
      }
    }
    return Optional.empty();
  }

  /** Dates may come back with a time of day. */
  private static boolean same(JsonNode entry, String property, String expected) {
    return expected == null || entry.path(property).asText().startsWith(expected);
  }

  private String register(Server clerk, Sample sample) throws IOException, InterruptedException {
    ObjectNode body = FORMS.valueToTree(sample.form());
    if (!sample.form().incoming()) {
      body.remove("letterNumber");
    }
    body.put("fileName", sample.fileName());
    refer(body, "repliesTo", sample.form().repliesTo());
    refer(body, "relatesTo", sample.form().relatesTo());
    JsonNode entry = clerk.post(LETTERS, body).expected().json().path("entry");
    if (!entry.hasNonNull("id")) {
      throw new IOException("POST " + LETTERS + " was answered without entry.id: " + entry);
    }
    return entry.path("id").asText();
  }

  private void refer(ObjectNode body, String property, List<String> keys) {
    if (keys.isEmpty()) {
      return;
    }
    ArrayNode ids = body.putArray(property);
    keys.forEach(key -> ids.add(memory.value(key).orElseThrow()));
  }
}
