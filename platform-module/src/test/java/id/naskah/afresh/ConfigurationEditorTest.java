package id.naskah.afresh;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Doors;
import id.naskah.Office;
import id.naskah.Race;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.configuration.ConfiguredFile;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.rest.Client;
import id.naskah.verify.http.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Configuration files are edited as tables; the files stay the truth. */
@AlfrescoTest
class ConfigurationEditorTest {
  private static final ConfiguredFile<?> FILE = ConfigurationFiles.EVENTS;
  private static final String TEXT =
      "code,english,indonesian\none,One,Satu\n\ntwo,\"Two\",Dua\nthree,Three,Tiga\n";

  private final Repository repository;
  private final Office office;
  private final Client admin;
  private final Client clerk;
  private String before;

  ConfigurationEditorTest(Repository repository) {
    this.repository = repository;
    this.office = new Office(repository);
    this.admin = new Client(repository, "admin");
    this.clerk = new Client(repository, office.clerkA());
  }

  @BeforeEach
  void begin() {
    before = office.read(FILE);
    office.save(FILE, TEXT);
  }

  @AfterEach
  void end() {
    office.save(FILE, before);
  }

  @Test
  void aSavedTableIsTheFileWithOneMoreVersion() {
    Map<String, Object> file = admin.get("/configuration/events").entry();
    assertThat(file).containsEntry("mayWrite", true).containsEntry("rowCount", 3);
    int versions = admin.get("/configuration/events/versions").entries().size();

    Reply saved =
        save(
            admin,
            file,
            List.of(
                Map.of("keep", List.of(2, 4)),
                Map.of("line", 5, "cells", List.of("three", "Third", "Tiga")),
                Map.of("cells", List.of("four", "Four, and more", "Empat", "", "2030-01-31"))));

    assertThat(saved.status()).isEqualTo(200);
    assertThat(office.read(FILE))
        .isEqualTo(
            """
            code,english,indonesian,until
            one,One,Satu

            two,"Two",Dua
            three,Third,Tiga,
            four,"Four, and more",Empat,2030-01-31
            """);
    List<Map<String, Object>> after = admin.get("/configuration/events/versions").entries();
    assertThat(after).hasSize(versions + 1);
    assertThat(after.get(0))
        .containsEntry("comment", "Perubahan")
        .containsEntry("by", "admin")
        .containsEntry("current", true);
    String earlier = after.get(1).get("id").toString();
    assertThat(admin.list("/configuration/events/changes", "from", earlier).entries())
        .extracting(change -> change.get("change"))
        .containsExactly("changed", "added");
    assertThat(clerk.get("/events").ids()).contains("four");

    Reply restored =
        admin.put(
            "/configuration/events",
            Map.of("etag", saved.entry().get("etag"), "restore", earlier, "comment", "Kembali"));

    assertThat(restored.status()).isEqualTo(200);
    assertThat(office.read(FILE)).isEqualTo(TEXT);
    Reply same = save(admin, restored.entry(), List.of(Map.of("keep", List.of(1, 99))));
    assertThat(same.entry().get("version")).isEqualTo(restored.entry().get("version"));
  }

  @Test
  void mistakesAreToldAllAtOnceWithRowAndColumnAndSavedByNobody() {
    Map<String, Object> file = admin.get("/configuration/events").entry();
    List<Object> rows =
        List.of(
            Map.of("cells", List.of("", "", "")),
            Map.of("cells", List.of("not a code", "", "X", "nowhere", "31-12-2026")),
            Map.of("keep", List.of(2, 5)),
            Map.of("cells", List.of("one", "One", "Satu")));

    Reply checked =
        admin.post("/configuration/events/check", Map.of("etag", file.get("etag"), "rows", rows));

    assertThat(problems(checked))
        .extracting(p -> p.get("row") + " " + p.get("column"))
        .containsExactlyInAnyOrder(
            "1 code", "1 english", "1 until", "1 successor", "1 successor", "5 code");
    Reply refused = save(admin, file, rows);
    assertThat(refused.status()).isEqualTo(400);
    for (Map<String, Object> problem : problems(checked)) {
      // The table's labels name the columns in what is checked, the file's headings in what is
      // refused.
      String text = problem.get("text").toString();
      assertThat(refused.text())
          .contains("line " + problem.get("line") + ": ")
          .contains(text.substring(text.lastIndexOf("; ")));
    }
    assertThat(office.read(FILE)).isEqualTo(TEXT);
  }

  @Test
  void aFileThatIsSentIsReadAndItsMistakesAreToldByLine() {
    Reply checked =
        admin.post(
            "/configuration/events/check",
            Map.of("content", "code;english;indonesian\r\na;A;A\r\nb;;B\r\n\"c;C"));

    assertThat(checked.entry()).containsEntry("readable", false);
    assertThat(problems(checked)).extracting(p -> p.get("line")).containsExactlyInAnyOrder(3, 4);
    Reply good =
        admin.post(
            "/configuration/events/check",
            Map.of("content", "\uFEFFcode;english;indonesian\r\na;A;A\r\n"));
    assertThat(problems(good)).isEmpty();
    assertThat(good.entry().get("rows"))
        .isEqualTo(List.of(Map.of("line", 2, "cells", List.of("a", "A", "A", "", ""))));
    String huge =
        "code,english,indonesian\n"
            + IntStream.range(0, 260_000)
                .mapToObj(i -> "code" + i + ",English,Indo")
                .collect(Collectors.joining("\n"));
    Reply tooLarge = admin.post("/configuration/events/check", Map.of("content", huge));
    assertThat(problems(tooLarge))
        .singleElement()
        .satisfies(p -> assertThat(p.get("text").toString()).contains("5000000"));
  }

  @Test
  void whoSavesAfterSomebodyElseIsRefusedAndShownWhatChanged() throws Exception {
    Map<String, Object> file = admin.get("/configuration/events").entry();
    List<Callable<Integer>> both =
        List.of(
            () -> save(admin, file, added("first")).status(),
            () -> save(admin, file, added("second")).status());

    assertThat(Race.atOnce(both)).containsExactlyInAnyOrder(200, 409);

    String text = office.read(FILE);
    assertThat(text.contains("\nfirst,")).isNotEqualTo(text.contains("\nsecond,"));
  }

  @Test
  void aSaveOverWebDavIsNotOverwritten() {
    Map<String, Object> file = admin.get("/configuration/events").entry();
    new Doors(repository)
        .davPut("admin", "Data Dictionary/Naskah/events.csv", TEXT + "dav,Dav,Dav\n");

    Reply refused = save(admin, file, added("mine"));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("admin");
    assertThat(admin.post("/configuration/events/check", Map.of("etag", file.get("etag"))).status())
        .isEqualTo(409);
    assertThat(
            admin
                .list("/configuration/events/changes", "from", file.get("version").toString())
                .entries())
        .singleElement()
        .satisfies(c -> assertThat(c.toString()).contains("added").contains("dav"));
  }

  @Test
  void onlyWhoMayWriteTheFileSaves() {
    Map<String, Object> file = clerk.get("/configuration/events").entry();
    assertThat(file).containsEntry("mayWrite", false);

    assertThat(save(clerk, file, added("x")).status()).isEqualTo(403);
    assertThat(clerk.post("/configuration/series/trials", Map.of()).status()).isEqualTo(403);
    assertThat(office.read(FILE)).isEqualTo(TEXT);
    permit(false);
    try {
      assertThat(clerk.get("/configuration/events").status()).isEqualTo(404);
      assertThat(clerk.get("/configuration/events/versions").status()).isEqualTo(404);
      assertThat(clerk.get("/configuration/events/content").status()).isEqualTo(404);
      assertThat(clerk.get("/configuration").ids()).contains("units").doesNotContain("events");
    } finally {
      permit(true);
    }
  }

  @Test
  void noSpreadsheetRunsWhatStandsInACell() {
    office.save(FILE, TEXT + "evil,=HYPERLINK(1),+cmd\n");

    String sheet =
        new String(
            admin.download("/configuration/events/content?format=csv").body(),
            StandardCharsets.UTF_8);
    String stored =
        new String(admin.download("/configuration/events/content").body(), StandardCharsets.UTF_8);

    assertThat(sheet).startsWith("\uFEFF").contains("'=HYPERLINK(1)").contains("'+cmd");
    assertThat(stored).isEqualTo(TEXT + "evil,=HYPERLINK(1),+cmd\n");
    assertThat(admin.download("/configuration/events/content?format=xlsx").body())
        .startsWith('P', 'K');
  }

  @Test
  void aCodeThatIsStillNamedStays() {
    Map<String, Object> units = admin.get("/configuration/units").entry();
    int line = 0;
    for (Object row : (List<?>) units.get("rows")) {
      Map<?, ?> each = (Map<?, ?>) row;
      if (((List<?>) each.get("cells")).get(0).equals(office.unitA())) {
        line = (Integer) each.get("line");
      }
    }
    clerk.register(office.unitA());

    Reply checked =
        admin.post(
            "/configuration/units/check",
            Map.of(
                "etag",
                units.get("etag"),
                "rows",
                List.of(
                    Map.of("keep", List.of(1, line - 1)),
                    Map.of("keep", List.of(line + 1, 99_999)))));

    assertThat(problems(checked))
        .anySatisfy(p -> assertThat(p.get("text").toString()).contains(office.unitA()));
  }

  private void permit(boolean read) {
    repository.inTransactionAs(
        "admin",
        () -> {
          repository
              .services()
              .getPermissionService()
              .setInheritParentPermissions(office.node(FILE), read);
          return null;
        });
  }

  private static List<Object> added(String code) {
    return List.of(
        Map.of("keep", List.of(1, 99)), Map.of("cells", List.of(code, "English", "Indonesia")));
  }

  private static Reply save(Client client, Map<String, Object> file, List<?> rows) {
    return client.put(
        "/configuration/events",
        Map.of("etag", file.get("etag"), "comment", "Perubahan", "rows", rows));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> problems(Reply reply) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return (List<Map<String, Object>>) reply.entry().get("problems");
  }
}
