package id.naskah.routing;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Recipient;
import id.naskah.configuration.SecurityLevel;
import id.naskah.fake.Clocks;
import id.naskah.fake.Fakes;
import id.naskah.fake.PlainOffice;
import id.naskah.letter.LetterStatus;
import id.naskah.model.LetterModel;
import id.naskah.model.RoutingModel;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.namespace.QName;

/**
 * A letter with its tree of dispositions in memory, written as {@code 1 read, 2<1 done, 3 info
 * unread}: the second made from the first, the third for information.
 */
abstract class PlainSteps {
  static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  static final NodeRef LETTER = node("letter");

  final TreeMap<Long, DispositionRow> rows = new TreeMap<>();
  final Map<String, Map<QName, Serializable>> written = new HashMap<>();
  final List<String> owned = new ArrayList<>();
  final List<String> asked = new ArrayList<>();
  final List<RoutingEvent> events = new ArrayList<>();
  final List<String> settled = new ArrayList<>();
  LetterStatus letterStatus = LetterStatus.OPEN;
  String security = "ordinary";
  RuleViolation refusal;
  final Configuration office = new PlainOffice().done();
  final OfficeClock clock = Clocks.at(NOW.toString());
  final Steps steps =
      new Steps(
          Fakes.of(NodeService.class, new Nodes()),
          new Writer(),
          new Table(),
          new Access(),
          new Log(),
          new Asked(),
          new DueDates(() -> office, clock),
          clock);

  /** The letter with its dispositions. */
  public final class Nodes {
    /** As {@link NodeService} has it. */
    public ChildAssociationRef getPrimaryParent(NodeRef node) {
      return new ChildAssociationRef(
          RoutingModel.DISPOSITIONS, LETTER, RoutingModel.DISPOSITIONS, node);
    }

    /** As {@link NodeService} has it. */
    public Serializable getProperty(NodeRef node, QName name) {
      assertThat(node).isEqualTo(LETTER);
      return Map.<QName, Serializable>of(
              ContentModel.PROP_NODE_DBID, 7L, LetterModel.SECURITY, security)
          .get(name);
    }
  }

  final class Writer extends RoutingWriter {
    Writer() {
      super(null, null, null);
    }

    @Override
    void set(NodeRef disposition, Map<QName, Serializable> properties) {
      written.computeIfAbsent(disposition.getId(), id -> new HashMap<>()).putAll(properties);
    }

    @Override
    void own(NodeRef disposition) {
      owned.add(disposition.getId());
    }

    @Override
    void setStatus(NodeRef letter, LetterStatus status) {
      letterStatus = status;
    }
  }

  final class Table extends DispositionTable {
    Table() {
      super(null, null);
    }

    @Override
    Optional<String> lockLetter(long letterId) {
      return Optional.of(letterStatus.code());
    }

    @Override
    List<DispositionRow> ofLetter(long letterId) {
      return List.copyOf(rows.values());
    }

    @Override
    void move(long nodeId, DispositionStatus status, Instant at) {
      DispositionRow r = rows.get(nodeId);
      rows.put(nodeId, row(nodeId, r.aboveId(), r.responsible(), status, r.due()));
    }

    @Override
    void setDue(long nodeId, LocalDate due) {
      DispositionRow r = rows.get(nodeId);
      rows.put(nodeId, row(nodeId, r.aboveId(), r.responsible(), r.status(), due));
    }
  }

  final class Access extends DispositionAccess {
    Access() {
      super(null, null, null);
    }

    @Override
    void settle(
        NodeRef letter,
        SecurityLevel level,
        Collection<Recipient> recipients,
        List<DispositionRow> all) {
      assertThat(all).isEqualTo(List.copyOf(rows.values()));
      settled.add(level.code() + " " + recipients);
    }
  }

  final class Log extends RoutingLog {
    Log() {
      super(null, null);
    }

    @Override
    public void record(NodeRef letter, List<RoutingEvent> happened) {
      events.addAll(happened);
    }
  }

  /** Notes in what part somebody would act, and lets them, or not. */
  final class Asked extends Actors {
    Asked() {
      super(null, null, null);
    }

    Actor as(String what) {
      asked.add(what);
      if (refusal != null) {
        throw refusal;
      }
      return new Actor("sri", "position:KABAG");
    }

    @Override
    Actor requireRecipient(Recipient recipient) {
      return as("as " + recipient);
    }

    @Override
    Actor requireSender(DispositionRow row, NodeRef letter) {
      return as("as sender of " + row.uuid());
    }

    @Override
    Actor requireEither(DispositionRow row, NodeRef letter) {
      return as("as either of " + row.uuid());
    }
  }

  static NodeRef node(String id) {
    return new NodeRef(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE, id);
  }

  static DispositionRow row(
      long id, Long above, boolean responsible, DispositionStatus status, LocalDate due) {
    return new DispositionRow(
        id,
        String.valueOf(id),
        7,
        above,
        Recipient.user("user" + id),
        responsible,
        status,
        "kepala",
        null,
        due);
  }

  void letter(String tree) {
    for (String text : tree.split(", ")) {
      String[] parts = text.split(" ");
      String[] place = parts[0].split("<");
      rows.put(
          Long.valueOf(place[0]),
          row(
              Long.parseLong(place[0]),
              place.length == 1 ? null : Long.valueOf(place[1]),
              !text.contains("info"),
              DispositionStatus.of(parts[parts.length - 1]),
              LocalDate.parse("2026-03-10")));
    }
  }

  String statuses() {
    return rows.values().stream()
        .map(row -> row.uuid() + " " + row.status().code())
        .collect(Collectors.joining(", "));
  }

  String happened() {
    return events.stream()
        .map(event -> event.disposition() + " " + event.kind().code())
        .collect(Collectors.joining(", "));
  }

  void step(int disposition, String to, String text) {
    steps.step(node(String.valueOf(disposition)), DispositionStatus.of(to), text);
  }
}
