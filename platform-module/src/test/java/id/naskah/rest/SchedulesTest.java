package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.retention.schedule.Editions;
import id.naskah.verify.http.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Editions through REST: what is sent wrongly is named, and only records people are answered. */
@AlfrescoTest
class SchedulesTest {
  private final Repository repository;
  private final Office office;
  private final Editions editions;
  private final Client manager;

  SchedulesTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.editions = new Editions(repository, office);
    this.manager = new Client(repository, editions.manager());
  }

  @Test
  void theRulesOfAnEditionAreShownAsTheyWereRead() {
    String code =
        editions.draft(
            "000.7;Rencana;1 tahun setelah tidak berlaku lagi;4;\"Musnah, kecuali asli\"",
            "005;Undangan;1;0;Musnah;letterDate;;ya;invitation memo");

    List<Map<String, Object>> rules = manager.get("/schedules/" + code + "/rules").entries();

    assertThat(rules).hasSize(2);
    assertThat(rules.get(0))
        .containsEntry("id", "000.7")
        .containsEntry("record", "Rencana")
        .containsEntry("trigger", "event")
        .containsEntry("event", "noLongerInForce")
        .containsEntry("activeYears", 1)
        .containsEntry("inactiveYears", 4)
        .containsEntry("action", "reappraise")
        .containsEntry("remarks", "Musnah, kecuali asli")
        .containsEntry("kinds", List.of())
        .containsEntry("line", 2);
    assertThat(rules.get(1))
        .containsEntry("yearEnd", true)
        .containsEntry("kinds", List.of("invitation", "memo"))
        .doesNotContainKey("event");
    assertThat(manager.list("/schedules/" + code + "/rules", "maxItems", "1").hasMore()).isTrue();
    assertThat(
            new String(
                manager.download("/schedules/" + code + "/content").body(), StandardCharsets.UTF_8))
        .startsWith(Editions.HEADING);
  }

  @Test
  void theReportSpeaksTheLanguageOfTheOneWhoAsks() {
    String code = editions.draft("005;Undangan;dua;1;Musnah");
    String path = "/schedules/" + code + "/problems";

    Map<String, Object> english = manager.get(path).entries().get(0);
    Reply other = manager.send(manager.request(path).header("Accept-Language", "id").GET());

    assertThat(english).containsEntry("line", 2).containsEntry("severity", "error");
    assertThat((String) english.get("text"))
        .isEqualTo(
            "Retensi Aktif is \"dua\"; accepted are such as 2, 2 tahun, 2 years, selama berlaku,"
                + " while in force, 2 tahun setelah tidak berlaku lagi, or 2 years with the code of"
                + " an event in the column Event");
    assertThat((String) other.entries().get(0).get("text"))
        .startsWith("Retensi Aktif berisi \"dua\"; yang diterima");
  }

  @Test
  void everyFieldThatIsWrongIsNamed() {
    for (Object bad : Arrays.asList(7, true, List.of("x"), Map.of("a", 1))) {
      assertThat(manager.post("/schedules", Map.of("edition", bad)).refusal(400))
          .startsWith("edition: ");
    }
    for (String bad : List.of("two words", "a/b", "x".repeat(41), "..", "\u0000", "\ud800", " ")) {
      assertThat(manager.post("/schedules", Map.of("edition", bad)).refusal(400))
          .as(bad)
          .startsWith("edition: ");
    }
    Map<String, Object> titled =
        Map.of("edition", repository.unique("JRA"), "title", "x".repeat(256));
    assertThat(manager.post("/schedules", titled).refusal(400)).startsWith("title: ");
    assertThat(manager.post("/schedules", Map.of("code", "2026")).refusal(400))
        .startsWith("code: ");

    String path = "/schedules/" + editions.draft("005;Undangan;1;1;Musnah");
    assertThat(manager.put(path, Map.of("status", "draft")).refusal(400))
        .isEqualTo("status: \"draft\" is not known; accepted are inForce");
    assertThat(manager.put(path, Map.of("status", "inForce", "shorter", "maybe")).refusal(400))
        .isEqualTo("shorter: \"maybe\" is not known; accepted are keep, apply");
    assertThat(manager.put(path, Map.of("status", "inForce", "shorter", "apply")).refusal(400))
        .startsWith("reason: ");
    assertThat(
            manager.put(path, Map.of("status", "inForce", "reason", "x".repeat(501))).refusal(400))
        .startsWith("reason: ");
    assertThat(manager.put(path, Map.of("shorter", "keep")).refusal(400)).startsWith("shorter: ");
    assertThat(manager.put(path, Map.of("reason", "x")).refusal(400)).startsWith("reason: ");
    assertThat(manager.raw("PUT", path, "[1]").status()).isEqualTo(400);
    assertThat(manager.get(path).entry()).containsEntry("status", "draft");
  }

  @Test
  void aFileThatIsNoScheduleIsRefusedAndTheLastOneStays() {
    String path = "/schedules/" + editions.draft("005;Undangan;1;1;Musnah") + "/content";
    byte[] latin = "Kode;Jenis\n005;Caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(manager.upload(path, "text/csv", latin).refusal(400)).contains("line 2", "UTF-8");
    assertThat(manager.upload(path, "text/csv", bytes("Kode,Jenis,Aktif,Inaktif")).refusal(400))
        .contains("line 1", "Keterangan");
    assertThat(manager.upload(path, "text/csv", bytes("Kode,\"Jenis")).refusal(400))
        .contains("line");
    byte[] large = new byte[5_000_001];
    Arrays.fill(large, (byte) 'x');
    assertThat(manager.upload(path, "text/csv", large).refusal(400)).contains("5000001");

    assertThat(new String(manager.download(path).body(), StandardCharsets.UTF_8))
        .contains("Undangan");
  }

  @Test
  void whoHasNothingToDoWithRecordsIsAnsweredNothing() {
    String code = editions.draft("005;Undangan;1;1;Musnah");
    Client clerk = new Client(repository, office.clerkA());
    for (String path :
        List.of(
            "/schedules",
            "/schedules/" + code,
            "/schedules/nothing",
            "/schedules/" + code + "/rules",
            "/schedules/" + code + "/problems",
            "/schedules/" + code + "/effect",
            "/schedules/" + code + "/content",
            "/effects/" + code,
            "/effects/" + code + "/content")) {
      assertThat(clerk.get(path).refusal(403)).as(path).doesNotContain(code);
    }
    assertThat(clerk.post("/schedules", Map.of("edition", "x")).status()).isEqualTo(403);
    assertThat(clerk.put("/schedules/" + code, Map.of("title", "x")).status()).isEqualTo(403);
    assertThat(clerk.upload("/schedules/" + code + "/content", "text/csv", bytes("x")).status())
        .isEqualTo(403);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
