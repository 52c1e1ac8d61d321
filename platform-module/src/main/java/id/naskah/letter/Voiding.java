package id.naskah.letter;

import id.naskah.audit.Audit;
import id.naskah.model.LetterModel;
import id.naskah.numbering.NumberingService;
import id.naskah.numbering.Series;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.platform.Texts;
import java.io.Serializable;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/** A registered letter is never deleted but voided: its number stays used, with a reason. */
class Voiding {
  private static final int LONGEST_REASON = 1000;

  private final QuietWriter writer;
  private final NumberingService numbering;
  private final Audit audit;
  private final OfficeClock clock;

  public Voiding(QuietWriter writer, NumberingService numbering, Audit audit, OfficeClock clock) {
    this.writer = writer;
    this.numbering = numbering;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether a client has just set the status. */
  static boolean isDue(Map<QName, Serializable> now) {
    return LetterStatus.VOID.code().equals(now.get(LetterModel.STATUS))
        && now.get(LetterModel.VOIDED_AT) == null;
  }

  /**
   * A reason without the status void is refused: the reason would stand on a letter that is in
   * force.
   */
  static void refuseReason(Map<QName, Serializable> now) {
    if (now.get(LetterModel.VOID_REASON) != null
        && !LetterStatus.VOID.code().equals(now.get(LetterModel.STATUS))) {
      throw RuleViolation.invalid("reason", "naskah.void.reason");
    }
  }

  /** Records who voided the letter, when and why, on the letter and in the ledger. */
  void record(NodeRef node, Map<QName, Serializable> now) {
    LetterValues letter = new LetterValues(now, clock);
    String reason = Texts.required("reason", letter.text(LetterModel.VOID_REASON), LONGEST_REASON);
    Series series =
        new Series(letter.text(LetterModel.SERIES), letter.number(LetterModel.AGENDA_YEAR));
    int serial = letter.number(LetterModel.AGENDA_NUMBER);
    numbering.voidNumber(series, serial, node.getId(), reason);
    Map<QName, Serializable> added = new HashMap<>();
    added.put(LetterModel.VOID_REASON, reason);
    added.put(LetterModel.VOIDED_BY, RunAs.sender());
    added.put(LetterModel.VOIDED_AT, Date.from(clock.now()));
    writer.addAspect(node, LetterModel.ASPECT_VOIDED, added);
    audit.record(node, "voided " + series.id() + " " + serial + ": " + reason);
  }
}
