package id.naskah.retention.declaration;

import id.naskah.audit.Audit;
import id.naskah.letter.LetterValues;
import id.naskah.model.LetterModel;
import id.naskah.model.RetentionModel;
import id.naskah.platform.OfficeClock;
import id.naskah.retention.clock.DeclaredEvent;
import id.naskah.retention.clock.RetentionClock;
import id.naskah.retention.clock.RetentionWriter;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/** Puts a declared event on a letter or a dossier, and has the clock look again. */
class Declaring {
  private final NodeService nodeService;
  private final RetentionWriter writer;
  private final RetentionClock retention;
  private final Audit audit;
  private final OfficeClock clock;

  /**
   * @param nodeService the one that checks no permission: who may declare was asked before
   */
  public Declaring(
      NodeService nodeService,
      RetentionWriter writer,
      RetentionClock retention,
      Audit audit,
      OfficeClock clock) {
    this.nodeService = nodeService;
    this.writer = writer;
    this.retention = retention;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The first day on which an event of this letter or dossier can have happened; null for any day.
   */
  LocalDate earliest(NodeRef letterOrDossier) {
    LetterValues values = new LetterValues(nodeService.getProperties(letterOrDossier), clock);
    LocalDate opened = values.day(RetentionModel.OPENED_ON);
    if (opened != null) {
      return opened;
    }
    LocalDate dated = values.day(LetterModel.LETTER_DATE);
    return dated == null ? values.day(LetterModel.RECEIVED_DATE) : dated;
  }

  /** Declares; the same done twice is done once. */
  void put(NodeRef letterOrDossier, Declaration declaration) {
    Map<QName, Serializable> before = nodeService.getProperties(letterOrDossier);
    Serializable events = before.get(RetentionModel.EVENTS);
    if (DeclaredEvent.in(events).contains(declaration.onNode())) {
      return;
    }
    Map<QName, Serializable> values = new HashMap<>();
    values.put(RetentionModel.EVENTS, declaration.onNode().addedTo(events));
    writer.put(letterOrDossier, before, RetentionModel.ASPECT_DECLARED, values);
    audit.record(letterOrDossier, "declared " + declaration.onNode());
    retention.recompute(letterOrDossier);
  }

  /** Records in the audit that the event could not be declared of this letter. */
  void refused(NodeRef letter, Declaration declaration, String why) {
    audit.record(letter, "not declared " + declaration.onNode() + ": " + why);
  }
}
