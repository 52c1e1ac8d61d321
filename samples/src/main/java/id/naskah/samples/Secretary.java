package id.naskah.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Passes letters on through the public API, each as the person who would, and names who acts. */
final class Secretary {
  private static final String API = "/api/-default-/public/naskah/versions/1/";
  private static final ZoneId OFFICE = ZoneId.of("Asia/Makassar");
  private static final int DAYS_OF_ACTING = 180;
  private static final String VACANT = "position:KARO-HUK";

  private final Server admin;
  private final Memory memory;

  Secretary(Server admin, Memory memory) {
    this.admin = admin;
    this.memory = memory;
  }

  /** The legal bureau has no head: dewi acts as one. */
  void ensureActingHead() throws IOException, InterruptedException {
    String key = "substitution/KARO-HUK";
    if (memory.value(key).isPresent()) {
      return;
    }
    // A run that was stopped, or another one, may have planned it and not remembered it here.
    Optional<String> there =
        first(admin.get(API + "substitutions?maxItems=1000"), "absent", VACANT);
    if (there.isPresent()) {
      memory.remember(key, there.get());
      return;
    }
    LocalDate today = LocalDate.now(OFFICE);
    ObjectNode body =
        Server.JSON
            .createObjectNode()
            .put("absent", VACANT)
            .put("substitute", "dewi")
            .put("capacity", "plt")
            .put("from", today.toString())
            .put("until", today.plusDays(DAYS_OF_ACTING).toString())
            .put("reason", "Jabatan belum terisi");
    JsonNode made = admin.post(API + "substitutions", body).expected().json().path("entry");
    memory.remember(key, made.path("id").asText());
  }

  /** Passes the letter on unless that was done. True if something had to be done. */
  boolean ensure(SampleDisposition sample) throws IOException, InterruptedException {
    String key = "disposition/" + sample.key();
    if (memory.value(key).isPresent()) {
      return false;
    }
    ObjectNode body = sample.body().deepCopy();
    if (sample.above() != null) {
      body.put("parent", memory.value("disposition/" + sample.above()).orElseThrow());
    }
    String list = API + "letters/" + memory.value(sample.letter()).orElseThrow() + "/dispositions";
    // A run that was stopped may have passed it on and not yet remembered it.
    Optional<String> there = find(list, sample);
    String id = there.isPresent() ? there.get() : passOn(list, sample.by(), body);
    if (sample.then() != null) {
      byte[] next = Server.JSON.writeValueAsBytes(sample.then().body());
      as(sample.then().by()).put(API + "dispositions/" + id, "application/json", next).expected();
    }
    memory.remember(key, id);
    return true;
  }

  private String passOn(String list, String by, ObjectNode body)
      throws IOException, InterruptedException {
    JsonNode answer = as(by).post(list, body).expected().json();
    JsonNode one = answer.path("entry");
    JsonNode first = answer.path("list").path("entries").path(0).path("entry");
    return (one.isMissingNode() ? first : one).path("id").asText();
  }

  private Optional<String> find(String list, SampleDisposition sample)
      throws IOException, InterruptedException {
    Server.Answer answer = as(sample.by()).get(list);
    if (answer.missing()) {
      return Optional.empty();
    }
    String recipient = sample.body().path("assignees").path(0).asText();
    return first(answer, "recipient", recipient);
  }

  /** The id of the first entry of a list with this value. */
  private static Optional<String> first(Server.Answer list, String field, String value)
      throws IOException {
    for (JsonNode element : list.expected().json().path("list").path("entries")) {
      JsonNode entry = element.path("entry");
      if (entry.path(field).asText().equals(value)) {
        return Optional.of(entry.path("id").asText());
      }
    }
    return Optional.empty();
  }

  private Server as(String user) {
    return admin.as(user, user);
  }
}
