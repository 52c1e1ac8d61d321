package id.naskah.fixity;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.audit.AuditTrail;
import id.naskah.audit.Finding;
import id.naskah.audit.Finding.Kind;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.LetterService;
import id.naskah.model.LetterModel;
import id.naskah.platform.Hashes;
import id.naskah.retention.disposal.Disposing;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.content.ContentStore;
import org.alfresco.repo.content.filestore.FileContentReader;
import org.alfresco.service.cmr.model.FileFolderService;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.junit.jupiter.api.Test;

/** The hash of each file of a letter is kept from when it came, whichever way it came. */
@AlfrescoTest
class ContentHashesTest {
  private final Repository repository;
  private final Disposing disposing;
  private final Office office;
  private final ContentHashes hashes;

  ContentHashesTest(Repository repository) {
    this.repository = repository;
    this.disposing = new Disposing(repository);
    this.office = disposing.office();
    this.hashes = repository.bean(ContentHashes.class);
  }

  @Test
  void theHashIsTakenOfLettersAndTheirFilesSoonAfterTheyCame() throws Exception {
    NodeRef letter = letter("Surat");
    NodeRef attachment = attach(letter, "Lampiran");
    NodeRef other = plain("Bukan surat");
    String first = url(letter);
    disposing.put(letter, "Surat, dipindai lagi");
    take();

    assertThat(hash(attachment)).isEqualTo(sha256("Lampiran"));
    assertThat(hash(letter)).isEqualTo(sha256("Surat, dipindai lagi"));
    assertThat(hashes.find(first)).contains(sha256("Surat"));
    assertThat(hashes.find(url(other))).isEmpty();
    assertThat(hashes.pending(null, 1000)).isEmpty();
  }

  /** It has its content before it is a letter, or an attachment. */
  @Test
  void ofAFileThatIsPutIntoIntakeOrAttachedTheHashIsTakenAsWell() throws Exception {
    NodeRef scan = plain("Hasil pindai");
    NodeRef annex = plain("Lampiran lama");
    NodeRef letter = letter("Surat");
    NodeRef draft =
        repository.inTransactionAs(
            "admin",
            () ->
                repository
                    .services()
                    .getFileFolderService()
                    .copy(scan, office.intake(office.unitA()), "pindaian.txt")
                    .getNodeRef());
    var values = office.incoming(office.unitA());
    values.put(LetterModel.STATUS, "open");
    office.change(office.registrar(), draft, values);
    repository.inTransactionAs(
        "admin",
        () ->
            repository
                .services()
                .getNodeService()
                .moveNode(
                    annex,
                    letter,
                    LetterModel.ATTACHMENTS,
                    QName.createQName(LetterModel.URI, annex.getId())));
    take();

    assertThat(hash(draft)).isEqualTo(sha256("Hasil pindai"));
    assertThat(hash(annex)).isEqualTo(sha256("Lampiran lama"));
  }

  @Test
  void aCheckTakesTheHashesOfBeforeAndFindsWhatIsNoLongerWhatWasStored() throws Exception {
    NodeRef old = letter("Dari dahulu");
    NodeRef changed = letter("Asli");
    NodeRef gone = letter("Hilang");
    take();
    office.sql().update("DELETE FROM naskah_content_hash WHERE url = ?", url(old));
    Files.writeString(file(changed), "Asla");
    Path lost = file(gone);
    Files.move(lost, lost.resolveSibling("lost"));
    AuditTrail checks = new AuditTrail(repository);
    try {
      assertThat(checks.finish(checks.begin("content")))
          .contains(
              Finding.ofLetter(Kind.CONTENT_CHANGED, changed.getId()),
              Finding.ofLetter(Kind.CONTENT_GONE, gone.getId()))
          .noneMatch(finding -> finding.about().equals(old.getId()));
      assertThat(hash(old)).isEqualTo(sha256("Dari dahulu"));
      assertThat(hashes.changed(1000))
          .extracting(ContentHashes.Changed::file)
          .contains(changed.getId());
    } finally {
      Files.writeString(file(changed), "Asli");
      Files.move(lost.resolveSibling("lost"), lost);
    }
    assertThat(checks.finish(checks.begin("content")))
        .extracting(Finding::about)
        .doesNotContain(changed.getId(), gone.getId());
    assertThat(hashes.changed(1000)).isEmpty();
  }

  private void take() {
    repository.bean(Hashing.class).run();
  }

  private NodeRef letter(String content) {
    NodeRef letter = office.register(office.registrar(), office.incoming(office.unitA()));
    disposing.put(letter, content);
    return letter;
  }

  private NodeRef attach(NodeRef letter, String content) {
    NodeRef node =
        repository.inTransactionAs(
            office.registrar(),
            () -> repository.bean(LetterService.class).attach(letter, "lampiran.txt"));
    disposing.put(node, content);
    return node;
  }

  /** A document somewhere else in the repository. */
  private NodeRef plain(String content) {
    return repository.inTransactionAs(
        "admin",
        () -> {
          FileFolderService files = repository.services().getFileFolderService();
          NodeRef home =
              repository.services().getNodeLocatorService().getNode("companyhome", null, null);
          NodeRef node =
              files
                  .create(home, repository.unique("berkas") + ".txt", ContentModel.TYPE_CONTENT)
                  .getNodeRef();
          ContentWriter writer = files.getWriter(node);
          writer.setMimetype("text/plain");
          writer.setEncoding("UTF-8");
          writer.putContent(content);
          return node;
        });
  }

  private String url(NodeRef node) {
    return ((ContentData) office.property(node, ContentModel.PROP_CONTENT)).getContentUrl();
  }

  private String hash(NodeRef node) {
    return hashes.find(url(node)).orElse(null);
  }

  private Path file(NodeRef node) {
    var store = repository.bean("fileContentStore", ContentStore.class);
    return ((FileContentReader) store.getReader(url(node))).getFile().toPath();
  }

  private static String sha256(String text) throws Exception {
    return Hashes.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
