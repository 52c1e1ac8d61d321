package id.naskah.retention.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Audited;
import id.naskah.Doors;
import id.naskah.Judges;
import id.naskah.Office;
import id.naskah.Refused;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.model.RetentionModel;
import id.naskah.platform.Hashes;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.content.ContentStore;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rule 7 (docs/rules.md#rule-7): a batch ends in a record of what was destroyed, and that stays for
 * good.
 */
@AlfrescoTest
class CertificateTest {
  private final Repository repository;
  private final Disposing disposing;
  private final Office office;

  @TempDir Path folder;

  CertificateTest(Repository repository) {
    this.repository = repository;
    this.disposing = new Disposing(repository);
    this.office = disposing.office();
  }

  @Test
  void rule7TheCertificateSaysWhatBecameOfEachItemAndWhoAnswersForIt() throws Exception {
    NodeRef gone = disposing.due("Undangan");
    NodeRef kept = disposing.due("Masih dipakai");
    String number = (String) office.property(gone, LetterModel.LETTER_NUMBER);
    LocalDate until = LocalDate.now(Office.ZONE).plusYears(1);
    long batch = disposing.propose();
    disposing.decide(batch, gone, Decision.DESTROY, null, null);
    disposing.decide(batch, kept, Decision.KEEP, until, "Perkara;=1+1");
    disposing.step(disposing.appraiser(), batch, DisposalStep.APPRAISE);
    disposing.step(disposing.approver(), batch, DisposalStep.APPROVE);
    Disposal done = disposing.execute(batch);

    List<CSVRecord> rows =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(text(node(done.csv()))))
            .getRecords();
    assertThat(rows).hasSize(2);
    CSVRecord row = rows.get(0);
    assertThat(row.get("letter")).isEqualTo(gone.getId());
    assertThat(row.get("letterNumber")).isEqualTo(number);
    assertThat(row.get("subject")).isEqualTo("Undangan rapat koordinasi");
    assertThat(row.get("edition") + " " + row.get("rule")).isEqualTo("2015 005");
    assertThat(row.get("outcome")).isEqualTo("destroyed");
    assertThat(row.get("sha256"))
        .isEqualTo(
            Hashes.of(new ByteArrayInputStream("Undangan".getBytes(StandardCharsets.UTF_8))));
    assertThat(row.get("proposedBy")).isEqualTo(disposing.proposer());
    assertThat(row.get("appraisedBy")).isEqualTo(disposing.appraiser());
    assertThat(row.get("approvedBy")).isEqualTo(disposing.approver());
    assertThat(rows.get(1).get("outcome")).isEqualTo("kept");
    assertThat(rows.get(1).get("letter")).isEqualTo(kept.getId());
    assertThat(rows.get(1).get("agenda")).contains(office.unitA());
    for (String column : List.of("subject", "letterNumber", "letterDate", "receivedDate")) {
      assertThat(rows.get(1).get(column)).as(column).isEmpty();
    }
    assertThat(rows.get(1).get("keepUntil")).isEqualTo(until.toString());
    assertThat(rows.get(1).get("reason")).isEqualTo("Perkara;'=1+1");
    for (String document : List.of(done.certificate(), done.csv())) {
      NodeRef node = node(document);
      String hash = Hashes.of(new ByteArrayInputStream(bytes(node)));
      assertThat(hash).isIn(done.certificateHash(), done.csvHash());
      assertThat(office.property(node, RetentionModel.SHA256)).isEqualTo(hash);
      assertThat(Audited.about(repository, node))
          .containsExactly("certificate of disposal " + batch + " " + hash);
    }
    assertThat(new String(bytes(node(done.certificate())), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-1.4")
        .contains("pdfaid:part");
    assertThat(Judges.ofPdf(bytes(node(done.certificate())), folder)).isEmpty();
    assertThat(text(node(done.csv()))).startsWith("\uFEFF\"batch\",\"position\"");
  }

  private static NodeRef node(String id) {
    return new NodeRef("workspace://SpacesStore/" + id);
  }

  private String text(NodeRef node) {
    return new String(bytes(node), StandardCharsets.UTF_8);
  }

  private byte[] bytes(NodeRef node) {
    return repository.inTransactionAs(
        disposing.approver(),
        () -> {
          try (var in =
              repository
                  .services()
                  .getContentService()
                  .getReader(node, ContentModel.PROP_CONTENT)
                  .getContentInputStream()) {
            return in.readAllBytes();
          }
        });
  }

  @Test
  void rule7NobodyChangesMovesOrDeletesItThroughAnyDoor() {
    disposing.due("Undangan");
    Disposal done = disposing.execute(disposing.approved());
    NodeRef proof = node(done.certificate());
    NodeRef elsewhere = repository.cleanFolder();
    NodeService nodes = repository.services().getNodeService();
    Doors doors = new Doors(repository);
    byte[] before = bytes(proof);

    String refused = "CONFLICT document naskah.disposal.proof";
    assertThat(asAdmin(() -> nodes.deleteNode(proof))).isEqualTo(refused);
    assertThat(asAdmin(() -> nodes.setProperty(proof, ContentModel.PROP_NAME, "lain.pdf")))
        .isEqualTo(refused);
    // Two rules refuse this, and Alfresco asks them in no fixed order.
    assertThat(asAdmin(() -> nodes.setProperty(proof, RetentionModel.SHA256, "0")))
        .isIn(refused, "CONFLICT sha256 naskah.set.bySystem");
    assertThat(asAdmin(() -> nodes.removeAspect(proof, RetentionModel.ASPECT_PROOF)))
        .isEqualTo(refused);
    assertThat(
            asAdmin(
                () ->
                    nodes.moveNode(
                        proof, elsewhere, ContentModel.ASSOC_CONTAINS, RetentionModel.BATCH)))
        .isEqualTo(refused);
    assertThat(asAdmin(() -> nodes.deleteNode(nodes.getPrimaryParent(proof).getParentRef())))
        .isEqualTo(refused);
    assertThat(
            asAdmin(
                () -> {
                  ContentWriter writer =
                      repository
                          .services()
                          .getContentService()
                          .getWriter(proof, ContentModel.PROP_CONTENT, true);
                  writer.putContent("lain");
                }))
        .isEqualTo(refused);
    assertThat(doors.cmisDelete("admin", proof, false).statusCode()).isEqualTo(409);
    assertThat(doors.cmisContent("admin", proof, "lain").statusCode()).isBetween(400, 499);
    assertThat(bytes(proof)).isEqualTo(before);
  }

  private String asAdmin(Runnable work) {
    return Refused.saying(
        () ->
            repository.inTransactionAs(
                "admin",
                () -> {
                  work.run();
                  return null;
                }));
  }

  @Test
  void onlyThoseWhoDisposeReadIt() {
    disposing.due("Undangan");
    Disposal done = disposing.execute(disposing.approved());

    assertThat(mayRead(disposing.approver(), done.certificate())).isTrue();
    assertThat(mayRead(disposing.appraiser(), done.csv())).isTrue();
    assertThat(mayRead(office.clerkA(), done.certificate())).isFalse();
    assertThat(mayRead(office.registrar(), done.csv())).isFalse();
  }

  private boolean mayRead(String user, String document) {
    return repository.inTransactionAs(
        user,
        () ->
            repository
                .services()
                .getPermissionService()
                .hasPermission(node(document), "Read")
                .toString()
                .equals("ALLOWED"));
  }

  /** The power goes between the end of a record and that of its file. */
  @Test
  void filesThatWereLeftAreShreddedBeforeAnythingElse() {
    NodeRef letter = disposing.due("Undangan");
    String url = disposing.url(letter);
    long batch = disposing.approved();
    repository.inTransactionAs(
        "admin",
        () -> {
          repository
              .bean(ItemEnd.class)
              .carryOut(disposing.read(batch), disposing.item(batch, letter));
          return null;
        });
    var store = repository.bean("fileContentStore", ContentStore.class);
    assertThat(disposing.exists(letter)).isFalse();
    assertThat(store.exists(url)).isTrue();

    Disposal done = disposing.execute(batch);
    assertThat(store.exists(url)).isFalse();
    assertThat(disposing.item(batch, letter).remains()).isNull();
    assertThat(text(node(done.csv()))).contains(letter.getId(), "destroyed");
  }
}
