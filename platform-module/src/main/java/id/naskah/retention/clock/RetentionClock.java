package id.naskah.retention.clock;

import id.naskah.model.LetterModel;
import id.naskah.model.RetentionModel;
import id.naskah.platform.Nodes;
import id.naskah.retention.clock.RetentionRow.Together;
import id.naskah.retention.schedule.Edition;
import id.naskah.retention.schedule.Schedules;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * Keeps the dates of records and dossiers as the schedule and the facts have them, on the node and
 * in its table, in the transaction that changed a fact.
 *
 * <p>A record has dates once it has been settled; an open letter's are a forecast and stored
 * nowhere. One that was opened again keeps its row, and has no day until it is settled once more.
 */
public class RetentionClock {
  private final NodeService nodeService;
  private final Schedules schedules;
  private final FactsReader facts;
  private final RetentionTable table;
  private final DossierDates dossiers;
  private final RetentionWriter writer;

  /**
   * @param nodeService the one that checks no permission: dates follow from rules, whoever's deed
   *     they follow
   */
  public RetentionClock(
      NodeService nodeService,
      Schedules schedules,
      FactsReader facts,
      RetentionTable table,
      DossierDates dossiers,
      RetentionWriter writer) {
    this.nodeService = nodeService;
    this.schedules = schedules;
    this.facts = facts;
    this.table = table;
    this.dossiers = dossiers;
    this.writer = writer;
  }

  /** By which edition something is computed. */
  public interface Choice {
    /**
     * The dates.
     *
     * @param own the edition of the present dates; nothing when there are none
     */
    RetentionDates dates(RetentionFacts facts, Optional<Edition> own);
  }

  /**
   * The dates by the record's own edition (docs/rules.md#rule-1), and by the edition in force where
   * the record has none yet.
   */
  public RetentionDates keeping(RetentionFacts known, Optional<Edition> own) {
    return RetentionDates.of(known, own, schedules.inForce());
  }

  /**
   * Computes the dates of a letter or a dossier anew and stores what has changed. A letter that is
   * no record is left alone.
   *
   * <p>Cost: one node; in a dossier, as many as it holds.
   */
  public void recompute(NodeRef letterOrDossier) {
    if (RetentionModel.TYPE_DOSSIER.equals(nodeService.getType(letterOrDossier))) {
      dossier(letterOrDossier);
    } else {
      letter(letterOrDossier);
    }
  }

  private void letter(NodeRef node) {
    Map<QName, Serializable> letter = nodeService.getProperties(node);
    long id = (Long) letter.get(ContentModel.PROP_NODE_DBID);
    Optional<RetentionRow> dossier = dossiers.lockOf(id);
    Optional<RetentionRow> before = table.find(id);
    if (before.isPresent() || FactsReader.isOver(letter)) {
      RetentionRow row = reckon(letter, before, dossier, this::keeping);
      if (dossier.isEmpty()) {
        store(node, letter, row);
      } else {
        table.put(List.of(row));
        Together together = spread(dossier.get(), Map.of(id, letter));
        writer.write(node, letter, row.together(together));
      }
    } else {
      // A letter in the dossier is open, so the dossier has no day now.
      dossier.ifPresent(row -> spread(row, Map.of()));
    }
  }

  private RetentionRow reckon(
      Map<QName, Serializable> letter,
      Optional<RetentionRow> before,
      Optional<RetentionRow> dossier,
      Choice choice) {
    return reckon(letter, before, dossier, choice, schedules::edition);
  }

  /**
   * The dates of a letter by itself, with those that it shares left as they were.
   *
   * @param editions finds editions by their codes
   */
  public RetentionRow reckon(
      Map<QName, Serializable> letter,
      Optional<RetentionRow> before,
      Optional<RetentionRow> dossier,
      Choice choice,
      Function<String, Optional<Edition>> editions) {
    Serializable events = dossier.map(row -> eventsOf(node(row))).orElse(null);
    RetentionDates dates =
        choice.dates(
            facts.ofLetter(letter, events), before.map(RetentionRow::edition).flatMap(editions));
    RetentionRow row =
        RetentionRow.of(
            (Long) letter.get(ContentModel.PROP_NODE_DBID),
            (String) letter.get(ContentModel.PROP_NODE_UUID),
            dates);
    if (dossier.isEmpty()) {
      return row;
    }
    return row.together(before.map(RetentionRow::together).orElse(new Together(null, null)));
  }

  private void store(NodeRef node, Map<QName, Serializable> letter, RetentionRow row) {
    table.put(List.of(row));
    writer.write(node, letter, row);
  }

  private void dossier(NodeRef node) {
    long id = (Long) nodeService.getProperty(node, ContentModel.PROP_NODE_DBID);
    dossiers.lock(id).ifPresent(row -> dossier(row, this::keeping, true));
  }

  /**
   * Computes a dossier.
   *
   * @param row as locked
   * @param letters whether its letters are computed too, because what it says of them has changed
   */
  public void dossier(RetentionRow row, Choice choice, boolean letters) {
    NodeRef node = node(row);
    Map<QName, Serializable> properties = nodeService.getProperties(node);
    RetentionDates dates =
        choice.dates(facts.ofDossier(properties), schedules.edition(row.edition()));
    RetentionRow now = RetentionRow.of(row.nodeId(), row.uuid(), dates);
    dossiers.putOwn(now);
    Map<Long, Map<QName, Serializable>> known = new HashMap<>();
    List<RetentionRow> rows = new ArrayList<>();
    if (letters) {
      for (RetentionRow before : dossiers.records(row.nodeId())) {
        Map<QName, Serializable> letter = nodeService.getProperties(node(before));
        known.put(before.nodeId(), letter);
        rows.add(reckon(letter, Optional.of(before), Optional.of(now), choice));
      }
      table.put(rows);
    }
    Together together = spread(now, known);
    rows.forEach(r -> writer.write(node(r), known.get(r.nodeId()), r.together(together)));
  }

  /**
   * Writes the dates of a dossier to the dossier and to all records in it.
   *
   * @param known letters that the caller writes
   */
  private Together spread(RetentionRow dossier, Map<Long, ?> known) {
    Together together = dossiers.together(dossier);
    for (RetentionRow changed : dossiers.spread(dossier.nodeId(), together)) {
      if (!known.containsKey(changed.nodeId())) {
        writer.writeTogether(node(changed), changed);
      }
    }
    NodeRef node = node(dossier);
    writer.write(node, nodeService.getProperties(node), dossier.together(together));
    return together;
  }

  /**
   * Computes a letter and the dossier out of which the letter was taken.
   *
   * @param dossierId where it lay
   */
  public void takenOut(NodeRef letter, long dossierId) {
    dossiers.lock(dossierId).ifPresent(row -> spread(row, Map.of()));
    letter(letter);
  }

  private Serializable eventsOf(NodeRef dossier) {
    return nodeService.getProperty(dossier, RetentionModel.EVENTS);
  }

  public static NodeRef node(RetentionRow row) {
    return Nodes.live(row.uuid());
  }

  /** Forgets a letter that is gone for good. */
  public void forget(NodeRef letter) {
    if (LetterModel.TYPE_LETTER.equals(nodeService.getType(letter))) {
      table.remove((Long) nodeService.getProperty(letter, ContentModel.PROP_NODE_DBID));
    }
  }
}
