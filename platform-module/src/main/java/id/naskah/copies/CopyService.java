package id.naskah.copies;

import id.naskah.access.LetterLock;
import id.naskah.audit.Audit;
import id.naskah.configuration.Recipient;
import id.naskah.configuration.SecurityLevel;
import id.naskah.copies.NumberedCopy.State;
import id.naskah.letter.LetterStatus;
import id.naskah.model.LetterModel;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.platform.Texts;
import id.naskah.secrecy.Authorities;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/** Gives numbered copies of secret letters, and says who holds them. */
public class CopyService {
  private static final int LONGEST_NAME = 250;
  private static final int LONGEST_NOTE = 1000;

  private final NodeService nodeService;
  private final CopyRights rights;
  private final Authorities authorities;
  private final LetterLock lock;
  private final CopyTable table;
  private final Audit audit;
  private final OfficeClock clock;

  /**
   * @param nodeService the one that checks no permission: the letter was found for the user
   */
  public CopyService(
      NodeService nodeService,
      CopyRights rights,
      Authorities authorities,
      LetterLock lock,
      CopyTable table,
      Audit audit,
      OfficeClock clock) {
    this.nodeService = nodeService;
    this.rights = rights;
    this.authorities = authorities;
    this.lock = lock;
    this.table = table;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * All copies of a letter, by number, for those who may ask who reads it; of a letter that is gone
   * for those who keep records.
   */
  public List<NumberedCopy> of(String letter) {
    List<NumberedCopy> copies = table.of(letter);
    rights.requireAsking(letter, !copies.isEmpty());
    return copies;
  }

  /** Whether the user may end copies of a letter. */
  public boolean mayEnd(String letter) {
    return rights.mayEnd(letter);
  }

  /**
   * Gives the next copy of a letter.
   *
   * @param holder as dispositions write recipients, or null
   * @param outsider name of a holder outside of the office, or null; one of the two has to be there
   * @throws RuleViolation 400 for a holder that is none; 403 for who may not write the letter; 409
   *     for a letter that is not secret, a draft or a void one
   */
  public NumberedCopy give(String letter, String holder, String outsider) {
    NodeRef node = rights.writable(letter);
    lock.lock(letter);
    requireSecret(node);
    requireHolder(holder, outsider);
    String name = outsider == null ? null : Texts.required("holderName", outsider, LONGEST_NAME);
    long id = table.add(node.getId(), holder, name, RunAs.sender(), clock.now());
    NumberedCopy made = find(id);
    String whom = holder == null ? "\"" + name + "\"" : holder;
    audit.record(node, "copy " + made.number() + " given to " + whom);
    return made;
  }

  private void requireSecret(NodeRef letter) {
    Map<QName, Serializable> now = nodeService.getProperties(letter);
    Serializable status = now.get(LetterModel.STATUS);
    if (LetterStatus.VOID.code().equals(status)) {
      throw RuleViolation.conflict("letter", "naskah.void.final");
    }
    if (LetterStatus.DRAFT.code().equals(status)) {
      throw RuleViolation.conflict("letter", "naskah.copy.draft");
    }
    if (!SecurityLevel.orOrdinary(now.get(LetterModel.SECURITY)).isSecret()) {
      throw RuleViolation.conflict("letter", "naskah.copy.notSecret");
    }
  }

  private void requireHolder(String holder, String outsider) {
    if (holder == null && outsider == null) {
      throw RuleViolation.invalid("holder", "naskah.copy.holder");
    }
    if (holder != null && outsider != null) {
      throw RuleViolation.invalid("holderName", "naskah.copy.holder");
    }
    if (holder != null && Recipient.parse(holder).filter(authorities::isKnown).isEmpty()) {
      throw RuleViolation.invalid("holder", "naskah.reader", Texts.shortened(holder));
    }
  }

  /**
   * Ends a copy: it came back, or was destroyed.
   *
   * @param note on what happened; null for none
   * @throws RuleViolation 403 for who may not; 409 if it has ended already
   */
  public NumberedCopy end(long id, State state, String note) {
    NumberedCopy copy = known(id);
    if (!rights.mayEnd(copy.letter())) {
      throw RuleViolation.forbidden("naskah.forbidden");
    }
    if (note != null) {
      Texts.check("note", note, LONGEST_NOTE, true);
    }
    if (!table.end(id, state, RunAs.sender(), clock.now(), note)) {
      throw RuleViolation.conflict("status", "naskah.copy.ended", find(id).state().code());
    }
    audit.record(copy.letter(), "copy " + copy.number() + " " + state.code());
    return find(id);
  }

  /** A copy of a letter that the user may read; who may not is told that there is none. */
  NumberedCopy known(long id) {
    NumberedCopy copy = find(id);
    if (!rights.isKnown(copy.letter())) {
      throw RuleViolation.notFound("copy", String.valueOf(id));
    }
    return copy;
  }

  private NumberedCopy find(long id) {
    return table.find(id).orElseThrow(() -> RuleViolation.notFound("copy", String.valueOf(id)));
  }
}
