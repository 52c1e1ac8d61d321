package id.naskah.telling;

import id.naskah.configuration.Recipient;
import id.naskah.delegation.Mandates;
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
import org.alfresco.service.cmr.repository.StoreRef;
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
   * Wires it.
   *
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
    for (RoutingEvent event : events) {
      switch (event.event()) {
        case "passed" -> tell(Occasion.RECEIVED, people(event.recipient()), event, messages);
        case "resumed" -> {
          List<String> people = new ArrayList<>(people(event.recipient()));
          people.add(event.sender());
          tell(Occasion.RESUMED, people, event, messages);
        }
        case "done" -> tell(Occasion.DONE, List.of(event.sender()), event, messages);
        case "declined" -> tell(Occasion.DECLINED, List.of(event.sender()), event, messages);
        case "withdrawn" -> outbox.takeBack(message(Occasion.WITHDRAWN, event.by(), event));
        case "recalled" -> outbox.takeBack(message(Occasion.RECALLED, event.by(), event));
        case "settled" -> tell(Occasion.SETTLED, firstSenders(event.letter()), event, messages);
        default -> {
          // Read, reported, another due day: seen by those who look.
        }
      }
    }
    outbox.add(messages);
  }

  private List<String> people(Recipient recipient) {
    return mandates.people(recipient).stream().limit(MOST_PEOPLE).toList();
  }

  /** Those who passed the letter on at the top of its tree. */
  private List<String> firstSenders(String letter) {
    NodeRef node = new NodeRef(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE, letter);
    return jdbc.queryForList(
        "SELECT DISTINCT sender FROM naskah_disposition WHERE letter_id = ? AND above_id IS NULL"
            + " AND status <> 'withdrawn'",
        String.class,
        nodeService.getProperty(node, ContentModel.PROP_NODE_DBID));
  }

  /** Everybody but the one who did it. */
  private void tell(
      Occasion occasion, Collection<String> people, RoutingEvent event, List<Message> messages) {
    people.stream()
        .filter(person -> !person.equals(event.by()))
        .distinct()
        .forEach(person -> messages.add(message(occasion, person, event)));
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
