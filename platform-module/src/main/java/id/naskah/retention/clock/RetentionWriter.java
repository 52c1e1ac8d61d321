package id.naskah.retention.clock;

import id.naskah.model.RetentionModel;
import id.naskah.platform.ByNaskah;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.PastLocks;
import id.naskah.platform.Quietly;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * Writes what the clock computed to the node: no version, no new date of change, and nothing at all
 * where it says so already.
 */
public class RetentionWriter {
  private final NodeService nodeService;
  private final BehaviourFilter behaviourFilter;
  private final PastLocks locks;
  private final OfficeClock clock;

  /**
   * For dates.
   *
   * @param nodeService the one that checks no permission: dates follow from rules, whoever's deed
   *     they follow
   */
  public RetentionWriter(
      NodeService nodeService,
      BehaviourFilter behaviourFilter,
      PastLocks locks,
      OfficeClock clock) {
    this.nodeService = nodeService;
    this.behaviourFilter = behaviourFilter;
    this.locks = locks;
    this.clock = clock;
  }

  /** All dates of a record or a dossier. */
  public void write(NodeRef node, Map<QName, Serializable> before, RetentionRow row) {
    Map<QName, Serializable> values = new HashMap<>();
    values.put(RetentionModel.EDITION, row.edition());
    values.put(RetentionModel.RULE, row.rule());
    values.put(RetentionModel.TRIGGER_DAY, date(row.triggerDay()));
    values.put(RetentionModel.ACTIVE_UNTIL, date(row.activeUntil()));
    values.put(RetentionModel.INACTIVE_UNTIL, date(row.inactiveUntil()));
    values.putAll(together(row));
    put(node, before, RetentionModel.ASPECT_RETAINED, values);
  }

  /** Writes what has changed for a record because of the dossier in which it lies. */
  void writeTogether(NodeRef node, RetentionRow row) {
    put(node, nodeService.getProperties(node), RetentionModel.ASPECT_RETAINED, together(row));
  }

  private Map<QName, Serializable> together(RetentionRow row) {
    Map<QName, Serializable> values = new HashMap<>();
    values.put(RetentionModel.ELIGIBLE_ON, date(row.eligibleOn()));
    values.put(RetentionModel.FINAL_ACTION, RetentionTable.code(row.action()));
    return values;
  }

  /** Sets properties of an aspect, which is added when it is missing; a null value removes. */
  public void put(
      NodeRef node,
      Map<QName, Serializable> before,
      QName aspect,
      Map<QName, Serializable> values) {
    if (nodeService.hasAspect(node, aspect)) {
      set(node, before, values);
    } else {
      Map<QName, Serializable> added = new HashMap<>(values);
      added.values().removeIf(Objects::isNull);
      quietly(node, () -> nodeService.addAspect(node, aspect, added));
    }
  }

  /** Sets properties, where they say something else; a null value removes. */
  public void set(NodeRef node, Map<QName, Serializable> before, Map<QName, Serializable> values) {
    Map<QName, Serializable> changed = new HashMap<>(values);
    changed.entrySet().removeIf(e -> Objects.equals(before.get(e.getKey()), e.getValue()));
    if (!changed.isEmpty()) {
      quietly(node, () -> nodeService.addProperties(node, changed));
    }
  }

  /** Removes an aspect with its properties. */
  public void removeAspect(NodeRef node, QName aspect) {
    quietly(node, () -> nodeService.removeAspect(node, aspect));
  }

  private void quietly(NodeRef node, Runnable work) {
    Quietly.write(behaviourFilter, node, () -> locks.write(() -> ByNaskah.write(work)));
  }

  private Date date(LocalDate day) {
    return day == null ? null : clock.toDate(day);
  }
}
