package id.naskah.retention.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.OwnOffice;
import id.naskah.Refused;
import id.naskah.configuration.ConfigurationService;
import id.naskah.configuration.ConfigurationStore;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.fixity.Hashing;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.Transactions;
import id.naskah.retention.disposal.Clearance;
import id.naskah.retention.disposal.DisposalState;
import id.naskah.retention.disposal.DisposalStep;
import id.naskah.retention.disposal.DisposalTable;
import id.naskah.retention.disposal.ItemEnd;
import id.naskah.retention.disposal.ItemTable;
import id.naskah.retention.disposal.Outcome;
import id.naskah.retention.disposal.ProofFiling;
import id.naskah.retention.disposal.ProofReaders;
import id.naskah.retention.hold.HoldGuard;
import id.naskah.task.Task;
import id.naskah.task.TaskService;
import id.naskah.task.TaskWork.Progress;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.content.ContentStore;
import org.alfresco.repo.content.filestore.FileContentReader;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.PermissionService;
import org.junit.jupiter.api.Test;

/** Making a package: cut off, gone on with elsewhere, refused, taken back. */
@AlfrescoTest
@OwnOffice
class PackingTest {
  private final Repository repository;
  private final HandingOver handing;

  PackingTest(Repository repository) {
    this.repository = repository;
    this.handing = new HandingOver(repository);
  }

  @Test
  void aNodeThatFindsNoHalfPackageMakesItAnew() throws Exception {
    List<String> letters = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      letters.add(handing.due("Isi " + i).getId());
    }
    long batch = handing.appraised();
    Task task = paused(batch);
    Packing here = repository.bean(Packing.class);
    assertThat(next(here, task)).isEqualTo(new Progress(20, 20, 0, true));

    // Another node has no file of its own; nor has this one once it was killed.
    Packing other = packing();
    Task later = at(task, 20);
    assertThat(next(other, later)).isEqualTo(new Progress(20, 0, 0, true));
    assertThat(packedRows(batch)).isEqualTo(20);

    // And this one goes on with what it had: both are the same so far.
    assertThat(next(here, later)).isEqualTo(new Progress(25, 5, 0, true));
    assertThat(next(here, at(task, 25)).more()).isFalse();
    assertThat(handing.read(batch).state()).isEqualTo(DisposalState.PACKED);
    assertThat(packedRows(batch)).isEqualTo(25);
    assertThat(
            BagCheck.problems(
                new ByteArrayInputStream(
                    handing.content(handing.manager(), handing.document(batch)))))
        .isEmpty();
    assertThat(handing.parts(batch).keySet().stream().filter(p -> p.endsWith("/record.xml")))
        .extracting(path -> path.split("/")[1])
        .containsExactlyInAnyOrderElementsOf(letters);
    assertThat(next(other, at(task, 25)).more()).isFalse();
  }

  @Test
  void aRolledBackStepIsPackedAnew() throws Exception {
    NodeRef letter = handing.due("Isi");
    long batch = handing.appraised();
    Task before = paused(batch);
    Packing packing = repository.bean(Packing.class);
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () ->
                    AuthenticationUtil.runAsSystem(
                        () ->
                            repository
                                .bean("naskah.Transactions", Transactions.class)
                                .inNew(
                                    () -> {
                                      packing.next(before);
                                      throw new IllegalStateException("cut off");
                                    }))))
        .isInstanceOf(IllegalStateException.class);
    repository.inTransactionAs(
        "admin",
        () -> {
          repository.bean(TaskService.class).resume(before.id());
          return null;
        });

    handing.finish(batch);

    assertThat(handing.parts(batch).keySet().stream().filter(p -> p.endsWith("/record.xml")))
        .containsExactly("data/" + letter.getId() + "/record.xml");
  }

  @Test
  void aFileThatWasExchangedOnTheDiskIsNotPacked() throws Exception {
    NodeRef whole = handing.due("Utuh");
    NodeRef exchanged = handing.due("Asli");
    repository.bean(Hashing.class).run();
    ContentData content =
        (ContentData) handing.office().property(exchanged, ContentModel.PROP_CONTENT);
    var store = repository.bean("fileContentStore", ContentStore.class);
    var reader = (FileContentReader) store.getReader(content.getContentUrl());
    Files.writeString(reader.getFile().toPath(), "Asla");
    long batch = handing.appraised();
    handing.step(handing.manager(), batch, DisposalStep.PACK);
    handing.finish(batch);

    assertThat(handing.item(batch, exchanged).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(handing.item(batch, exchanged).outcomeReason()).contains("changed on disk");
    assertThat(String.join("\n", handing.parts(batch).values()))
        .contains(whole.getId())
        .doesNotContain(exchanged.getId());
    Files.writeString(reader.getFile().toPath(), "Asli");
    repository.inTransactionAs(
        "admin",
        () ->
            handing.sql(
                "UPDATE naskah_content_hash SET changed_at = NULL WHERE url = ?",
                content.getContentUrl()));
  }

  @Test
  void whatNotAllRecordsManagersMayReadIsNotPacked() throws Exception {
    NodeRef open = handing.due("Terbuka");
    NodeRef secret = handing.due("Rahasia");
    long batch = handing.appraised();
    PermissionService permissions = repository.services().getPermissionService();
    repository.inTransactionAs(
        "admin",
        () -> {
          permissions.setInheritParentPermissions(secret, false);
          permissions.setPermission(secret, handing.manager(), PermissionService.CONSUMER, true);
          return null;
        });

    handing.step(handing.manager(), batch, DisposalStep.PACK);
    handing.finish(batch);

    assertThat(handing.item(batch, secret).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(String.join("\n", handing.parts(batch).values()))
        .contains(open.getId())
        .doesNotContain(secret.getId());
  }

  @Test
  void whoMayNotReadAllOfItDoesNotPack() {
    NodeRef letter = handing.due("Rahasia");
    long batch = handing.appraised();
    repository.inTransactionAs(
        "admin",
        () -> {
          repository.services().getPermissionService().setInheritParentPermissions(letter, false);
          return null;
        });

    assertThat(Refused.saying(() -> handing.step(handing.manager(), batch, DisposalStep.PACK)))
        .isEqualTo("FORBIDDEN  naskah.disposal.unreadable");
  }

  @Test
  void aTransferThatIsWithdrawnLeavesNoCopies() {
    NodeRef letter = handing.due("Isi");
    long batch = handing.packed();
    NodeRef document = handing.document(batch);

    handing.step(handing.manager(), batch, DisposalStep.WITHDRAW, "Salah unit");

    assertThat(handing.exists(document)).isFalse();
    assertThat(handing.exists(new NodeRef("archive://SpacesStore/" + document.getId()))).isFalse();
    assertThat(handing.isFree(letter)).isTrue();
    assertThat(Refused.saying(() -> handing.transfer(batch)))
        .isEqualTo("NOT_FOUND  naskah.notFound");
  }

  @Test
  void stepsAreForRecordsManagersAndTheReferenceForTheReceipt() {
    handing.due("Isi");
    long batch = handing.appraised();
    for (String user : List.of(handing.office().clerkA(), handing.approver())) {
      assertThat(Refused.saying(() -> handing.step(user, batch, DisposalStep.PACK)))
          .isEqualTo("FORBIDDEN  naskah.records.notManager");
    }
    handing.step(handing.manager(), batch, DisposalStep.PACK);
    assertThat(Refused.saying(() -> handing.step(handing.manager(), batch, DisposalStep.PACK)))
        .isEqualTo("CONFLICT status naskah.disposal.step");
    handing.finish(batch);
    assertThat(
            Refused.saying(
                () -> handing.transfer(handing.manager(), batch, DisposalStep.SEND, "ANRI/17")))
        .isEqualTo("INVALID archiveReference naskah.transfer.noReference");
    handing.step(handing.manager(), batch, DisposalStep.SEND);
    assertThat(
            Refused.saying(
                () -> handing.transfer(handing.manager(), batch, DisposalStep.RECEIVE, " ")))
        .isEqualTo("INVALID archiveReference naskah.missing");
    assertThat(
            Refused.saying(
                () ->
                    handing.transfer(
                        handing.manager(), batch, DisposalStep.RECEIVE, "x".repeat(256))))
        .isEqualTo("INVALID archiveReference naskah.text.tooLong");
  }

  private Progress next(Packing packing, Task task) {
    return AuthenticationUtil.runAsSystem(
        () ->
            repository
                .bean("naskah.Transactions", Transactions.class)
                .inNew(() -> packing.next(task)));
  }

  /** Has a batch packed, by nobody but this test. */
  private Task paused(long batch) {
    return repository.inTransactionAs(
        handing.manager(),
        () -> {
          repository.bean(TransferService.class).step(batch, DisposalStep.PACK, null);
          TaskService tasks = repository.bean(TaskService.class);
          long task = repository.bean(DisposalTable.class).find(batch).orElseThrow().taskId();
          tasks.pause(task);
          return tasks.get(task);
        });
  }

  /** The same task when as many are done. */
  private static Task at(Task task, long done) {
    return new Task(
        task.id(),
        task.kind(),
        task.parameters(),
        Task.State.WAITING,
        done,
        done,
        0,
        task.askedBy(),
        task.askedAt(),
        task.changedAt(),
        null);
  }

  private int packedRows(long batch) {
    return handing
        .office()
        .sql()
        .queryForObject(
            "SELECT COUNT(*) FROM naskah_transfer WHERE batch_id = ?", Integer.class, batch);
  }

  /** As another node has it. */
  private Packing packing() {
    return new Packing(
        repository.bean(DisposalTable.class),
        repository.bean(ItemTable.class),
        repository.bean(Clearance.class),
        repository.bean(ItemEnd.class),
        repository.bean(HoldGuard.class),
        repository.bean(TransferTable.class),
        repository.bean(RecordCollector.class),
        repository.bean(ProofReaders.class),
        repository.bean(ProofFiling.class),
        repository.bean(ConfigurationStore.class),
        repository.bean(ConfigurationService.class),
        repository.bean(OfficeClock.class));
  }
}
