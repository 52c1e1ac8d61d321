package id.naskah.telling;

import id.naskah.configuration.Recipient;
import id.naskah.delegation.Mandates;
import id.naskah.platform.Nodes;
import id.naskah.platform.OfficeClock;
import id.naskah.routing.RoutingEvent;
import id.naskah.routing.RoutingListener;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Decides who is told of what happens to a letter, and queues it in the same transaction: what is
 * rolled back was never told, and what is committed will be.
 *
 * <p>Only rows are written here, in one statement for all events together. What needs more time,
 * such as asking how somebody wants to be told, is left to {@link Sending}.
 */
class Telling implements RoutingListener {
  /** A unit with more members than this would be told by a mailing list of its own. */
  static final int MOST_PEOPLE = 200;

  private final Outbox outbox;
  private final Mandates mandates;
  private final NodeService nodeService;
  private final JdbcTemplate jdbc;
  private final OfficeClock clock;
  private final int gatherSeconds;

  /**
   * @param nodeService the one that checks no permission: it is asked for the number of a node only
   * @param gatherSeconds for how long what happens is gathered into one mail
   */
  public Telling(
      Outbox outbox,
      Mandates mandates,
      NodeService nodeService,
      JdbcTemplate jdbc,
      OfficeClock clock,
      int gatherSeconds) {
    this.outbox = outbox;
    this.mandates = mandates;
    this.nodeService = nodeService;
    this.jdbc = jdbc;
    this.clock = clock;
    this.gatherSeconds = gatherSeconds;
  }

  @Override
  public void happened(List<RoutingEvent> events) {
    List<Message> messages = new ArrayList<>();
    events.forEach(event -> messages.addAll(messages(event)));
    outbox.add(messages);
  }

  /** What is to be said; what nobody has seen yet is taken back here. */
  private List<Message> messages(RoutingEvent event) {
    return switch (event.kind()) {
      case PASSED -> messages(Occasion.RECEIVED, people(event.recipient()), event);
      case RESUMED -> {
        List<String> people = new ArrayList<>(people(event.recipient()));
        people.add(event.sender());
        yield messages(Occasion.RESUMED, people, event);
      }
      case DONE -> messages(Occasion.DONE, List.of(event.sender()), event);
      case DECLINED -> messages(Occasion.DECLINED, List.of(event.sender()), event);
      case WITHDRAWN -> takeBack(Occasion.WITHDRAWN, event);
      case RECALLED -> takeBack(Occasion.RECALLED, event);
      case SETTLED -> messages(Occasion.SETTLED, firstSenders(event.letter()), event);
      // Nobody is told: those who look at the letter see it.
      case READ, REPORT, DUE, REOPENED, NOT_ROUTED, AMENDED, CHANGED, REPLACED -> List.of();
    };
  }

  private List<Message> takeBack(Occasion occasion, RoutingEvent event) {
    outbox.takeBack(message(occasion, event.by(), event));
    return List.of();
  }

  private List<String> people(Recipient recipient) {
    return mandates.people(recipient).stream().limit(MOST_PEOPLE).toList();
  }

  /** Those who passed the letter on at the top of its tree. */
  private List<String> firstSenders(String letter) {
    NodeRef node = Nodes.live(letter);
    return jdbc.queryForList(
        "SELECT DISTINCT sender FROM naskah_disposition WHERE letter_id = ? AND above_id IS NULL"
            + " AND status <> 'withdrawn'",
        String.class,
        nodeService.getProperty(node, ContentModel.PROP_NODE_DBID));
  }

  /** One for everybody but the one who did it. */
  private List<Message> messages(Occasion occasion, Collection<String> people, RoutingEvent event) {
    return people.stream()
        .filter(person -> !person.equals(event.by()))
        .distinct()
        .map(person -> message(occasion, person, event))
        .toList();
  }

  private Message message(Occasion occasion, String person, RoutingEvent event) {
    Instant now = clock.now();
    LocalDate today = clock.today();
    return new Message(
        null,
        person,
        occasion,
        event.letter(),
        event.disposition(),
        today,
        event.due(),
        event.by(),
        now.plusSeconds(gatherSeconds),
        now,
        0);
  }
}
