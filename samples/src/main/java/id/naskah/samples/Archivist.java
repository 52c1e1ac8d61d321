package id.naskah.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Brings the retention schedule into force and settles the letters of earlier years. */
final class Archivist {
  private static final String API = "/api/-default-/public/naskah/versions/1/";
  private static final String EDITION = "JRA-2026";
  private static final String KEEPER = "maria";

  /** Letters of this year may still be at work. */
  private static final String FIRST_OPEN_DAY = "2026-01-01";

  private final Server server;
  private final Memory memory;

  Archivist(Server server, Memory memory) {
    this.server = server;
    this.memory = memory;
  }

  /** As the records manager would: a draft, its table, into force. */
  void ensureSchedule() throws IOException, InterruptedException {
    String key = "schedule/" + EDITION;
    if (memory.value(key).isPresent()) {
      return;
    }
    Server keeper = server.as(KEEPER, KEEPER);
    String edition = API + "schedules/" + EDITION;
    Server.Answer found = keeper.get(edition);
    boolean draft = true;
    if (found.missing()) {
      ObjectNode body =
          Server.JSON
              .createObjectNode()
              .put("edition", EDITION)
              .put("title", "Jadwal Retensi Arsip Provinsi Nusa Samudra 2026");
      keeper.post(API + "schedules", body).expected();
    } else {
      String status = found.expected().json().path("entry").path("status").asText();
      draft = "draft".equals(status);
    }
    if (draft) {
      keeper.put(edition + "/content", "text/csv", SampleFiles.schedule()).expected();
      ObjectNode inForce = Server.JSON.createObjectNode().put("status", "inForce");
      keeper.put(edition, "application/json", Server.JSON.writeValueAsBytes(inForce)).expected();
    }
    memory.remember(key, EDITION);
  }

  /** As the person who registered it. */
  void settle(Sample sample) throws IOException, InterruptedException {
    String key = "settled/" + sample.key();
    if (sample.form().letterDate().compareTo(FIRST_OPEN_DAY) >= 0
        || memory.value(key).isPresent()) {
      return;
    }
    Server clerk = server.as(sample.registeredBy(), sample.registeredBy());
    String letter = API + "letters/" + memory.value(sample.key()).orElseThrow();
    JsonNode entry = clerk.get(letter).expected().json().path("entry");
    if ("open".equals(entry.path("status").asText())) {
      ObjectNode settled = Server.JSON.createObjectNode().put("status", "settled");
      clerk.put(letter, "application/json", Server.JSON.writeValueAsBytes(settled)).expected();
    }
    memory.remember(key, "settled");
  }
}
