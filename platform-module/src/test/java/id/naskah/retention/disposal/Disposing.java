package id.naskah.retention.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Audited;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.LetterService;
import id.naskah.model.LetterModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;

/** An office with people who dispose of records, and records that are due. */
public final class Disposing extends BatchWork {
  /** Makes the people. */
  public Disposing(Repository repository) {
    super(repository);
  }

  /** A settled letter of unit A with this content that has been due for years. */
  public NodeRef due(String content) {
    return due(office().unitA(), content);
  }

  NodeRef due(String unit, String content) {
    NodeRef letter = office().register(office().registrar(), office().incoming(unit));
    put(letter, content);
    settle(letter);
    return letter;
  }

  /** An attachment of a letter that is still open. */
  NodeRef attach(NodeRef letter, String name, String content) {
    NodeRef node =
        repository()
            .inTransactionAs(
                office().registrar(),
                () -> repository().bean(LetterService.class).attach(letter, name));
    put(node, content);
    return node;
  }

  /** Settles a letter and makes it due. */
  void settle(NodeRef letter) {
    office().change(office().registrar(), letter, Map.of(LetterModel.STATUS, "settled"));
    makeDue(letter, "destroy");
  }

  /** What is due in unit A, proposed. */
  long propose() {
    return propose(office().unitA());
  }

  long propose(String unit) {
    long batch = propose(DisposalKind.DESTROY, "Arsip undangan", unit);
    finish(batch);
    return batch;
  }

  /** Decides to destroy everything, and finishes the appraisal. */
  void appraise(long batch) {
    decide(batch, Decision.DESTROY, null, null);
    step(appraiser(), batch, DisposalStep.APPRAISE);
  }

  void decide(long batch, NodeRef letter, Decision decision, LocalDate until, String reason) {
    String position = String.valueOf(item(batch, letter).position());
    repository()
        .inTransactionAs(
            appraiser(),
            () ->
                repository()
                    .bean(Appraisals.class)
                    .decide(batch, position, new Verdict(decision, until, reason)));
  }

  /** A batch of what is due in unit A, approved. */
  long approved() {
    long batch = propose();
    appraise(batch);
    step(approver(), batch, DisposalStep.APPROVE);
    return batch;
  }

  /** Carries out an approved batch to its end. */
  Disposal execute(long batch) {
    step(proposer(), batch, DisposalStep.EXECUTE);
    finish(batch);
    Disposal done = read(batch);
    assertThat(done.state()).isEqualTo(DisposalState.EXECUTED);
    return done;
  }

  /** Destroys all that is due in unit A, as three people do. */
  public void destroyDue() {
    execute(approved());
  }

  /** Where the content of a node is stored. */
  String url(NodeRef node) {
    return ((ContentData) office().property(node, ContentModel.PROP_CONTENT)).getContentUrl();
  }

  /** Texts that were audited of something. */
  List<String> audited(String about) {
    return Audited.about(repository(), about);
  }

  /** The same of the letter of an item, which may be gone. */
  List<String> audited(DisposalItem item) {
    return Audited.about(repository(), item.nodeId());
  }
}
