package id.naskah.retention.why;

import id.naskah.letter.LetterValues;
import id.naskah.model.LetterModel;
import id.naskah.model.RetentionModel;
import id.naskah.platform.OfficeClock;
import id.naskah.retention.RecordSights;
import id.naskah.retention.Sight;
import id.naskah.retention.clock.DeclaredEvent;
import id.naskah.retention.clock.DossierDates;
import id.naskah.retention.clock.FactsReader;
import id.naskah.retention.clock.Never;
import id.naskah.retention.clock.RetentionClock;
import id.naskah.retention.clock.RetentionDates;
import id.naskah.retention.clock.RetentionFacts;
import id.naskah.retention.clock.RetentionRow;
import id.naskah.retention.clock.RetentionTable;
import id.naskah.retention.declaration.Declaration;
import id.naskah.retention.declaration.DeclarationTable;
import id.naskah.retention.schedule.FinalAction;
import id.naskah.retention.schedule.RetentionRule;
import id.naskah.retention.schedule.Schedules;
import id.naskah.retention.schedule.Trigger;
import id.naskah.retention.why.Why.Appraisal;
import id.naskah.retention.why.Why.InDossier;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.namespace.QName;

/**
 * Finds out why a letter has its date: for a record by its own edition, for an open one as of now.
 */
public class WhyReader {
  private final NodeService nodeService;
  private final PermissionService permissionService;
  private final Schedules schedules;
  private final FactsReader facts;
  private final RetentionTable table;
  private final DossierDates dossiers;
  private final DeclarationTable declarations;
  private final KnownHolds holds;
  private final RecordSights sights;
  private final OfficeClock clock;

  /**
   * @param nodeService the one that checks no permission: callers hand in what the user may know
   *     of, and the dossier is asked for here
   */
  public WhyReader(
      NodeService nodeService,
      PermissionService permissionService,
      Schedules schedules,
      FactsReader facts,
      RetentionTable table,
      DossierDates dossiers,
      DeclarationTable declarations,
      KnownHolds holds,
      RecordSights sights,
      OfficeClock clock) {
    this.nodeService = nodeService;
    this.permissionService = permissionService;
    this.schedules = schedules;
    this.facts = facts;
    this.table = table;
    this.dossiers = dossiers;
    this.declarations = declarations;
    this.holds = holds;
    this.sights = sights;
    this.clock = clock;
  }

  /**
   * Explains the date of a letter of which the user sees something; where that is its number alone,
   * without what the evidence for its date says.
   */
  public Why of(NodeRef letter) {
    boolean masked = sights.of(letter) != Sight.WHOLE;
    Map<QName, Serializable> properties = nodeService.getProperties(letter);
    long id = (Long) properties.get(ContentModel.PROP_NODE_DBID);
    Optional<RetentionRow> row = table.find(id);
    Optional<RetentionRow> dossier = dossiers.of(id).flatMap(dossiers::find);
    Serializable events =
        dossier
            .map(d -> nodeService.getProperty(RetentionClock.node(d), RetentionModel.EVENTS))
            .orElse(null);
    RetentionFacts known = facts.ofLetter(properties, events);
    boolean forecast = row.isEmpty() && known.settledOn() == null;
    LocalDate asOf = forecast ? clock.today() : null;
    RetentionDates dates =
        RetentionDates.of(
            forecast ? known.settled(asOf) : known,
            row.flatMap(r -> schedules.edition(r.edition())),
            schedules.inForce());
    InDossier in = dossier.map(this::inDossier).orElse(null);
    LocalDate day = dates.eligibleOn();
    FinalAction action = dates.action();
    if (dossier.isPresent()) {
      day = forecast ? null : row.map(RetentionRow::eligibleOn).orElse(null);
      action = dossier.get().action() == null ? action : dossier.get().action().or(action);
    }
    return new Why(
        letter.getId(),
        (String) properties.get(LetterModel.STATUS),
        forecast,
        asOf,
        dates,
        day,
        action,
        day == null ? never(dates, in) : null,
        masked ? null : evidence(dates.rule(), properties.get(RetentionModel.EVENTS), events),
        appraisal(new LetterValues(properties, clock)),
        in,
        holds.on(letter, masked),
        masked);
  }

  private static Never never(RetentionDates dates, InDossier in) {
    if (dates.never() != null || in == null) {
      return dates.never();
    }
    return in.closedOn() == null ? Never.DOSSIER_OPEN : Never.DOSSIER;
  }

  private InDossier inDossier(RetentionRow row) {
    NodeRef node = RetentionClock.node(row);
    LetterValues dossier = new LetterValues(nodeService.getProperties(node), clock);
    boolean readable =
        permissionService.hasPermission(node, PermissionService.READ) == AccessStatus.ALLOWED;
    Serializable title = nodeService.getProperty(node, ContentModel.PROP_TITLE);
    return new InDossier(
        readable ? row.uuid() : null,
        readable ? String.valueOf(title) : null,
        dossier.day(RetentionModel.CLOSED_ON),
        row.eligibleOn(),
        row.action());
  }

  private Declaration evidence(RetentionRule rule, Serializable letter, Serializable dossier) {
    if (rule == null || rule.trigger() != Trigger.EVENT) {
      return null;
    }
    DeclaredEvent event = DeclaredEvent.both(letter, dossier).get(rule.event());
    return event == null ? null : declarations.find(event.declaration()).orElse(null);
  }

  private static Appraisal appraisal(LetterValues letter) {
    LocalDate until = letter.day(RetentionModel.KEEP_UNTIL);
    FinalAction as = FinalAction.of(letter.text(RetentionModel.KEPT_AS));
    return until == null && as == null
        ? null
        : new Appraisal(until, as, letter.text(RetentionModel.APPRAISAL_REASON));
  }
}
