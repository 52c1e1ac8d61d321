package id.naskah.retention.dossier;

import id.naskah.audit.Audit;
import id.naskah.letter.Filing;
import id.naskah.letter.LetterStatus;
import id.naskah.model.LetterModel;
import id.naskah.model.RetentionModel;
import id.naskah.platform.Leaving;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.retention.clock.RetentionClock;
import id.naskah.retention.clock.RetentionWriter;
import id.naskah.retention.hold.HoldGuard;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * What happens with dossiers, whoever does it and by whichever door: they are opened, letters are
 * put in and taken out, they go.
 *
 * <p>Whatever is done in a dossier is done with its row locked, so that nothing is filed into one
 * that is just being closed.
 */
class DossierKeeper {
  /** Folder of a unit in which its dossiers lie. */
  static final String FOLDER = "Dossiers";

  private final NodeService nodeService;
  private final Filing filing;
  private final DossierRules rules;
  private final DossierTable table;
  private final RetentionClock retention;
  private final RetentionWriter writer;
  private final HoldGuard holds;
  private final Audit audit;
  private final OfficeClock clock;

  /**
   * @param nodeService the one that checks no permission: Alfresco, or the service, has asked
   *     whether the user may
   */
  public DossierKeeper(
      NodeService nodeService,
      Filing filing,
      DossierRules rules,
      DossierTable table,
      RetentionClock retention,
      RetentionWriter writer,
      HoldGuard holds,
      Audit audit,
      OfficeClock clock) {
    this.nodeService = nodeService;
    this.filing = filing;
    this.rules = rules;
    this.table = table;
    this.retention = retention;
    this.writer = writer;
    this.holds = holds;
    this.audit = audit;
    this.clock = clock;
  }

  /** A new dossier, at the end of its transaction: completed, checked, listed. */
  void made(NodeRef dossier) {
    Map<QName, Serializable> properties = nodeService.getProperties(dossier);
    if (table.lock((Long) properties.get(ContentModel.PROP_NODE_DBID)).isPresent()) {
      // A letter was filed into the dossier by then.
      return;
    }
    String unit = requirePlace(dossier, (String) properties.get(RetentionModel.DOSSIER_UNIT));
    Map<QName, Serializable> added = new HashMap<>();
    added.put(RetentionModel.DOSSIER_UNIT, unit);
    // The system owns the dossier, so that the user who opens a dossier may do no more with it
    // than the unit's folder allows.
    added.put(ContentModel.PROP_OWNER, RunAs.systemName());
    if (properties.get(RetentionModel.OPENED_ON) == null) {
      added.put(RetentionModel.OPENED_ON, clock.toDate(clock.today()));
    }
    if (properties.get(ContentModel.PROP_TITLE) == null) {
      added.put(ContentModel.PROP_TITLE, properties.get(ContentModel.PROP_NAME));
    }
    writer.set(dossier, properties, added);
    table.put(rules.check(nodeService.getProperties(dossier)));
    audit.record(dossier, "dossier opened");
    retention.recompute(dossier);
  }

  /** Requires that a dossier lies in its unit's folder for dossiers, and answers the unit. */
  private String requirePlace(NodeRef dossier, String unit) {
    NodeRef folder = nodeService.getPrimaryParent(dossier).getParentRef();
    NodeRef home = nodeService.getPrimaryParent(folder).getParentRef();
    Serializable owner =
        home == null ? null : nodeService.getProperty(home, LetterModel.FOLDER_UNIT);
    boolean right =
        owner != null
            && FOLDER.equals(nodeService.getProperty(folder, ContentModel.PROP_NAME))
            && filing.unitFolder((String) owner).filter(home::equals).isPresent()
            && (unit == null || unit.equals(owner));
    if (!right) {
      throw RuleViolation.conflict("dossier", "naskah.dossier.place", FOLDER);
    }
    return (String) owner;
  }

  /** A letter was linked into a dossier. */
  void filed(NodeRef dossier, NodeRef letter) {
    Map<QName, Serializable> properties = nodeService.getProperties(letter);
    if (!LetterModel.TYPE_LETTER.equals(nodeService.getType(letter))) {
      throw RuleViolation.conflict("letter", "naskah.dossier.lettersOnly");
    }
    if (properties.get(LetterModel.SERIES) == null
        || LetterStatus.DRAFT.code().equals(properties.get(LetterModel.STATUS))) {
      throw RuleViolation.conflict("letter", "naskah.dossier.draft");
    }
    DossierRow row = lock(dossier);
    if (row.isClosed()) {
      throw RuleViolation.conflict("dossier", "naskah.dossier.closed", row.closedOn());
    }
    if (!row.unit().equals(properties.get(LetterModel.UNIT))) {
      throw RuleViolation.conflict("letter", "naskah.dossier.otherUnit", row.unit());
    }
    long id = (Long) properties.get(ContentModel.PROP_NODE_DBID);
    String user = RunAs.sender();
    if (!table.file(id, row.nodeId(), user, clock.now())) {
      throw RuleViolation.conflict("letter", "naskah.dossier.filed");
    }
    // Not which dossier: who may read the letter may not always read that.
    writer.put(letter, properties, RetentionModel.ASPECT_FILED, new HashMap<>());
    audit.record(letter, "filed in dossier " + dossier.getId());
    retention.recompute(letter);
  }

  /** A letter was taken out of a dossier. */
  void takenOut(NodeRef dossier, NodeRef letter) {
    if (Leaving.isLeaving(letter)) {
      return;
    }
    DossierRow row = lock(dossier);
    if (row.isClosed()) {
      throw RuleViolation.conflict("dossier", "naskah.dossier.closed", row.closedOn());
    }
    // A hold on the dossier covers the letters in it, so a held letter may not be taken out to
    // escape the hold.
    holds.keepHoldsOut();
    holds.refuseIfHeld(letter);
    long id = (Long) nodeService.getProperty(letter, ContentModel.PROP_NODE_DBID);
    if (table.unfile(id, row.nodeId())) {
      writer.removeAspect(letter, RetentionModel.ASPECT_FILED);
      audit.record(letter, "taken out of dossier " + dossier.getId());
      retention.takenOut(letter, row.nodeId());
    }
  }

  /** A dossier is about to go. */
  void going(NodeRef dossier) {
    Long id = (Long) nodeService.getProperty(dossier, ContentModel.PROP_NODE_DBID);
    Optional<DossierRow> row = table.lock(id);
    if (row.isPresent()) {
      holds.keepHoldsOut();
      holds.refuseIfHeld(dossier);
      if (table.hasLetters(id)) {
        throw RuleViolation.conflict("dossier", "naskah.dossier.full");
      }
      table.remove(id);
      audit.record(dossier, "dossier removed");
    }
  }

  /** A dossier was renamed, or got another title. */
  void refuseIfHeld(NodeRef dossier) {
    holds.keepHoldsOut();
    holds.refuseIfHeld(dossier);
  }

  /** The row of a dossier, locked; one that was made in this very transaction gets it now. */
  DossierRow lock(NodeRef dossier) {
    long id = (Long) nodeService.getProperty(dossier, ContentModel.PROP_NODE_DBID);
    Optional<DossierRow> row = table.lock(id);
    if (row.isEmpty()) {
      made(dossier);
      row = table.lock(id);
    }
    return row.orElseThrow();
  }
}
