package id.naskah.retention.effect;

import id.naskah.model.RetentionModel;
import id.naskah.platform.OfficeClock;
import id.naskah.retention.clock.FactsReader;
import id.naskah.retention.clock.RetentionDates;
import id.naskah.retention.clock.RetentionFacts;
import id.naskah.retention.effect.RecordRows.Row;
import id.naskah.retention.recompute.EditionChange;
import id.naskah.retention.schedule.Edition;
import id.naskah.retention.schedule.Schedules;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.alfresco.repo.domain.node.NodeDAO;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;

/**
 * What an edition would mean for each record, by the same arithmetic that applies it.
 *
 * <p>Cost: each record once, some hundred at a time in memory.
 */
class EffectWalk {
  /** As many nodes as Alfresco reads in one go. */
  private static final int CHUNK = 200;

  private final RecordRows rows;
  private final NodeDAO nodeDao;
  private final NodeService nodeService;
  private final FactsReader facts;
  private final Schedules schedules;
  private final OfficeClock clock;

  /**
   * @param nodeDao reads the nodes of many records at once into the transaction's cache
   * @param nodeService the one that checks no permission: callers say which records count
   */
  public EffectWalk(
      RecordRows rows,
      NodeDAO nodeDao,
      NodeService nodeService,
      FactsReader facts,
      Schedules schedules,
      OfficeClock clock) {
    this.rows = rows;
    this.nodeDao = nodeDao;
    this.nodeService = nodeService;
    this.facts = facts;
    this.schedules = schedules;
    this.clock = clock;
  }

  /** What the user who asked sees of records. */
  interface Seen {
    /** What is told of a record; null for nothing. */
    Row of(Row row);
  }

  /** Tells of each record of which something is seen. */
  void each(Edition next, Seen seen, Consumer<Effect> effects) {
    EditionChange change = new EditionChange(next, false, clock.today());
    Map<String, Optional<Edition>> editions = new HashMap<>();
    long place = Long.MIN_VALUE;
    List<Row> chunk = rows.next(place, CHUNK);
    while (!chunk.isEmpty()) {
      nodeDao.cacheNodesById(chunk.stream().map(Row::nodeId).toList());
      for (Row row : chunk) {
        place = row.nodeId();
        Row told = seen.of(row);
        if (told != null && nodeService.exists(row.letter())) {
          Optional<Edition> own =
              Optional.ofNullable(row.edition())
                  .flatMap(code -> editions.computeIfAbsent(code, schedules::edition));
          effects.accept(effect(told, change, own));
        }
      }
      chunk = rows.next(place, CHUNK);
    }
  }

  private Effect effect(Row row, EditionChange change, Optional<Edition> own) {
    RetentionFacts known =
        facts.ofLetter(nodeService.getProperties(row.letter()), eventsOf(row.dossier()));
    RetentionDates after = change.dates(known, own);
    return new Effect(
        row.letter(),
        row.letterNumber(),
        row.unit(),
        row.classification(),
        row.kind(),
        row.edition(),
        row.rule(),
        row.eligibleOn(),
        // An edition that says nothing of a record leaves the record with its own edition.
        Objects.equals(after.edition(), change.next().code()) ? after.ruleId() : null,
        after.eligibleOn(),
        compare(row, change, own, known, after),
        row.dossier() == null ? null : row.dossier().getId(),
        row.masked());
  }

  private static Effect.Change compare(
      Row row,
      EditionChange change,
      Optional<Edition> own,
      RetentionFacts known,
      RetentionDates after) {
    if (row.rule() == null) {
      return after.hasRule() ? Effect.Change.FRESH : Effect.Change.SAME;
    } else if (own.isPresent() && change.shortens(known, own.get())) {
      return Effect.Change.SHORTER;
    } else if (Objects.equals(row.eligibleOn(), after.eligibleOn())) {
      return Effect.Change.SAME;
    }
    return after.eligibleOn() == null ? Effect.Change.NEVER : Effect.Change.LONGER;
  }

  private Serializable eventsOf(NodeRef dossier) {
    return dossier == null || !nodeService.exists(dossier)
        ? null
        : nodeService.getProperty(dossier, RetentionModel.EVENTS);
  }
}
