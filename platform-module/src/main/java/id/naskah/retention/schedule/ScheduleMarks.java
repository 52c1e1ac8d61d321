package id.naskah.retention.schedule;

import id.naskah.model.RetentionModel;
import id.naskah.platform.ByNaskah;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.Quietly;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/** Naskah's own writing to the files of editions, which the guard would refuse to others. */
public class ScheduleMarks {
  private final NodeService nodeService;
  private final BehaviourFilter behaviourFilter;
  private final OfficeClock clock;

  /**
   * @param nodeService the one that checks no permission: what is written follows from a rule
   */
  public ScheduleMarks(
      NodeService nodeService, BehaviourFilter behaviourFilter, OfficeClock clock) {
    this.nodeService = nodeService;
    this.behaviourFilter = behaviourFilter;
    this.clock = clock;
  }

  /** Marks a file as a draft with this code. */
  void draft(NodeRef file, String code) {
    Map<QName, Serializable> values = new HashMap<>();
    values.put(RetentionModel.SCHEDULE_EDITION, code);
    values.put(RetentionModel.SCHEDULE_STATUS, ScheduleStatus.DRAFT.code());
    quietly(file, () -> nodeService.addAspect(file, RetentionModel.ASPECT_SCHEDULE, values));
  }

  /** A draft that was carried out of the folder is a file like any other. */
  void clear(NodeRef file) {
    quietly(file, () -> nodeService.removeAspect(file, RetentionModel.ASPECT_SCHEDULE));
  }

  void inForce(NodeRef folder, EditionFile edition, LocalDate from, String user) {
    Map<QName, Serializable> values = new HashMap<>();
    values.put(RetentionModel.SCHEDULE_STATUS, ScheduleStatus.IN_FORCE.code());
    values.put(RetentionModel.IN_FORCE_FROM, clock.toDate(from));
    values.put(RetentionModel.BROUGHT_INTO_FORCE_BY, user);
    quietly(edition.node(), () -> nodeService.addProperties(edition.node(), values));
    // Two who do this at once both write here: the second is run again, and sees the first.
    ByNaskah.write(
        () -> nodeService.setProperty(folder, RetentionModel.EDITION_IN_FORCE, edition.code()));
  }

  void superseded(NodeRef file) {
    quietly(
        file,
        () ->
            nodeService.setProperty(
                file, RetentionModel.SCHEDULE_STATUS, ScheduleStatus.SUPERSEDED.code()));
  }

  private void quietly(NodeRef file, Runnable work) {
    Quietly.write(
        behaviourFilter, file, RetentionModel.ASPECT_SCHEDULE, () -> ByNaskah.write(work));
  }
}
