package id.naskah.routing;

import id.naskah.configuration.SecurityLevel;
import id.naskah.letter.LetterStatus;
import id.naskah.model.LetterModel;
import id.naskah.model.RoutingModel;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/** Takes dispositions from one status to the next, as the table in {@link Step} allows. */
class Steps {
  private final NodeService nodeService;
  private final RoutingWriter writer;
  private final DispositionTable table;
  private final DispositionAccess access;
  private final RoutingLog log;
  private final Actors actors;
  private final DueDates dueDates;
  private final OfficeClock clock;

  /** A disposition with its letter, which is locked until the transaction ends. */
  private record Work(
      NodeRef letter, LetterStatus letterStatus, DispositionRow row, List<DispositionRow> all) {}

  /**
   * @param nodeService the one that checks no permission: {@link Actors} says who may do what
   */
  public Steps(
      NodeService nodeService,
      RoutingWriter writer,
      DispositionTable table,
      DispositionAccess access,
      RoutingLog log,
      Actors actors,
      DueDates dueDates,
      OfficeClock clock) {
    this.nodeService = nodeService;
    this.writer = writer;
    this.table = table;
    this.access = access;
    this.log = log;
    this.actors = actors;
    this.dueDates = dueDates;
    this.clock = clock;
  }

  /**
   * Takes a step.
   *
   * @param given the report of a completion, else the reason; may be null where none is needed
   */
  void step(NodeRef disposition, DispositionStatus to, String given) {
    Work work = lock(disposition);
    DispositionRow row = work.row();
    Step step = Step.between(row.status(), to);
    Actors.Actor actor =
        switch (step.side()) {
          case RECIPIENT -> actors.requireRecipient(row.recipient());
          case SENDER -> actors.requireSender(row, work.letter());
          case EITHER -> actors.requireEither(row, work.letter());
        };
    String field = step == Step.COMPLETE ? "report" : "reason";
    String text = StepRules.text(field, given, step.needsReason());
    if (step == Step.OPEN_IT && text != null) {
      throw RuleViolation.invalid("reason", "naskah.disposition.noReason");
    }
    StepRules.requireOpenLetter(work.letterStatus(), row, work.all(), step);
    if (step == Step.COMPLETE || step == Step.DECLINE) {
      StepRules.requireNothingBelow(row, work.all());
    }
    Instant now = clock.now();
    List<RoutingEvent> events = new ArrayList<>();
    if (step == Step.RECALL) {
      StepRules.below(row, work.all())
          .forEach(r -> events.add(takeBack(work, r, actor, now, text)));
    }
    events.add(apply(work, row, step, actor, now, text));
    finish(work, events);
  }

  /** Moves the due date of a part that is not over. */
  void changeDue(NodeRef disposition, LocalDate due, String given) {
    Work work = lock(disposition);
    DispositionRow row = work.row();
    Actors.Actor actor = actors.requireSender(row, work.letter());
    String reason = StepRules.text("reason", given, true);
    StepRules.requireOpen(row);
    DispositionRow above = PassOnRules.above(row, work.all());
    dueDates.check(due, above == null ? null : above.due());
    writer.set(row.node(), Map.of(RoutingModel.DUE_DATE, clock.toDate(due)));
    table.setDue(row.nodeId(), due);
    String detail = row.due() + " > " + due + ": " + reason;
    log.record(work.letter(), List.of(event(work, row, EventKind.DUE, actor, clock.now(), detail)));
  }

  /** A report on the way, before the part is completed. */
  void report(NodeRef disposition, String given) {
    Work work = lock(disposition);
    DispositionRow row = work.row();
    Actors.Actor actor = actors.requireRecipient(row.recipient());
    String report = StepRules.text("report", given, true);
    StepRules.requireOpen(row);
    Instant now = clock.now();
    List<RoutingEvent> events = new ArrayList<>();
    if (row.status() == DispositionStatus.UNREAD) {
      events.add(apply(work, row, Step.OPEN_IT, actor, now, null));
    }
    writer.set(row.node(), Map.of(RoutingModel.REPORT, report));
    events.add(event(work, row, EventKind.REPORT, actor, now, report));
    log.record(work.letter(), events);
  }

  /** Takes back all that is open, because the letter is void. */
  void takeAllBack(NodeRef letter, String reason) {
    long letterId = id(letter);
    table.lockLetter(letterId);
    List<DispositionRow> all = table.ofLetter(letterId);
    Work work = new Work(letter, LetterStatus.VOID, null, all);
    Actors.Actor actor = new Actors.Actor(Actors.user(), null);
    List<RoutingEvent> events =
        all.stream()
            .filter(row -> row.status().isOpen())
            .map(row -> takeBack(work, row, actor, clock.now(), reason))
            .toList();
    if (!events.isEmpty()) {
      finish(work, events);
    }
  }

  private Work lock(NodeRef disposition) {
    NodeRef letter = nodeService.getPrimaryParent(disposition).getParentRef();
    long letterId = id(letter);
    String status = table.lockLetter(letterId).orElseThrow();
    List<DispositionRow> all = table.ofLetter(letterId);
    DispositionRow row =
        all.stream()
            .filter(r -> r.node().equals(disposition))
            .findFirst()
            .orElseThrow(() -> RuleViolation.notFound("disposition", disposition.getId()));
    return new Work(letter, LetterStatus.of(status), row, all);
  }

  private long id(NodeRef node) {
    return (Long) nodeService.getProperty(node, ContentModel.PROP_NODE_DBID);
  }

  private RoutingEvent takeBack(
      Work work, DispositionRow row, Actors.Actor actor, Instant now, String reason) {
    boolean unread = row.status() == DispositionStatus.UNREAD;
    Step step = unread ? Step.WITHDRAW : Step.RECALL;
    return step.isFrom(row.status()) ? apply(work, row, step, actor, now, reason) : null;
  }

  private RoutingEvent apply(
      Work work, DispositionRow row, Step step, Actors.Actor actor, Instant now, String text) {
    Map<QName, Serializable> values = new HashMap<>();
    values.put(RoutingModel.STATUS, step.to().code());
    if (row.status() == DispositionStatus.UNREAD && step.side() == Step.Side.RECIPIENT) {
      values.put(RoutingModel.READ_BY, actor.user());
      values.put(RoutingModel.READ_AT, Date.from(now));
    }
    boolean open = step.to().isOpen();
    values.put(RoutingModel.CLOSED_BY, open ? null : actor.user());
    values.put(RoutingModel.CLOSED_FOR, open ? null : actor.actsFor());
    values.put(RoutingModel.CLOSED_AT, open ? null : Date.from(now));
    if (text != null) {
      values.put(step == Step.COMPLETE ? RoutingModel.REPORT : RoutingModel.REASON, text);
    }
    writer.set(row.node(), values);
    if (!open) {
      writer.own(row.node());
    }
    table.move(row.nodeId(), step.to(), now);
    return event(work, row, step.event(), actor, now, text);
  }

  private static RoutingEvent event(
      Work work,
      DispositionRow row,
      EventKind event,
      Actors.Actor actor,
      Instant at,
      String detail) {
    return new RoutingEvent(
        work.letter().getId(),
        row.uuid(),
        event,
        row.recipient(),
        row.sender(),
        actor.user(),
        actor.actsFor(),
        at,
        row.due(),
        detail);
  }

  private void finish(Work work, List<RoutingEvent> events) {
    List<RoutingEvent> happened = events.stream().filter(e -> e != null).toList();
    List<DispositionRow> all = table.ofLetter(id(work.letter()));
    access.settle(
        work.letter(),
        SecurityLevel.orOrdinary(nodeService.getProperty(work.letter(), LetterModel.SECURITY)),
        happened.stream().map(RoutingEvent::recipient).distinct().toList(),
        all);
    log.record(work.letter(), happened);
    if (work.letterStatus() == LetterStatus.OPEN && StepRules.isSettled(all)) {
      writer.setStatus(work.letter(), LetterStatus.SETTLED);
    } else if (work.letterStatus() == LetterStatus.SETTLED && StepRules.isWaiting(all)) {
      writer.setStatus(work.letter(), LetterStatus.OPEN);
    }
  }
}
