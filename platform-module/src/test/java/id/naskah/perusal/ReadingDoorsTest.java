package id.naskah.perusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naskah.Office;
import id.naskah.Race;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.routing.PassingOn;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alfresco.model.ContentModel;
import org.alfresco.model.RenditionModel;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.junit.jupiter.api.Test;

/** Whoever reads a secret letter is on record, through whatever door; and nobody else is. */
@AlfrescoTest
class ReadingDoorsTest {
  private static final String API = "/api/-default-/public/naskah/versions/1";
  private static final String CMIS = "/api/-default-/public/cmis/versions/1.1";

  private final Repository repository;
  private final PassingOn passing;
  private final Office office;
  private final String clerk;

  ReadingDoorsTest(Repository repository) {
    this.repository = repository;
    this.passing = new PassingOn(repository);
    this.office = passing.office();
    this.clerk = office.clerkA();
  }

  private SecretLetter letter(String level) {
    return SecretLetter.of(repository, office, level);
  }

  private HttpResponse<String> get(String user, String path) {
    return repository.http(user).get(path);
  }

  /** What each door is called, and the address of a letter's document there. */
  private Map<String, String> doors(NodeRef letter) {
    String id = letter.getId();
    return Map.of(
        "naskah", API + "/letters/" + id + "/content",
        "cmis", CMIS + "/browser/root?cmisselector=content&objectId=" + id,
        "cmis ", CMIS + "/atom/content?id=" + id,
        "webdav", "/webdav/" + davPath(letter),
        "webScript", "/s/api/node/content/workspace/SpacesStore/" + id,
        "webScript ", "/s/api/node/workspace/SpacesStore/" + id + "/content");
  }

  private String davPath(NodeRef letter) {
    String path = office.place(letter) + "/" + office.property(letter, ContentModel.PROP_NAME);
    return URLEncoder.encode(path, StandardCharsets.UTF_8).replace("%2F", "/").replace("+", "%20");
  }

  @Test
  void eachDoorIsOnRecordForUsersAndAdministrators() {
    for (String level : List.of("secret", "topSecret")) {
      SecretLetter letter = letter(level);
      List<String> expected = new ArrayList<>();
      for (String user : List.of(clerk, "admin")) {
        doors(letter.node())
            .forEach(
                (door, path) -> {
                  HttpResponse<String> answer = get(user, path);
                  assertThat(answer.body()).as(path).isEqualTo("Rahasia");
                  expected.add(user + ": read letter " + door.strip());
                  assertThat(letter.readings()).as(path).isEqualTo(expected);
                });
      }
    }
  }

  @Test
  void whoIsRefusedIsNotOnRecordAndAnOrdinaryLetterRecordsNobody() {
    SecretLetter secret = letter("secret");
    doors(secret.node()).values().forEach(path -> refused(office.clerkB(), path));
    refused(office.clerkB(), API + "/letters/" + secret.id());
    refused(office.clerkB(), API + "/sheets/" + secret.id() + "/content");
    assertThatThrownBy(() -> opensUnasked(office.clerkB(), secret.node()))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(secret.readings()).isEmpty();

    for (String level : List.of("ordinary", "restricted")) {
      SecretLetter open = letter(level);
      for (String path : doors(open.node()).values()) {
        assertThat(get(clerk, path).body()).isEqualTo("Rahasia");
      }
      assertThat(get(clerk, API + "/letters/" + open.id()).statusCode()).isEqualTo(200);
      assertThat(open.readings()).isEmpty();
    }
  }

  /** As web scripts of later versions do before they ask for the permission. */
  private Object opensUnasked(String user, NodeRef letter) {
    ContentService unchecked = repository.bean("contentService", ContentService.class);
    return repository.inTransactionAs(
        user, () -> unchecked.getReader(letter, ContentModel.PROP_CONTENT));
  }

  private void refused(String user, String path) {
    HttpResponse<String> answer = get(user, path);
    assertThat(answer.statusCode()).as(path).isGreaterThanOrEqualTo(400);
    assertThat(answer.body()).doesNotContain("Rahasia");
  }

  @Test
  void whatBelongsToTheLetterIsRecordedAsTheLetters() {
    SecretLetter letter = letter("secret");
    repository.inTransactionAs(clerk, () -> letter.write("Rahasia kedua"));
    String attached = attachment(letter);
    String version = version(letter);
    NodeRef picture = picture(letter.node());
    Stream.of(
            API + "/attachments/" + attached + "/content",
            "/s/api/node/content/workspace/SpacesStore/" + attached,
            API + "/versions/" + version + "/content",
            "/s/api/node/content/workspace/SpacesStore/" + picture.getId(),
            API + "/letters/" + letter.id() + "/preview",
            API + "/letters/" + letter.id(),
            API + "/sheets/" + letter.id() + "/content")
        .forEach(path -> assertThat(get(clerk, path).statusCode()).as(path).isEqualTo(200));

    assertThat(letter.readings())
        .containsExactly(
            clerk + ": read attachment naskah",
            clerk + ": read attachment webScript",
            clerk + ": read version naskah 1.0",
            clerk + ": read preview webScript",
            clerk + ": read letter naskah",
            clerk + ": read fields naskah",
            clerk + ": read sheet naskah");
  }

  private String attachment(SecretLetter letter) {
    HttpResponse<String> made =
        repository
            .http(clerk)
            .post(API + "/letters/" + letter.id() + "/attachments", "{\"fileName\":\"a.txt\"}");
    String id = made.body().replaceFirst("(?s).*\"id\":\"([0-9a-f-]{36})\".*", "$1");
    HttpResponse<String> put =
        repository
            .http(clerk)
            .put(
                API + "/attachments/" + id + "/content",
                "text/plain",
                "Lampiran".getBytes(StandardCharsets.UTF_8));
    assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
    return id;
  }

  private String version(SecretLetter letter) {
    String versions = get(clerk, API + "/letters/" + letter.id() + "/versions").body();
    return versions.replaceFirst("(?s).*\"id\":\"([0-9a-f-]{36}-1_0)\".*", "$1");
  }

  /** A small picture as Alfresco keeps one: below its file, with content of its own. */
  private NodeRef picture(NodeRef file) {
    return repository.inTransactionAs(
        "admin",
        () -> {
          NodeRef made =
              repository
                  .bean("dbNodeService", NodeService.class)
                  .createNode(
                      file,
                      RenditionModel.ASSOC_RENDITION,
                      ContentModel.PROP_NAME,
                      ContentModel.TYPE_THUMBNAIL,
                      new HashMap<>(Map.of(ContentModel.PROP_NAME, "doclib")))
                  .getChildRef();
          ContentWriter writer =
              repository
                  .bean("contentService", ContentService.class)
                  .getWriter(made, ContentModel.PROP_CONTENT, true);
          writer.setMimetype("image/png");
          writer.putContent("Gambar kecil");
          return made;
        });
  }

  @Test
  void manyAtOnceAreAllOnRecord() throws Exception {
    SecretLetter letter = letter("secret");
    String path = doors(letter.node()).get("naskah");

    List<String> read = Race.atOnce(6, () -> get(clerk, path).body());

    assertThat(read).hasSize(6).containsOnly("Rahasia");
    assertThat(letter.readings()).hasSize(6).containsOnly(clerk + ": read letter naskah");
  }

  /** The database takes no entry about this letter: what is not on record is not read. */
  @Test
  void whatCannotBeRecordedIsNotRead() {
    SecretLetter letter = letter("secret");
    Map<String, String> doors = doors(letter.node());
    office.update(
        "CREATE FUNCTION naskah_test_refuse() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'full';"
            + " END $$ LANGUAGE plpgsql");
    office.update(
        "CREATE TRIGGER naskah_test_refuse BEFORE INSERT ON naskah_audit FOR EACH ROW WHEN"
            + " (NEW.about = '"
            + letter.id()
            + "') EXECUTE PROCEDURE naskah_test_refuse()");
    try {
      doors.values().forEach(path -> refused(clerk, path));
      HttpResponse<String> fields = get(clerk, API + "/letters/" + letter.id());
      assertThat(fields.statusCode()).isEqualTo(409);
      assertThat(fields.body()).contains("naskah.reading.unrecorded").doesNotContain("Undangan");
    } finally {
      office.update("DROP FUNCTION naskah_test_refuse() CASCADE");
    }
    assertThat(letter.readings()).isEmpty();
    assertThat(get(clerk, doors.get("naskah")).body()).isEqualTo("Rahasia");
  }

  @Test
  void whoMayAskIsToldTheNewestFirst() {
    SecretLetter letter = letter("secret");
    String staff = passing.person("staf");
    passing.pass(letter.node(), staff);
    get(clerk, doors(letter.node()).get("cmis"));
    get(staff, doors(letter.node()).get("naskah"));
    String path = API + "/letters/" + letter.id() + "/readings";

    String first = get(clerk, path + "?maxItems=1").body();
    assertThat(first)
        .contains("\"by\":\"" + staff + "\"", "\"what\":\"letter\"", "\"door\":\"naskah\"")
        .contains("\"file\":\"" + letter.id() + "\"", "\"hasMoreItems\":true")
        .doesNotContain("\"cmis\"");
    assertThat(get(clerk, path + "?skipCount=1").body())
        .contains("\"by\":\"" + clerk + "\"", "\"cmis\"", "\"hasMoreItems\":false");
    assertThat(get(staff, path).statusCode()).isEqualTo(403);
    assertThat(get(office.clerkB(), path).statusCode()).isEqualTo(404);
    assertThat(get("admin", path).statusCode()).isEqualTo(200);
  }
}
