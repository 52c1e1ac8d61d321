package id.naskah.rest;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.template.Documents;
import id.naskah.verify.http.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Templates over REST: everybody reads them, who may write the folder stores them. */
@AlfrescoTest
class TemplatesTest {
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final Repository repository;
  private final Client admin;
  private final Client clerk;

  TemplatesTest(Repository repository) {
    this.repository = repository;
    this.admin = new Client(repository, "admin");
    this.clerk = new Client(repository, new Office(repository).clerkA());
  }

  @Test
  void theTemplatesThatNaskahBringsAlongAreThereForEverybody() {
    assertThat(clerk.get("/templates").ids())
        .contains("letter_id", "letter_en", "note_id", "assignment_en", "invitation_id");
    assertThat(clerk.list("/templates", "kind", "note", "language", "en").ids())
        .contains("note_en")
        .doesNotContain("note_id", "letter_en");
    assertThat(clerk.list("/templates", "language", "fr").refusal(400)).startsWith("language: ");
    assertThat(clerk.get("/templates/letter_id").entry())
        .containsEntry("kind", "letter")
        .containsEntry("language", "id")
        .containsEntry("problems", List.of());
    assertThat(clerk.get("/templates/letter_id").entry().get("placeholders").toString())
        .contains("letter_number", "signature");
    assertThat(Documents.head(clerk.download("/templates/letter_id/content").body()))
        .contains("${instansi}");
    assertThat(Documents.head(clerk.download("/template-samples/letter_id/content").body()))
        .contains("PEMERINTAH KOTA CONTOH");
  }

  @Test
  void aNewVersionIsStoredAndABadOneIsNot() {
    String path = "/templates/" + id();

    assertThat(admin.upload(path + "/content", WORD, Documents.good("SATU")).entry())
        .containsEntry("kind", "letter")
        .containsEntry("modifiedBy", "admin")
        .containsEntry("problems", List.of());
    Object version = admin.get(path).entry().get("version");
    assertThat(admin.upload(path + "/content", WORD, Documents.good("DUA")).entry().get("version"))
        .isNotEqualTo(version);
    String refusal = admin.upload(path + "/content", WORD, Documents.misspelt()).refusal(400);

    assertThat(refusal)
        .contains("header 1, paragraph 1 (\"${instanssi}\"): there is no placeholder ${instanssi}");
    assertThat(clerk.upload(path + "/content", WORD, Documents.good()).status()).isEqualTo(403);
    String capitals =
        path.toUpperCase(Locale.ROOT).replace("/TEMPLATES/LETTER_ID", "/templates/letter_id");
    assertThat(admin.upload(capitals + "X/content", WORD, Documents.good()).status())
        .isEqualTo(200);
    assertThat(admin.upload(capitals + "x/content", WORD, Documents.good()).refusal(400))
        .startsWith("fileName: ");
    assertThat(Documents.head(clerk.download(path + "/content").body())).contains("DUA");
  }

  @Test
  void aCheckStoresNothingAndSpeaksTheLanguageOfTheOneWhoAsks() {
    String id = id();
    String path = "/template-checks/" + id + "/content";

    Map<String, Object> checked = clerk.upload(path, WORD, Documents.misspelt()).entry();
    Reply pdf = clerk.upload(path, "application/pdf", new byte[] {'%', 'P', 'D', 'F'});

    assertThat(checked.get("problems").toString())
        .contains("key=unknownName", "where=header 1, paragraph 1", "${instansi}");
    assertThat(pdf.entry().get("problems").toString()).contains("key=notDocx");
    assertThat(
            clerk.upload("/template-checks/surat_id/content", WORD, Documents.good()).refusal(400))
        .startsWith("name: \"surat_id.docx\"")
        .contains("letter", "_id");
    assertThat(clerk.get("/templates").ids()).doesNotContain(id);
    Reply indonesian =
        clerk.send(clerk.request("/placeholders?maxItems=1").header("Accept-Language", "id").GET());
    assertThat(indonesian.entries().get(0))
        .containsEntry("id", "letter_number")
        .containsEntry("meaning", "Nomor surat, diambil saat ditandatangani");
  }

  private String id() {
    return "letter_id_" + repository.unique("r").replaceAll("[^A-Za-z0-9]", "");
  }
}
