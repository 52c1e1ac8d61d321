package id.naskah.retention.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.junit.Repository;
import id.naskah.letter.LetterService;
import id.naskah.letter.LetterStatus;
import id.naskah.model.LetterModel;
import id.naskah.retention.disposal.BatchWork;
import id.naskah.retention.disposal.Decision;
import id.naskah.retention.disposal.DisposalKind;
import id.naskah.retention.disposal.DisposalStep;
import id.naskah.routing.PassingOn;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;

/** An office with permanent records that are due, and people who hand them over. */
public final class HandingOver extends BatchWork {
  private final PassingOn passing;

  /** Makes the people. */
  public HandingOver(Repository repository) {
    super(repository);
    passing = new PassingOn(repository, office());
  }

  /** Keeps records, and hands them over. */
  public String manager() {
    return proposer();
  }

  /** A settled letter of unit A with this content, to be kept for good, that is due. */
  public NodeRef due(String content) {
    NodeRef letter = passing.letter();
    put(letter, content);
    office()
        .change(office().clerkA(), letter, Map.of(LetterModel.STATUS, LetterStatus.SETTLED.code()));
    makeDue(letter, "permanent");
    return letter;
  }

  /** The same with an attachment, and passed on to somebody who is done. */
  NodeRef dueWithItsWay() {
    NodeRef letter = passing.letter();
    put(letter, "Isi & lampiran");
    NodeRef attachment =
        repository()
            .inTransactionAs(
                office().clerkA(),
                () -> repository().bean(LetterService.class).attach(letter, "Notulen 100%.txt"));
    put(attachment, "Notulen");
    String staff = passing.person("staff");
    passing.step(staff, passing.pass(letter, staff).get(0), "done", "Sudah <ditindaklanjuti>");
    assertThat(passing.status(letter)).isEqualTo(LetterStatus.SETTLED.code());
    makeDue(letter, "permanent");
    return letter;
  }

  /** What is due in unit A, proposed and appraised as permanent. */
  public long appraised() {
    long batch = propose(DisposalKind.TRANSFER, "Arsip statis", office().unitA());
    decide(batch, Decision.PERMANENT, null, null);
    step(appraiser(), batch, DisposalStep.APPRAISE);
    return batch;
  }

  /** The same, its package made. */
  long packed() {
    long batch = appraised();
    step(manager(), batch, DisposalStep.PACK);
    finish(batch);
    return batch;
  }

  /** The same, its receipt confirmed. */
  long received() {
    long batch = packed();
    step(manager(), batch, DisposalStep.SEND);
    transfer(manager(), batch, DisposalStep.RECEIVE, "ANRI/2026/17");
    return batch;
  }

  /** Has an approver agree, and carries it out. */
  void remove(long batch) {
    step(approver(), batch, DisposalStep.APPROVE);
    step(manager(), batch, DisposalStep.EXECUTE);
    finish(batch);
  }

  @Override
  public Object step(String user, long batch, DisposalStep step) {
    return step.isOfTransfer() ? transfer(user, batch, step, null) : step(user, batch, step, null);
  }

  Object transfer(String user, long batch, DisposalStep step, String reference) {
    return repository()
        .inTransactionAs(
            user,
            () -> {
              repository().bean(TransferService.class).step(batch, step, reference);
              return null;
            });
  }

  Transfer transfer(long batch) {
    return repository()
        .inTransactionAs(
            manager(), () -> repository().bean(TransferService.class).find(String.valueOf(batch)));
  }

  NodeRef document(long batch) {
    return new NodeRef(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE, transfer(batch).packageId());
  }

  /** The package as it is stored, read as a user. */
  byte[] content(String user, NodeRef document) {
    return repository()
        .inTransactionAs(
            user,
            () -> {
              try (InputStream in =
                  repository()
                      .services()
                      .getContentService()
                      .getReader(document, ContentModel.PROP_CONTENT)
                      .getContentInputStream()) {
                return in.readAllBytes();
              }
            });
  }

  /** The files in the package, by their paths below its only folder. */
  Map<String, String> parts(long batch) throws java.io.IOException {
    Map<String, String> parts = new java.util.TreeMap<>();
    BagTest.unzip(new ByteArrayInputStream(content(manager(), document(batch))))
        .forEach((name, text) -> parts.put(name.substring(name.indexOf('/') + 1), text));
    return parts;
  }

  /** Whether a record is free to be proposed again. */
  boolean isFree(NodeRef letter) {
    return batchOf(letter) == null;
  }
}
