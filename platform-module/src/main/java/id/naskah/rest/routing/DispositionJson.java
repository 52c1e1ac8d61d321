package id.naskah.rest.routing;

import id.naskah.configuration.Recipient;
import id.naskah.delegation.Mandate;
import id.naskah.delegation.Mandates;
import id.naskah.delegation.Names;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RunAs;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.routing.Disposition;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;

/** A disposition as JSON. */
public class DispositionJson {
  private static final int MOST_HOLDERS = 10;

  private final Names names;
  private final Mandates mandates;
  private final OfficeClock clock;

  public DispositionJson(Names names, Mandates mandates, OfficeClock clock) {
    this.names = names;
    this.mandates = mandates;
    this.clock = clock;
  }

  /** One disposition; what it does not have is left out. */
  Entity entity(Disposition disposition) {
    return entity(disposition, this::people);
  }

  /** The asked part of a letter's dispositions, each with its depth in the tree. */
  CollectionWithPagingInfo<Entity> tree(Slice slice, List<Disposition> ordered) {
    Map<String, Integer> depths = new HashMap<>();
    for (Disposition d : ordered) {
      depths.put(d.id(), d.above() == null ? 0 : depths.getOrDefault(d.above(), 0) + 1);
    }
    Map<Recipient, List<String>> known = new HashMap<>();
    Set<Recipient> mine =
        mandates.of(RunAs.sender()).stream().map(Mandate::recipient).collect(Collectors.toSet());
    return slice.of(
        ordered,
        d ->
            entity(d, position -> known.computeIfAbsent(position, this::people))
                .with("depth", depths.get(d.id()))
                .with("mine", mine.contains(d.recipient())));
  }

  private Entity entity(Disposition d, Function<Recipient, List<String>> people) {
    boolean position = d.recipient().kind() == Recipient.Kind.POSITION;
    return new Entity()
        .with("id", d.id())
        .with("letter", d.letter())
        .with("parent", d.above())
        .with("recipient", d.recipient().toString())
        .with("recipientName", names.of(d.recipient()))
        .with("holder", position ? people.apply(d.recipient()) : null)
        .with("responsible", d.responsible())
        .with("instructions", d.instructions())
        .with("note", d.note())
        .with("dueDate", text(d.dueDate()))
        .with("overdue", isOverdue(d))
        .with("status", d.status().code())
        .with("sender", d.sender())
        .with("senderName", names.ofUser(d.sender()))
        .with("sentFor", d.sentFor())
        .with("sentAt", text(d.sentAt()))
        .with("readBy", d.readBy())
        .with("readAt", text(d.readAt()))
        .with("report", d.report())
        .with("reason", d.reason())
        .with("closedBy", d.closedBy())
        .with("closedFor", d.closedFor())
        .with("closedAt", text(d.closedAt()));
  }

  private boolean isOverdue(Disposition d) {
    LocalDate due = d.dueDate();
    return d.status().isOpen() && due != null && due.isBefore(clock.today());
  }

  private List<String> people(Recipient recipient) {
    return mandates.people(recipient).stream().limit(MOST_HOLDERS).toList();
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
