package id.naskah.letter;

import id.naskah.audit.Audit;
import id.naskah.model.LetterModel;
import id.naskah.platform.RuleViolation;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * What a letter goes through as its transaction ends, whoever wrote it and by whichever door: it is
 * checked, numbered, filed, listed and audited, or the transaction is refused as a whole.
 */
class LetterAtCommit {
  private final NodeService nodeService;
  private final QuietWriter writer;
  private final LetterRules rules;
  private final Registration registration;
  private final Voiding voiding;
  private final LetterTable table;
  private final LetterLinks links;
  private final Audit audit;
  private final Shares shares;
  private List<LetterStatusListener> listeners = List.of();
  private List<LetterListener> letterListeners = List.of();

  /**
   * For every door.
   *
   * @param nodeService the one that checks no permission: the user was allowed to write the letter,
   *     and what follows from that is the office's rule, not the user's choice
   */
  public LetterAtCommit(
      NodeService nodeService,
      QuietWriter writer,
      LetterRules rules,
      Registration registration,
      Voiding voiding,
      LetterTable table,
      LetterLinks links,
      Audit audit,
      Shares shares) {
    this.nodeService = nodeService;
    this.writer = writer;
    this.rules = rules;
    this.registration = registration;
    this.voiding = voiding;
    this.table = table;
    this.links = links;
    this.audit = audit;
    this.shares = shares;
  }

  public void setListeners(List<LetterStatusListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  public void setLetterListeners(List<LetterListener> listeners) {
    this.letterListeners = List.copyOf(listeners);
  }

  /**
   * Brings a letter in order.
   *
   * @param before its properties as they were before the transaction; empty for a new one
   */
  public void run(NodeRef node, Map<QName, Serializable> before) {
    shares.end(node);
    Map<QName, Serializable> now = nodeService.getProperties(node);
    Map<QName, Serializable> added = new HashMap<>(Tidy.changes(now));
    now.putAll(added);
    String status = (String) now.get(LetterModel.STATUS);
    boolean numbered = now.get(LetterModel.SERIES) != null;
    if (LetterStatus.DRAFT.code().equals(status)) {
      if (numbered) {
        throw RuleViolation.conflict("status", "naskah.status.numbered");
      }
      rules.checkDraft(now);
      Voiding.refuseReason(now);
      writer.addProperties(node, added);
      table.put(now);
      letterListeners.forEach(listener -> listener.drafted(node, before, now));
      return;
    }
    Map<QName, Serializable> defaults = rules.defaults(now);
    added.putAll(defaults);
    now.putAll(defaults);
    boolean fresh = FreshNumbers.settle(node);
    boolean known = numbered && !fresh;
    requireIssued(node, now, known && before.isEmpty());
    // The values of a draft were never checked: only a registered letter may keep codes that are
    // no longer given.
    rules.check(now, known ? before : Arrivals.kept(node));
    if (!numbered) {
      LetterStatus.DRAFT.checkStepTo(LetterStatus.of((String) now.get(LetterModel.STATUS)));
      Voiding.refuseReason(now);
      registration.register(node, now, added);
    } else {
      writer.addProperties(node, added);
      if (!before.isEmpty() && LetterChange.movesDay(before, now)) {
        registration.refile(node, now);
      }
      if (fresh) {
        registration.record(node, now);
      }
      recordChange(node, now, (String) before.get(LetterModel.STATUS));
    }
    // A letter that was made with its number is as new as a letter that gets its number here.
    if (known) {
      table.put(now);
      tell(node, now, statusOf(before));
      if (!before.isEmpty()) {
        letterListeners.forEach(listener -> listener.changed(node, before, now));
      }
    } else {
      links.markRepeats(node, table.putRegistered(now));
      tell(node, now, LetterStatus.DRAFT);
      letterListeners.forEach(listener -> listener.registered(node, now));
    }
  }

  /**
   * Refuses a letter that came with a number that was not issued to it.
   *
   * @param came whether it was made, restored or turned into a letter in this transaction
   */
  private void requireIssued(NodeRef node, Map<QName, Serializable> now, boolean came) {
    if (came) {
      registration.requireIssued(node, now);
    }
  }

  private void tell(NodeRef node, Map<QName, Serializable> now, LetterStatus before) {
    LetterStatus after = statusOf(now);
    if (before != null && before != after) {
      listeners.forEach(listener -> listener.statusChanged(node, now, before, after));
    }
  }

  private static LetterStatus statusOf(Map<QName, Serializable> letter) {
    String status = (String) letter.get(LetterModel.STATUS);
    return status == null ? null : LetterStatus.of(status);
  }

  private void recordChange(NodeRef node, Map<QName, Serializable> now, String statusBefore) {
    if (Voiding.isDue(now)) {
      voiding.record(node, now);
      return;
    }
    Voiding.refuseReason(now);
    if (statusBefore != null && !statusBefore.equals(now.get(LetterModel.STATUS))) {
      audit.record(node, statusBefore + " > " + now.get(LetterModel.STATUS));
    }
  }
}
