package id.naskah.retention.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Refused;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import id.naskah.model.RetentionModel;
import id.naskah.platform.Hashes;
import id.naskah.retention.disposal.Disposal;
import id.naskah.retention.disposal.DisposalItem;
import id.naskah.retention.disposal.DisposalState;
import id.naskah.retention.disposal.DisposalStep;
import id.naskah.retention.disposal.Outcome;
import id.naskah.retention.disposal.Stubs;
import java.io.ByteArrayInputStream;
import java.io.RandomAccessFile;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.content.filestore.FileContentReader;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.junit.jupiter.api.Test;

/**
 * Rule 8 (docs/rules.md#rule-8): permanent ends in a package, sent, then confirmed, then removed.
 */
@AlfrescoTest
class TransferRulesTest {
  private final Repository repository;
  private final TransferDesk desk;

  TransferRulesTest(Repository repository) {
    this.repository = repository;
    this.desk = new TransferDesk(repository);
  }

  @Test
  void rule8ThePackageHasManifestChecksumsMetadataAndContent() throws Exception {
    NodeRef rich = desk.dueWithItsWay();
    NodeRef plain = desk.due("Isi saja");
    long batch = desk.packed();

    assertThat(desk.read(batch).state()).isEqualTo(DisposalState.PACKED);
    byte[] zip = desk.content(desk.manager(), desk.document(batch));
    assertThat(BagCheck.problems(new ByteArrayInputStream(zip))).isEmpty();
    assertThat(Hashes.of(new ByteArrayInputStream(zip))).isEqualTo(desk.transfer(batch).sha256());
    Map<String, String> parts = desk.parts(batch);
    String data = "data/" + rich.getId() + "/";
    assertThat(parts)
        .containsKeys(
            "bagit.txt",
            "bag-info.txt",
            "manifest-sha256.txt",
            "tagmanifest-sha256.txt",
            "data/configuration/units.csv",
            "data/" + plain.getId() + "/record.xml")
        .containsEntry(data + "attachments/1-Notulen-100.txt", "Notulen");
    assertThat(parts.keySet().stream().filter(p -> p.startsWith(data + "content/"))).hasSize(1);
    assertThat(parts.get("data/records.csv").lines())
        .hasSize(3)
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith('"' + rich.getId() + "\",\"incoming\",\"invitation\","));
    assertThat(parts.get(data + "record.xml"))
        // Whether the other bracket is written so too is the XML library's choice.
        .containsPattern("<report>Sudah &lt;ditindaklanjuti(>|&gt;)</report>")
        .contains("<rule>005</rule>")
        .contains(
            Hashes.of(
                new ByteArrayInputStream(
                    "Notulen".getBytes(java.nio.charset.StandardCharsets.UTF_8))));
  }

  @Test
  void rule8TheMetadataKeepsTheSchemaThatIsInThePackage() throws Exception {
    desk.dueWithItsWay();
    Map<String, String> parts = desk.parts(desk.packed());
    var schema =
        SchemaFactory.newDefaultInstance()
            .newSchema(new StreamSource(new StringReader(parts.get("data/naskah-transfer-1.xsd"))));
    List<String> records =
        parts.entrySet().stream()
            .filter(part -> part.getKey().endsWith("/record.xml"))
            .map(Map.Entry::getValue)
            .toList();

    assertThat(records).hasSize(1);
    for (String xml : records) {
      schema.newValidator().validate(new StreamSource(new StringReader(xml)));
      String wrong = xml.replace("<status>settled</status>", "");
      assertThat(
              org.assertj.core.api.Assertions.catchThrowable(
                  () -> schema.newValidator().validate(new StreamSource(new StringReader(wrong)))))
          .isInstanceOf(org.xml.sax.SAXException.class);
    }
  }

  @Test
  void rule8NothingIsRemovedBeforeTheReceiptIsConfirmed() {
    NodeRef letter = desk.due("Isi");
    long batch = desk.appraised();
    String refused = "CONFLICT status naskah.disposal.step";

    assertThat(refusal(desk.approver(), batch, DisposalStep.APPROVE)).isEqualTo(refused);
    assertThat(refusal(desk.manager(), batch, DisposalStep.SEND)).isEqualTo(refused);
    desk.step(desk.manager(), batch, DisposalStep.PACK);
    assertThat(refusal(desk.manager(), batch, DisposalStep.SEND)).isEqualTo(refused);
    desk.finish(batch);
    assertThat(refusal(desk.approver(), batch, DisposalStep.APPROVE)).isEqualTo(refused);
    assertThat(refusal(desk.manager(), batch, DisposalStep.EXECUTE)).isEqualTo(refused);
    desk.step(desk.manager(), batch, DisposalStep.SEND);
    assertThat(refusal(desk.approver(), batch, DisposalStep.APPROVE)).isEqualTo(refused);
    assertThat(refusal(desk.manager(), batch, DisposalStep.EXECUTE)).isEqualTo(refused);
    assertThat(desk.exists(letter)).isTrue();

    // Even a batch that somebody forced on: the removal itself asks.
    desk.sql("UPDATE naskah_disposal SET state = 'approved' WHERE id = ?", batch);
    desk.step(desk.manager(), batch, DisposalStep.EXECUTE);
    desk.finish(batch);
    assertThat(desk.item(batch, letter).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(desk.exists(letter)).isTrue();
  }

  @Test
  void rule8SentThenReceivedThenRemovedByApproval() {
    NodeRef letter = desk.due("Isi");
    long batch = desk.packed();
    desk.step(desk.manager(), batch, DisposalStep.SEND);
    desk.transfer(desk.manager(), batch, DisposalStep.RECEIVE, " ANRI/2026/17 ");
    assertThat(Refused.saying(() -> desk.step(desk.manager(), batch, DisposalStep.APPROVE)))
        .isEqualTo("FORBIDDEN  naskah.records.notApprover");
    assertThat(refusal(desk.manager(), batch, DisposalStep.EXECUTE))
        .isEqualTo("CONFLICT status naskah.disposal.step");

    desk.remove(batch);

    assertThat(desk.exists(letter)).isFalse();
    Disposal done = desk.read(batch);
    assertThat(done.state()).isEqualTo(DisposalState.EXECUTED);
    assertThat(done.archiveReference()).isEqualTo("ANRI/2026/17");
    assertThat(done.certificate()).isNotNull();
    DisposalItem item = desk.item(batch, letter);
    assertThat(item.outcome()).isEqualTo(Outcome.TRANSFERRED);
    assertThat(item.verifiedAt()).isNotNull();
    assertThat(item.remains()).isNull();
    assertThat(
            repository.inTransactionAs(
                desk.manager(), () -> repository.bean(Stubs.class).get(letter.getId()).metadata()))
        .contains("ANRI");
    assertThat(desk.transfer(batch))
        .extracting(Transfer::sentBy, Transfer::receivedBy)
        .containsExactly(desk.manager(), desk.manager());
    assertThat(desk.exists(desk.document(batch))).isTrue();
  }

  @Test
  void rule8HeldRecordsAreNeitherPackedNorRemoved() throws Exception {
    NodeRef before = desk.due("Ditunda sebelum dipaketkan");
    NodeRef after = desk.due("Ditunda sesudah diterima");
    NodeRef free = desk.due("Bebas");
    long batch = desk.appraised();
    desk.hold(before);
    desk.step(desk.manager(), batch, DisposalStep.PACK);
    desk.finish(batch);

    assertThat(desk.item(batch, before).outcome()).isEqualTo(Outcome.HELD);
    assertThat(desk.isFree(before)).isTrue();
    assertThat(desk.parts(batch).keySet())
        .noneMatch(path -> path.contains(before.getId()))
        .anyMatch(path -> path.contains(after.getId()));

    desk.step(desk.manager(), batch, DisposalStep.SEND);
    desk.transfer(desk.manager(), batch, DisposalStep.RECEIVE, "17");
    desk.hold(after);
    desk.remove(batch);
    assertThat(desk.item(batch, after).outcome()).isEqualTo(Outcome.HELD);
    assertThat(List.of(desk.exists(before), desk.exists(after), desk.exists(free)))
        .containsExactly(true, true, false);
  }

  @Test
  void rule8ARecordThatChangedSinceItWasPackedStays() {
    NodeRef changed = desk.due("Isi");
    NodeRef same = desk.due("Isi");
    long batch = desk.received();
    // No door lets this happen; so without the guards.
    repository.inTransactionAs(
        "admin",
        () -> {
          BehaviourFilter filter = repository.bean("naskah.BehaviourFilter", BehaviourFilter.class);
          filter.disableBehaviour(changed);
          try {
            repository
                .bean("nodeService", NodeService.class)
                .setProperty(changed, LetterModel.SUMMARY, "Lain");
          } finally {
            filter.enableBehaviour(changed);
          }
          return null;
        });

    desk.remove(batch);

    assertThat(desk.item(batch, changed).outcome()).isEqualTo(Outcome.CHANGED);
    assertThat(desk.item(batch, changed).outcomeReason()).contains("since it was packed");
    assertThat(desk.item(batch, same).outcome()).isEqualTo(Outcome.TRANSFERRED);
    assertThat(List.of(desk.exists(changed), desk.exists(same))).containsExactly(true, false);
  }

  @Test
  void rule8ADamagedPackageLetsNothingGo() throws Exception {
    NodeRef letter = desk.due("Isi");
    long batch = desk.received();
    NodeRef document = desk.document(batch);
    java.io.File file =
        repository.inTransactionAs(
            "admin",
            () ->
                ((FileContentReader)
                        repository
                            .bean("contentService", ContentService.class)
                            .getReader(document, ContentModel.PROP_CONTENT))
                    .getFile());
    assertThat(file.setWritable(true)).isTrue();
    try (RandomAccessFile bytes = new RandomAccessFile(file, "rw")) {
      bytes.seek(60);
      bytes.write(0);
    }

    desk.remove(batch);

    assertThat(desk.item(batch, letter).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(desk.exists(letter)).isTrue();
    assertThat(desk.isFree(letter)).isTrue();
  }

  @Test
  void rule8ThePackageStaysAsItIsAndIsForThoseWhoKeepRecords() {
    desk.due("Isi");
    NodeRef document = desk.document(desk.packed());
    NodeService nodes = repository.services().getNodeService();

    assertThat(desk.office().property(document, RetentionModel.SHA256)).isNotNull();
    assertThat(desk.office().place(document)).startsWith("Records/Transfers/");
    for (Callable<?> change :
        List.<Callable<?>>of(
            () -> as("admin", () -> nodes.deleteNode(document)),
            () -> as("admin", () -> nodes.setProperty(document, ContentModel.PROP_NAME, "x")),
            () -> as("admin", () -> nodes.removeAspect(document, RetentionModel.ASPECT_PROOF)))) {
      assertThat(Refused.saying(change)).isEqualTo("CONFLICT document naskah.disposal.proof");
    }
    assertThat(desk.content(desk.approver(), document)).isNotEmpty();
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> desk.content(desk.office().clerkA(), document)))
        .isInstanceOf(org.alfresco.repo.security.permissions.AccessDeniedException.class);
  }

  private String refusal(String user, long batch, DisposalStep step) {
    return Refused.saying(() -> desk.step(user, batch, step));
  }

  private Object as(String user, Runnable work) {
    return repository.inTransactionAs(
        user,
        () -> {
          work.run();
          return null;
        });
  }
}
