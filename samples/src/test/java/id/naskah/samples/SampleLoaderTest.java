package id.naskah.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the loader asks of a server. */
class SampleLoaderTest {
  private final FakeServer server = new FakeServer();
  private final List<Sample> catalogue = SampleFiles.catalogue();

  SampleLoaderTest() throws IOException {}

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void setsTheOfficeUpInOrder() throws Exception {
    SampleLoader.load(server.client(), Optional.empty());
    assertThat(server.requests)
        .containsSubsequence(
            "admin POST /alfresco/service/api/rootgroups/NASKAH_REGISTRARS",
            "admin POST /alfresco/service/api/people",
            "admin POST /alfresco/service/api/groups/NASKAH_REGISTRARS/children/siti",
            "admin PUT /alfresco/webdav/Data Dictionary/Naskah/office.properties",
            "admin PUT /alfresco/webdav/Data Dictionary/Naskah/series.csv",
            "siti POST " + FakeServer.LETTERS)
        .doesNotContain("admin POST /alfresco/service/api/groups/NASKAH_UMUM/children/siti");
  }

  @Test
  void anOfficeWithASealSignsWithIt() throws Exception {
    String signing = "admin PUT /alfresco/webdav/Data Dictionary/Naskah/signing.csv";
    SampleLoader.load(server.client(), Optional.empty());
    assertThat(server.requests).doesNotContain(signing);

    server.isSealed = true;
    SampleLoader.load(server.client(), Optional.empty());
    assertThat(server.requests).contains(signing);
  }

  @Test
  void registersEachLetterWithItsFileAndRelations() throws Exception {
    SampleLoader.load(server.client(), Optional.empty());
    assertThat(server.letters).hasSize(catalogue.size());
    ObjectNode first = server.letters.get("id-0");
    assertThat(first.path("letterNumber").asText()).isEqualTo("B-1187/KTKN/D-IV/RB.03.2/01/2024");
    assertThat(first.path("fileName").asText()).isEqualTo(catalogue.get(0).fileName());
    assertThat(server.files.get(FakeServer.LETTERS + "/id-0/content"))
        .isEqualTo(SampleFiles.letter(catalogue.get(0).fileName()));
    ObjectNode note = server.letters.get("id-1");
    assertThat(note.has("letterNumber")).as("given by the server").isFalse();
    assertThat(note.path("repliesTo").get(0).asText()).isEqualTo("id-0");
    assertThat(server.requests).contains("andi POST " + FakeServer.LETTERS);
    assertThat(server.logIns).contains("admin", "andi").doesNotHaveDuplicates();
  }

  @Test
  void goesOnWhereItWasStopped(@TempDir Path directory) throws Exception {
    Optional<Path> state = Optional.of(directory.resolve("samples.properties"));
    server.patience = 7;
    assertThatThrownBy(() -> SampleLoader.load(server.client(), state))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(catalogue.get(7).key())
        .hasMessageContaining("422")
        .hasMessageContaining("no such kind");
    server.patience = Integer.MAX_VALUE;
    SampleLoader.load(server.client(), state);
    assertThat(server.letters).hasSize(catalogue.size());
    int before = server.requests.size();
    SampleLoader.load(server.client(), state);
    assertThat(server.requests.subList(before, server.requests.size()))
        .noneMatch(request -> request.contains("letters") || request.contains(" PUT "));
  }

  @Test
  void findsByNumberWhatItDoesNotRemember() throws Exception {
    SampleLoader.load(server.client(), Optional.empty());
    for (ObjectNode letter : server.letters.values()) {
      numberAsTheServerWould(letter);
    }
    SampleLoader.load(server.client(), Optional.empty());
    assertThat(server.letters).hasSize(catalogue.size());
  }

  @Test
  void bringsTheScheduleIntoForceAndSettlesWhatIsOfEarlierYears() throws Exception {
    SampleLoader.load(server.client(), Optional.empty());
    String schedules = "/alfresco/api/-default-/public/naskah/versions/1/schedules";
    assertThat(server.requests)
        .containsSubsequence(
            "maria POST " + schedules,
            "maria PUT " + schedules + "/JRA-2026/content",
            "maria PUT " + schedules + "/JRA-2026");
    assertThat(server.files.get(schedules + "/JRA-2026/content")).isEqualTo(SampleFiles.schedule());
    for (ObjectNode letter : server.letters.values()) {
      boolean old = letter.path("letterDate").asText().compareTo("2026") < 0;
      assertThat(letter.path("status").asText()).isEqualTo(old ? "settled" : "open");
    }
  }

  private void numberAsTheServerWould(ObjectNode letter) {
    catalogue.stream()
        .filter(sample -> sample.fileName().equals(letter.path("fileName").asText()))
        .forEach(sample -> letter.put("letterNumber", sample.form().letterNumber()));
  }
}
