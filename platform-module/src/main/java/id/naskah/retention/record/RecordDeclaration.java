package id.naskah.retention.record;

import id.naskah.letter.LetterStatus;
import id.naskah.letter.LetterStatusListener;
import id.naskah.letter.QuietWriter;
import id.naskah.model.RetentionModel;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RunAs;
import java.io.Serializable;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/**
 * A letter that is settled or voided becomes a record, in the transaction that does it.
 *
 * <p>It stays one when it is opened again: what was once the last word does not become editable by
 * a change of status. Settled once more, its periods count from that day.
 */
class RecordDeclaration implements LetterStatusListener {
  private final QuietWriter writer;
  private final OfficeClock clock;

  public RecordDeclaration(QuietWriter writer, OfficeClock clock) {
    this.writer = writer;
    this.clock = clock;
  }

  @Override
  public void statusChanged(
      NodeRef node, Map<QName, Serializable> letter, LetterStatus before, LetterStatus after) {
    if (after != LetterStatus.SETTLED && after != LetterStatus.VOID) {
      return;
    }
    Map<QName, Serializable> added = new HashMap<>();
    if (letter.get(RetentionModel.RECORDED_AT) == null) {
      added.put(RetentionModel.RECORDED_AT, Date.from(clock.now()));
      added.put(RetentionModel.RECORDED_BY, RunAs.sender());
    }
    added.put(RetentionModel.SETTLED_ON, clock.toDate(clock.today()));
    writer.addAspect(node, RetentionModel.ASPECT_RECORD, added);
    letter.putAll(added);
  }
}
