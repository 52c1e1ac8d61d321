package id.naskah.reading;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.CrashingRepository;
import id.naskah.embedded.RepositoryProcess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The server dies while it reads a file for its words. It is back at once, does not read that file
 * again, and says which one it was.
 */
@Tag("repository")
@Tag("crash")
class ReadingCrashTest {
  /** Files are read for their words by a job, not while they are stored. */
  private static final String[] LATER = {
    "-Dlucene.maxAtomicTransformationTime=-1", "-Dnaskah.index.milliseconds=1000"
  };

  private static final String PAGE = "<html><body>Kata-kata yang mematikan</body></html>";

  private final CrashingRepository repository = new CrashingRepository("reading-crash");
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void aFileOverWhichTheServerDiesIsReadOnce() throws Exception {
    try (RepositoryProcess first = repository.start(LATER)) {
      // Whoever has read what is stored waits for who has the lock 42, and dies meanwhile.
      repository.execute(
          "CREATE FUNCTION wait_for_test() RETURNS trigger AS 'BEGIN"
              + " IF EXISTS (SELECT 1 FROM alf_content_url u"
              + " JOIN alf_content_data d ON d.content_url_id = u.id"
              + " JOIN alf_node_properties p ON p.long_value = d.id AND p.actual_type_n = 21"
              + " JOIN alf_node_properties n ON n.node_id = p.node_id"
              + " WHERE u.content_url = OLD.url AND n.string_value = ''mematikan.html'')"
              + " THEN PERFORM pg_advisory_xact_lock(42); END IF;"
              + " RETURN OLD; END' LANGUAGE plpgsql");
      repository.execute(
          "CREATE TRIGGER wait_for_test BEFORE DELETE ON naskah_reading FOR EACH ROW"
              + " EXECUTE PROCEDURE wait_for_test()");
      try (Connection other = repository.connect();
          Statement statement = other.createStatement()) {
        other.setAutoCommit(false);
        statement.execute("SELECT pg_advisory_xact_lock(42)");
        assertThat(put(first, "mematikan.html")).isEqualTo(201);
        repository.await(
            "SELECT COUNT(*) > 0 FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                + " AND query LIKE '%naskah_reading%'");
        first.kill();
      }
    }
    try (RepositoryProcess second = repository.startAgain(LATER)) {
      repository.await("SELECT COUNT(*) = 1 FROM naskah_reading WHERE aside_at IS NOT NULL");
      assertThat(get(second, "/health")).contains("attention", "setAsideFiles", "mematikan.html");
      // Others are read; this one would be first.
      assertThat(put(second, "lain.html")).isEqualTo(201);
      repository.await(
          "SELECT COUNT(*) = 1 FROM naskah_reading WHERE aside_at IS NOT NULL"
              + " AND NOT EXISTS (SELECT 1 FROM naskah_reading WHERE aside_at IS NULL)");
      assertThat(get(second, "/health")).doesNotContain("lain.html");
      assertThat(stored(second, "mematikan.html")).isEqualTo(PAGE);
    }
    assertThat(repository.database()).as("stopped with its repository").isEmpty();
  }

  private int put(RepositoryProcess at, String name) throws Exception {
    HttpRequest put =
        request(at.url() + "/webdav/" + name).PUT(BodyPublishers.ofString(PAGE)).build();
    return http.send(put, BodyHandlers.discarding()).statusCode();
  }

  private String stored(RepositoryProcess at, String name) throws Exception {
    HttpRequest get = request(at.url() + "/webdav/" + name).build();
    return http.send(get, BodyHandlers.ofString()).body();
  }

  private String get(RepositoryProcess at, String path) throws Exception {
    HttpRequest get = request(at.url() + "/api/-default-/public/naskah/versions/1" + path).build();
    HttpResponse<String> answer = http.send(get, BodyHandlers.ofString());
    return answer.body();
  }

  private static HttpRequest.Builder request(String url) {
    return HttpRequest.newBuilder(URI.create(url))
        .header(
            "Authorization",
            "Basic "
                + Base64.getEncoder()
                    .encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8)));
  }
}
