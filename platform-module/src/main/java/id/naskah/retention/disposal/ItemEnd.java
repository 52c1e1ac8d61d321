package id.naskah.retention.disposal;

import id.naskah.audit.Audit;
import id.naskah.fixity.ContentChanged;
import id.naskah.fixity.Fixity;
import id.naskah.letter.QuietWriter;
import id.naskah.model.RetentionModel;
import id.naskah.platform.Messages;
import id.naskah.platform.Nodes;
import id.naskah.platform.OfficeClock;
import id.naskah.retention.clock.RetentionClock;
import id.naskah.retention.schedule.FinalAction;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/** Carries out what was decided about one item, and writes what became of the item. */
public class ItemEnd {
  private final ItemTable items;
  private final DueTable due;
  private final Destruction destruction;
  private final QuietWriter writer;
  private final RetentionClock retentionClock;
  private final Fixity fixity;
  private final ProofReaders proofReaders;
  private final Audit audit;
  private final OfficeClock clock;

  public ItemEnd(
      ItemTable items,
      DueTable due,
      Destruction destruction,
      QuietWriter writer,
      RetentionClock retentionClock,
      Fixity fixity,
      ProofReaders proofReaders,
      Audit audit,
      OfficeClock clock) {
    this.items = items;
    this.due = due;
    this.destruction = destruction;
    this.writer = writer;
    this.retentionClock = retentionClock;
    this.fixity = fixity;
    this.proofReaders = proofReaders;
    this.audit = audit;
    this.clock = clock;
  }

  /** Carries out the decision; the caller has made sure that the item is cleared. */
  void carryOut(Disposal batch, DisposalItem item) {
    NodeRef letter = Nodes.live(item.uuid());
    switch (item.decision()) {
      case DESTROY -> {
        audit.record(letter, "destroyed by disposal " + batch.id());
        String sha256 = destruction.destroy(batch, item, letter);
        items.done(item, Outcome.DESTROYED, null, sha256, clock.now());
      }
      case KEEP -> {
        Serializable until = clock.toDate(item.keepUntil());
        keep(item, letter, Map.of(RetentionModel.KEEP_UNTIL, until));
        audit.record(letter, "kept until " + item.keepUntil() + " by disposal " + batch.id());
        leave(item, Outcome.KEPT, null);
      }
      default -> permanent(batch, item, letter);
    }
  }

  private void permanent(Disposal batch, DisposalItem item, NodeRef letter) {
    if (batch.kind() == DisposalKind.TRANSFER) {
      audit.record(letter, "handed over by disposal " + batch.id());
      String sha256 = destruction.destroy(batch, item, letter);
      items.done(item, Outcome.TRANSFERRED, null, sha256, clock.now());
    } else {
      keep(item, letter, Map.of(RetentionModel.KEPT_AS, FinalAction.PERMANENT.code()));
      audit.record(letter, "kept as permanent by disposal " + batch.id());
      leave(item, Outcome.PERMANENT, null);
    }
  }

  private void keep(DisposalItem item, NodeRef letter, Map<QName, Serializable> decided) {
    Map<QName, Serializable> appraised = new HashMap<>(decided);
    appraised.put(RetentionModel.APPRAISAL_REASON, item.reason());
    writer.addAspect(letter, RetentionModel.ASPECT_APPRAISED, appraised);
    retentionClock.recompute(letter);
  }

  /** Leaves a record of which a file is not what was stored, and puts that on record. */
  public void leave(DisposalItem item, ContentChanged changed) {
    fixity.report(Nodes.live(item.uuid()), changed);
    leaveFailed(item, changed.text());
  }

  /**
   * Leaves a record that could not be carried out. Why is on the certificate; it may name files, so
   * of a record that not all who read certificates may read it is said in general.
   */
  void leaveFailed(DisposalItem item, String reason) {
    boolean closed = proofReaders.isClosed(Nodes.live(item.uuid()));
    leave(item, Outcome.FAILED, closed ? Messages.text("naskah.disposal.failedMasked") : reason);
  }

  /** Leaves a record where it is, free to be proposed again, and writes why. */
  public void leave(DisposalItem item, Outcome outcome, String reason) {
    due.free(item.nodeId());
    items.done(item, outcome, reason, null, clock.now());
  }
}
