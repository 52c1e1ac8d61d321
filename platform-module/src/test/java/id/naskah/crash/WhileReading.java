package id.naskah.crash;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.crash.CrashingRepository.Cut;
import java.nio.charset.StandardCharsets;

/**
 * While a file is read for its words, as if the server had died of it. The file is not read again,
 * health says which one it was, and others are read.
 */
final class WhileReading implements Interrupted {
  private static final byte[] PAGE =
      "<html><body>Kata-kata yang mematikan</body></html>".getBytes(StandardCharsets.UTF_8);
  private static final String DEADLY = "mematikan.html";
  private static final String OTHER = "lain.html";

  /** Whoever has read what is stored waits for who has the lock 4201, and dies meanwhile. */
  private static final String HOLD =
      """
      CREATE FUNCTION read_it() RETURNS trigger AS $$ BEGIN
        IF EXISTS (SELECT 1 FROM alf_content_url u
          JOIN alf_content_data d ON d.content_url_id = u.id
          JOIN alf_node_properties p ON p.long_value = d.id AND p.actual_type_n = 21
          JOIN alf_node_properties n ON n.node_id = p.node_id
          WHERE u.content_url = OLD.url AND n.string_value = '%s')
        THEN PERFORM pg_advisory_xact_lock(4201); END IF;
        RETURN OLD; END $$ LANGUAGE plpgsql;
      CREATE TRIGGER read_it BEFORE DELETE ON naskah_reading FOR EACH ROW EXECUTE PROCEDURE read_it();
      """;

  @Override
  public Cut before(Running running) throws Exception {
    running.execute(HOLD.formatted(DEADLY));
    return new Cut("SELECT pg_advisory_xact_lock(4201)", () -> put(running, DEADLY), "TRUE");
  }

  @Override
  public void afterwards(Running running) throws Exception {
    running.await("SELECT COUNT(*) = 1 FROM naskah_reading WHERE aside_at IS NOT NULL");
    assertThat(running.admin().get(Running.API + "/health").body())
        .contains("attention", "setAsideFiles", DEADLY);
    // Others are read; this one would be first.
    put(running, OTHER);
    running.await(
        "SELECT COUNT(*) = 1 FROM naskah_reading WHERE aside_at IS NOT NULL"
            + " AND NOT EXISTS (SELECT 1 FROM naskah_reading WHERE aside_at IS NULL)");
    assertThat(running.admin().get(Running.API + "/health").body()).doesNotContain(OTHER);
    assertThat(running.admin().getBytes("/webdav/" + DEADLY).body()).isEqualTo(PAGE);
    running.execute("DROP TRIGGER read_it ON naskah_reading");
  }

  private static void put(Running running, String name) {
    var answer = running.admin().put("/webdav/" + name, "text/html", PAGE);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }
}
