package id.naskah.routing;

import id.naskah.configuration.Recipient;
import id.naskah.letter.LetterStatus;
import id.naskah.model.LetterModel;
import id.naskah.model.RoutingModel;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
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

/** Passes a letter on. */
class Passing {
  private final NodeService nodeService;
  private final RoutingWriter writer;
  private final DispositionTable table;
  private final DispositionAccess access;
  private final RoutingLog log;
  private final Actors actors;
  private final PassOnRules rules;
  private final DueDates dueDates;
  private final OfficeClock clock;

  /** What all dispositions that are made at one time have in common. */
  private record Sending(
      NodeRef letter,
      long letterId,
      DispositionRow above,
      Actors.Actor actor,
      LocalDate due,
      PassOn request,
      Instant at) {}

  /**
   * @param nodeService the one that checks no permission: {@link Actors} says who may pass on
   */
  public Passing(
      NodeService nodeService,
      RoutingWriter writer,
      DispositionTable table,
      DispositionAccess access,
      RoutingLog log,
      Actors actors,
      PassOnRules rules,
      DueDates dueDates,
      OfficeClock clock) {
    this.nodeService = nodeService;
    this.writer = writer;
    this.table = table;
    this.access = access;
    this.log = log;
    this.actors = actors;
    this.rules = rules;
    this.dueDates = dueDates;
    this.clock = clock;
  }

  /** Makes the dispositions; all of them, or none. Cost: the recipients, and the letter's tree. */
  List<NodeRef> passOn(NodeRef letter, PassOn asked) {
    PassOn request = rules.spelled(asked);
    Sending sending = check(letter, request);
    List<DispositionRow> rows = new ArrayList<>();
    for (Recipient recipient : request.responsible()) {
      rows.add(create(sending, recipient, true));
    }
    for (Recipient recipient : request.informed()) {
      rows.add(create(sending, recipient, false));
    }
    finish(sending, rows);
    return rows.stream().map(DispositionRow::node).toList();
  }

  /**
   * Takes over a disposition that was made as a bare node by another door, under the same rules.
   *
   * @param asked what its properties ask for; one recipient
   */
  void adopt(NodeRef letter, NodeRef disposition, PassOn asked) {
    PassOn request = rules.spelled(asked);
    Sending sending = check(letter, request);
    boolean responsible = !request.responsible().isEmpty();
    Recipient recipient = responsible ? request.responsible().get(0) : request.informed().get(0);
    writer.set(disposition, properties(sending, recipient, responsible));
    finish(sending, List.of(row(sending, disposition, recipient, responsible)));
  }

  private Sending check(NodeRef letter, PassOn request) {
    rules.check(request);
    Map<QName, Serializable> properties = nodeService.getProperties(letter);
    long letterId = (Long) properties.get(ContentModel.PROP_NODE_DBID);
    String status = table.lockLetter(letterId).orElse((String) properties.get(LetterModel.STATUS));
    if (!LetterStatus.OPEN.code().equals(status)) {
      throw RuleViolation.conflict("letter", "naskah.pass.notOpen", status);
    }
    List<DispositionRow> all = table.ofLetter(letterId);
    DispositionRow above = above(request, all);
    Actors.Actor actor =
        above == null ? actors.requireWriter(letter) : actors.requireRecipient(above.recipient());
    if (above != null && !above.status().isOpen()) {
      throw RuleViolation.conflict("parent", "naskah.pass.closed", above.status().code());
    }
    rules.checkWay(request, actor.user(), above, all);
    LocalDate due =
        dueDates.of(
            request,
            (String) properties.get(LetterModel.URGENCY),
            above == null ? null : above.due());
    return new Sending(letter, letterId, above, actor, due, request, clock.now());
  }

  private static DispositionRow above(PassOn request, List<DispositionRow> all) {
    if (request.above() == null) {
      return null;
    }
    return all.stream()
        .filter(row -> row.node().equals(request.above()))
        .findFirst()
        .orElseThrow(
            () ->
                RuleViolation.invalid(
                    "parent", "naskah.notFound", "disposition", request.above().getId()));
  }

  private DispositionRow create(Sending sending, Recipient recipient, boolean responsible) {
    NodeRef node = writer.create(sending.letter(), properties(sending, recipient, responsible));
    return row(sending, node, recipient, responsible);
  }

  private Map<QName, Serializable> properties(
      Sending sending, Recipient recipient, boolean responsible) {
    DispositionRow above = sending.above();
    Map<QName, Serializable> properties = new HashMap<>();
    properties.put(RoutingModel.RECIPIENT, recipient.toString());
    properties.put(RoutingModel.RESPONSIBLE, responsible);
    properties.put(RoutingModel.INSTRUCTIONS, new ArrayList<>(sending.request().instructions()));
    properties.put(RoutingModel.NOTE, sending.request().note());
    properties.put(RoutingModel.DUE_DATE, clock.toDate(sending.due()));
    properties.put(RoutingModel.ABOVE, above == null ? null : above.node());
    properties.put(RoutingModel.STATUS, DispositionStatus.UNREAD.code());
    properties.put(RoutingModel.SENDER, sending.actor().user());
    properties.put(RoutingModel.SENT_FOR, above == null ? null : above.recipient().toString());
    properties.put(RoutingModel.SENT_AT, Date.from(sending.at()));
    // Alfresco lets an owner do anything, and the sender is not to do more than the rules allow.
    properties.put(ContentModel.PROP_OWNER, RunAs.systemName());
    properties.values().removeIf(value -> value == null);
    return properties;
  }

  private DispositionRow row(
      Sending sending, NodeRef node, Recipient recipient, boolean responsible) {
    DispositionRow above = sending.above();
    return new DispositionRow(
        (Long) nodeService.getProperty(node, ContentModel.PROP_NODE_DBID),
        node.getId(),
        sending.letterId(),
        above == null ? null : above.nodeId(),
        recipient,
        responsible,
        DispositionStatus.UNREAD,
        sending.actor().user(),
        above == null ? null : above.recipient().toString(),
        sending.due());
  }

  private void finish(Sending sending, List<DispositionRow> rows) {
    table.add(rows, sending.at(), sending.request().instructions());
    access.grant(sending.letter(), rows.stream().map(DispositionRow::recipient).toList());
    List<RoutingEvent> events = new ArrayList<>();
    if (sending.above() != null && sending.above().status() == DispositionStatus.UNREAD) {
      events.add(markRead(sending));
    }
    for (DispositionRow row : rows) {
      events.add(event(sending, row, EventKind.PASSED, sending.request().note()));
    }
    log.record(sending.letter(), events);
  }

  /** A user who passes a disposition on has read the disposition. */
  private RoutingEvent markRead(Sending sending) {
    Map<QName, Serializable> read = new HashMap<>();
    read.put(RoutingModel.STATUS, DispositionStatus.READ.code());
    read.put(RoutingModel.READ_BY, sending.actor().user());
    read.put(RoutingModel.READ_AT, Date.from(sending.at()));
    writer.set(sending.above().node(), read);
    table.move(sending.above().nodeId(), DispositionStatus.READ, sending.at());
    return event(sending, sending.above(), Step.OPEN_IT.event(), null);
  }

  private static RoutingEvent event(
      Sending sending, DispositionRow row, EventKind event, String detail) {
    return new RoutingEvent(
        sending.letter().getId(),
        row.uuid(),
        event,
        row.recipient(),
        row.sender(),
        sending.actor().user(),
        sending.actor().actsFor(),
        sending.at(),
        row.due(),
        detail);
  }
}
