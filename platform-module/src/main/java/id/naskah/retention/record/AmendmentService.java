package id.naskah.retention.record;

import id.naskah.access.LetterLock;
import id.naskah.audit.Audit;
import id.naskah.letter.LetterChange;
import id.naskah.letter.LetterReader;
import id.naskah.letter.LetterStatus;
import id.naskah.letter.LetterValues;
import id.naskah.model.LetterModel;
import id.naskah.model.RetentionModel;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.platform.Texts;
import id.naskah.retention.RecordsRoles;
import id.naskah.retention.hold.HoldGuard;
import id.naskah.routing.EventKind;
import id.naskah.routing.RoutingEvent;
import id.naskah.routing.RoutingLog;
import java.io.Serializable;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * Corrections of records: one field at a time, with a reason, by the rules for every letter, and
 * what stood there before is kept.
 *
 * <p>What the number fixed stays fixed, and the document itself is what was sent or received: of
 * these there is no amendment.
 */
public class AmendmentService {
  /** What can be corrected. */
  public static final List<QName> FIELDS =
      List.of(
          LetterModel.CLASSIFICATION,
          LetterModel.COPY_TO,
          LetterModel.KIND,
          LetterModel.LETTER_DATE,
          LetterModel.LETTER_NUMBER,
          LetterModel.RECEIVED_DATE,
          LetterModel.RECIPIENTS,
          LetterModel.SECURITY,
          LetterModel.SENDER_NAME,
          LetterModel.SENDER_ORGANISATION,
          LetterModel.SUBJECT,
          LetterModel.SUMMARY,
          LetterModel.URGENCY);

  private static final int LONGEST_REASON = 1000;

  private final NodeService nodeService;
  private final LetterReader letters;
  private final LetterLock lock;
  private final RecordsRoles roles;
  private final HoldGuard holds;
  private final AmendmentTable table;
  private final Audit audit;
  private final RoutingLog history;
  private final OfficeClock clock;
  private List<AmendmentListener> listeners = List.of();

  /**
   * @param nodeService the one that checks no permission: those who keep records only read the
   *     letters; that they may amend is decided here
   */
  public AmendmentService(
      NodeService nodeService,
      LetterReader letters,
      LetterLock lock,
      RecordsRoles roles,
      HoldGuard holds,
      AmendmentTable table,
      Audit audit,
      RoutingLog history,
      OfficeClock clock) {
    this.nodeService = nodeService;
    this.letters = letters;
    this.lock = lock;
    this.roles = roles;
    this.holds = holds;
    this.table = table;
    this.audit = audit;
    this.history = history;
    this.clock = clock;
  }

  public void setListeners(List<AmendmentListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  /**
   * Corrects one field of a record.
   *
   * @param id of a record that the user may read
   * @param field one of {@link #FIELDS}
   * @param value typed as the model has it; null removes
   * @throws RuleViolation 403 for who neither keeps records nor registers for the office; 409 for
   *     what is no record, void or held; 400 and 409 by the rules for letters, some only when the
   *     transaction ends
   */
  public Amendment amend(String id, QName field, Serializable value, String reason) {
    roles.requireManagerOrRegistrar();
    String why = Texts.required("reason", reason, LONGEST_REASON);
    // In the order of those who destroy: first the holds, then the letter.
    holds.keepHoldsOut();
    lock.lock(id);
    NodeRef letter = letters.find(id);
    Map<QName, Serializable> before = nodeService.getProperties(letter);
    refuseUnlessAmendable(letter, before);
    Map<QName, Serializable> after = new HashMap<>(before);
    after.put(field, value);
    if (!LetterChange.isChanged(before, after, field)) {
      throw RuleViolation.conflict(field.getLocalName(), "naskah.amend.same");
    }
    Map<QName, Serializable> written = new HashMap<>();
    written.put(field, value);
    Amending.during(letter, () -> nodeService.addProperties(letter, written));
    Amendment made =
        table.add(
            letter,
            field.getLocalName(),
            text(before, field),
            text(after, field),
            why,
            RunAs.sender(),
            clock.now());
    audit.record(letter, "amended " + made.field() + " " + made.id());
    history.record(letter, List.of(event(letter, made)));
    listeners.forEach(listener -> listener.amended(letter, field));
    return made;
  }

  private static RoutingEvent event(NodeRef letter, Amendment made) {
    String detail = made.field() + ": " + made.reason();
    return new RoutingEvent(
        letter.getId(),
        null,
        EventKind.AMENDED,
        null,
        null,
        made.by(),
        null,
        made.at(),
        null,
        detail);
  }

  private void refuseUnlessAmendable(NodeRef letter, Map<QName, Serializable> now) {
    holds.refuseIfHeld(letter);
    if (LetterStatus.VOID.code().equals(now.get(LetterModel.STATUS))) {
      throw RuleViolation.conflict("letter", "naskah.void.final");
    }
    if (now.get(RetentionModel.RECORDED_AT) == null) {
      throw RuleViolation.conflict("letter", "naskah.amend.noRecord");
    }
  }

  private String text(Map<QName, Serializable> letter, QName field) {
    Serializable value = letter.get(field);
    LetterValues values = new LetterValues(letter, clock);
    if (value instanceof Date) {
      return values.day(field).toString();
    }
    return value instanceof Collection<?>
        ? Texts.trimmed(values.texts(field).stream().collect(Collectors.joining("\n")))
        : values.text(field);
  }

  /** The amendments of a letter, oldest first. */
  public List<Amendment> of(NodeRef letter) {
    return table.of(letter);
  }
}
