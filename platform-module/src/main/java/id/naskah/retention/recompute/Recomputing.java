package id.naskah.retention.recompute;

import id.naskah.retention.clock.DossierDates;
import id.naskah.retention.clock.RetentionClock;
import id.naskah.retention.clock.RetentionRow;
import id.naskah.retention.clock.RetentionTable;
import id.naskah.retention.clock.RetentionWriter;
import id.naskah.retention.recompute.RecordWalk.Step;
import id.naskah.retention.schedule.Edition;
import id.naskah.retention.schedule.Schedules;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alfresco.repo.domain.node.NodeDAO;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/** Computes many records at once: their rows in one go, and of the nodes what has changed. */
class Recomputing {
  private final NodeDAO nodeDao;
  private final NodeService nodeService;
  private final Schedules schedules;
  private final RetentionClock clock;
  private final RetentionTable table;
  private final DossierDates dossiers;
  private final RetentionWriter writer;
  private final Adoption adoption;

  /**
   * @param nodeDao reads the nodes of many records at once into the transaction's cache
   * @param nodeService the one that checks no permission: dates follow from rules
   */
  public Recomputing(
      NodeDAO nodeDao,
      NodeService nodeService,
      Schedules schedules,
      RetentionClock clock,
      RetentionTable table,
      DossierDates dossiers,
      RetentionWriter writer,
      Adoption adoption) {
    this.nodeDao = nodeDao;
    this.nodeService = nodeService;
    this.schedules = schedules;
    this.clock = clock;
    this.table = table;
    this.dossiers = dossiers;
    this.writer = writer;
    this.adoption = adoption;
  }

  /**
   * Computes letters by themselves. What lies in a dossier gets the dossier's day when that is
   * computed: once, not with each of its letters.
   *
   * @return those that lie in a dossier and were no records before
   */
  List<NodeRef> letters(List<Step> steps, RetentionClock.Choice choice) {
    nodeDao.cacheNodesById(steps.stream().map(Step::nodeId).toList());
    Map<String, Optional<Edition>> editions = new HashMap<>();
    Map<NodeRef, Map<QName, Serializable>> letters = new LinkedHashMap<>();
    List<RetentionRow> rows = new ArrayList<>();
    List<NodeRef> fresh = new ArrayList<>();
    for (Step step : steps) {
      Map<QName, Serializable> letter = nodeService.getProperties(step.node());
      if (step.row().isEmpty()) {
        letter = adoption.adopt(step.node(), letter);
        if (step.dossierId() != null) {
          fresh.add(step.node());
        }
      }
      letters.put(step.node(), letter);
      Optional<RetentionRow> dossier =
          Optional.ofNullable(step.dossierId()).flatMap(dossiers::find);
      rows.add(
          clock.reckon(
              letter,
              step.row(),
              dossier,
              choice,
              code -> editions.computeIfAbsent(code, schedules::edition)));
    }
    table.put(rows);
    rows.forEach(
        row -> {
          NodeRef node = RetentionClock.node(row);
          writer.write(node, letters.get(node), row);
        });
    return fresh;
  }

  /** Computes a dossier by itself and has it hold for its letters, whose own days are right. */
  void dossier(long dossierId, RetentionClock.Choice choice) {
    dossiers.lock(dossierId).ifPresent(row -> clock.dossier(row, choice, false));
  }

  List<Step> dossiersAfter(long dossierId, int most) {
    return dossiers.after(dossierId, most).stream()
        .map(
            row -> new Step(row.nodeId(), RetentionClock.node(row), Optional.of(row), row.nodeId()))
        .toList();
  }
}
