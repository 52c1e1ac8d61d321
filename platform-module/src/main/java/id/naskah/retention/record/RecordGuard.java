package id.naskah.retention.record;

import id.naskah.model.DraftingModel;
import id.naskah.model.LetterModel;
import id.naskah.model.RetentionModel;
import id.naskah.platform.Leaving;
import id.naskah.platform.Nodes;
import id.naskah.platform.RuleViolation;
import id.naskah.retention.hold.HoldGuard;
import id.naskah.retention.record.Belongings.Belonging;
import java.util.Set;
import org.alfresco.repo.transaction.TransactionalResourceHelper;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;

/**
 * What may no longer be done to a registered letter: a record stays as it is; a letter under a hold
 * does too, but while it is open it may still be completed with what it lacks. Of a letter that was
 * signed here the attachments stay, because they are sent with it as the signatories saw them.
 *
 * <p>Costs nothing for drafts and for letters made in the same transaction; else, once for each
 * letter and transaction, the lock that keeps holds out and the look-up of {@link HoldGuard}.
 */
class RecordGuard {
  /** The files of a letter, in the names of the REST API. */
  static final String ATTACHMENTS = LetterModel.ATTACHMENTS.getLocalName();

  private static final String NEW = RecordGuard.class.getName() + ".new";
  private static final String FREE = RecordGuard.class.getName() + ".free";

  private final NodeService nodeService;
  private final HoldGuard holds;

  /**
   * @param nodeService the one that checks no permission: rules see every letter
   */
  public RecordGuard(NodeService nodeService, HoldGuard holds) {
    this.nodeService = nodeService;
    this.holds = holds;
  }

  /** Notes a letter that this transaction made: what is done to it by the end is its making. */
  void made(NodeRef letter) {
    TransactionalResourceHelper.<NodeRef>getSet(NEW).add(letter);
  }

  /**
   * Refuses to change, move or take away what a record or a held letter has.
   *
   * @param field what it is about, in the names of the REST API
   * @throws RuleViolation 409; about a hold, if there is one
   */
  void refuseChange(NodeRef letter, String field) {
    if (isKept(letter)) {
      requireFree(letter);
      refuseIfRecord(letter, field);
      refuseIfSigned(letter, field);
    }
  }

  /**
   * Refuses to change, move or take away a file that belongs to a letter. Reports and comments go
   * on by rules of their own; a hold stops what takes anything away. The letter's own content is
   * looked after with its fields.
   */
  void refuseChange(Belonging file) {
    if (file.kind() == Belongings.Kind.ATTACHMENT) {
      refuseChange(file.letter(), ATTACHMENTS);
    } else if (file.kind() != Belongings.Kind.LETTER) {
      refuseIfHeld(file.letter());
    }
  }

  /** Refuses to add to a record; a held letter that is still open may get what it lacks. */
  void refuseAddition(NodeRef letter, String field) {
    if (isKept(letter)) {
      if (isRecord(letter)) {
        requireFree(letter);
        refuseIfRecord(letter, field);
      }
      refuseIfSigned(letter, field);
    }
  }

  /** Refuses what a hold alone forbids. */
  void refuseIfHeld(NodeRef letter) {
    if (isKept(letter)) {
      requireFree(letter);
    }
  }

  /** Refuses to do away with what a letter that has a number, or its files, said before. */
  void refuseLossOfVersions(NodeRef letter) {
    refuseChange(letter, "versions");
    if (isKept(letter)) {
      throw RuleViolation.conflict("versions", "naskah.versions.stay");
    }
  }

  private boolean isKept(NodeRef letter) {
    return Nodes.isLive(letter)
        && !TransactionalResourceHelper.<NodeRef>getSet(NEW).contains(letter)
        && !Leaving.isLeaving(letter)
        && !Amending.isUnderWay(letter)
        && nodeService.exists(letter)
        && nodeService.getProperty(letter, LetterModel.SERIES) != null;
  }

  private boolean isRecord(NodeRef letter) {
    return nodeService.getProperty(letter, RetentionModel.RECORDED_AT) != null;
  }

  private void requireFree(NodeRef letter) {
    Set<NodeRef> free = TransactionalResourceHelper.getSet(FREE);
    if (!free.contains(letter)) {
      // Before asking: a hold placed a moment later would find the change already made.
      holds.keepHoldsOut();
      holds.refuseIfHeld(letter);
      // It stays free until the transaction ends, because of the lock.
      free.add(letter);
    }
  }

  private void refuseIfRecord(NodeRef letter, String field) {
    if (nodeService.getProperty(letter, LetterModel.VOIDED_AT) != null) {
      throw RuleViolation.conflict(field, "naskah.void.final");
    }
    if (isRecord(letter)) {
      throw RuleViolation.conflict(field, "naskah.record.final");
    }
  }

  private void refuseIfSigned(NodeRef letter, String field) {
    if (ATTACHMENTS.equals(field)
        && nodeService.getProperty(letter, DraftingModel.SIGNED_AT) != null) {
      throw RuleViolation.conflict(field, "naskah.attachment.signed");
    }
  }
}
