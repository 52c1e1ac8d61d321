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
  private final HandingOver handing;

  TransferRulesTest(Repository repository) {
    this.repository = repository;
    this.handing = new HandingOver(repository);
  }

  @Test
  void rule8ThePackageHasManifestChecksumsMetadataAndContent() throws Exception {
    NodeRef rich = handing.dueWithItsWay();
    NodeRef plain = handing.due("Isi saja");
    long batch = handing.packed();

    assertThat(handing.read(batch).state()).isEqualTo(DisposalState.PACKED);
    byte[] zip = handing.content(handing.manager(), handing.document(batch));
    assertThat(BagCheck.problems(new ByteArrayInputStream(zip))).isEmpty();
    assertThat(Hashes.of(new ByteArrayInputStream(zip)))
        .isEqualTo(handing.transfer(batch).sha256());
    Map<String, String> parts = handing.parts(batch);
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
    handing.dueWithItsWay();
    Map<String, String> parts = handing.parts(handing.packed());
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
    NodeRef letter = handing.due("Isi");
    long batch = handing.appraised();
    String refused = "CONFLICT status naskah.disposal.step";

    assertThat(refusal(handing.approver(), batch, DisposalStep.APPROVE)).isEqualTo(refused);
    assertThat(refusal(handing.manager(), batch, DisposalStep.SEND)).isEqualTo(refused);
    handing.step(handing.manager(), batch, DisposalStep.PACK);
    assertThat(refusal(handing.manager(), batch, DisposalStep.SEND)).isEqualTo(refused);
    handing.finish(batch);
    assertThat(refusal(handing.approver(), batch, DisposalStep.APPROVE)).isEqualTo(refused);
    assertThat(refusal(handing.manager(), batch, DisposalStep.EXECUTE)).isEqualTo(refused);
    handing.step(handing.manager(), batch, DisposalStep.SEND);
    assertThat(refusal(handing.approver(), batch, DisposalStep.APPROVE)).isEqualTo(refused);
    assertThat(refusal(handing.manager(), batch, DisposalStep.EXECUTE)).isEqualTo(refused);
    assertThat(handing.exists(letter)).isTrue();

    // Even a batch that somebody forced on: the removal itself asks.
    handing.sql("UPDATE naskah_disposal SET state = 'approved' WHERE id = ?", batch);
    handing.step(handing.manager(), batch, DisposalStep.EXECUTE);
    handing.finish(batch);
    assertThat(handing.item(batch, letter).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(handing.exists(letter)).isTrue();
  }

  @Test
  void rule8SentThenReceivedThenRemovedByApproval() {
    NodeRef letter = handing.due("Isi");
    long batch = handing.packed();
    handing.step(handing.manager(), batch, DisposalStep.SEND);
    handing.transfer(handing.manager(), batch, DisposalStep.RECEIVE, " ANRI/2026/17 ");
    assertThat(Refused.saying(() -> handing.step(handing.manager(), batch, DisposalStep.APPROVE)))
        .isEqualTo("FORBIDDEN  naskah.records.notApprover");
    assertThat(refusal(handing.manager(), batch, DisposalStep.EXECUTE))
        .isEqualTo("CONFLICT status naskah.disposal.step");

    handing.remove(batch);

    assertThat(handing.exists(letter)).isFalse();
    Disposal done = handing.read(batch);
    assertThat(done.state()).isEqualTo(DisposalState.EXECUTED);
    assertThat(done.archiveReference()).isEqualTo("ANRI/2026/17");
    assertThat(done.certificate()).isNotNull();
    DisposalItem item = handing.item(batch, letter);
    assertThat(item.outcome()).isEqualTo(Outcome.TRANSFERRED);
    assertThat(item.verifiedAt()).isNotNull();
    assertThat(item.remains()).isNull();
    assertThat(
            repository.inTransactionAs(
                handing.manager(),
                () -> repository.bean(Stubs.class).get(letter.getId()).metadata()))
        .contains("ANRI");
    assertThat(handing.transfer(batch))
        .extracting(Transfer::sentBy, Transfer::receivedBy)
        .containsExactly(handing.manager(), handing.manager());
    assertThat(handing.exists(handing.document(batch))).isTrue();
  }

  @Test
  void rule8HeldRecordsAreNeitherPackedNorRemoved() throws Exception {
    NodeRef before = handing.due("Ditunda sebelum dipaketkan");
    NodeRef after = handing.due("Ditunda sesudah diterima");
    NodeRef free = handing.due("Bebas");
    long batch = handing.appraised();
    handing.hold(before);
    handing.step(handing.manager(), batch, DisposalStep.PACK);
    handing.finish(batch);

    assertThat(handing.item(batch, before).outcome()).isEqualTo(Outcome.HELD);
    assertThat(handing.isFree(before)).isTrue();
    assertThat(handing.parts(batch).keySet())
        .noneMatch(path -> path.contains(before.getId()))
        .anyMatch(path -> path.contains(after.getId()));

    handing.step(handing.manager(), batch, DisposalStep.SEND);
    handing.transfer(handing.manager(), batch, DisposalStep.RECEIVE, "17");
    handing.hold(after);
    handing.remove(batch);
    assertThat(handing.item(batch, after).outcome()).isEqualTo(Outcome.HELD);
    assertThat(List.of(handing.exists(before), handing.exists(after), handing.exists(free)))
        .containsExactly(true, true, false);
  }

  @Test
  void rule8ARecordThatChangedSinceItWasPackedStays() {
    NodeRef changed = handing.due("Isi");
    NodeRef same = handing.due("Isi");
    long batch = handing.received();
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

    handing.remove(batch);

    assertThat(handing.item(batch, changed).outcome()).isEqualTo(Outcome.CHANGED);
    assertThat(handing.item(batch, changed).outcomeReason()).contains("since it was packed");
    assertThat(handing.item(batch, same).outcome()).isEqualTo(Outcome.TRANSFERRED);
    assertThat(List.of(handing.exists(changed), handing.exists(same))).containsExactly(true, false);
  }

  @Test
  void rule8ADamagedPackageLetsNothingGo() throws Exception {
    NodeRef letter = handing.due("Isi");
    long batch = handing.received();
    NodeRef document = handing.document(batch);
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

    handing.remove(batch);

    assertThat(handing.item(batch, letter).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(handing.exists(letter)).isTrue();
    assertThat(handing.isFree(letter)).isTrue();
  }

  @Test
  void rule8ThePackageStaysAsItIsAndIsForThoseWhoKeepRecords() {
    handing.due("Isi");
    NodeRef document = handing.document(handing.packed());
    NodeService nodes = repository.services().getNodeService();

    assertThat(handing.office().property(document, RetentionModel.SHA256)).isNotNull();
    assertThat(handing.office().place(document)).startsWith("Records/Transfers/");
    for (Callable<?> change :
        List.<Callable<?>>of(
            () -> as("admin", () -> nodes.deleteNode(document)),
            () -> as("admin", () -> nodes.setProperty(document, ContentModel.PROP_NAME, "x")),
            () -> as("admin", () -> nodes.removeAspect(document, RetentionModel.ASPECT_PROOF)))) {
      assertThat(Refused.saying(change)).isEqualTo("CONFLICT document naskah.disposal.proof");
    }
    assertThat(handing.content(handing.approver(), document)).isNotEmpty();
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> handing.content(handing.office().clerkA(), document)))
        .isInstanceOf(org.alfresco.repo.security.permissions.AccessDeniedException.class);
  }

  private String refusal(String user, long batch, DisposalStep step) {
    return Refused.saying(() -> handing.step(user, batch, step));
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
