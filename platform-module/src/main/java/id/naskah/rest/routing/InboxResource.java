package id.naskah.rest.routing;

import id.naskah.configuration.Recipient;
import id.naskah.delegation.Names;
import id.naskah.inbox.Box;
import id.naskah.inbox.Inbox;
import id.naskah.inbox.InboxItem;
import id.naskah.inbox.InboxPage;
import id.naskah.inbox.Whose;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /inbox}: what waits for the user. */
@EntityResource(name = "inbox", title = "Inbox")
public class InboxResource implements EntityResourceAction.Read<Entity> {
  private final Answers answers;
  private final Inbox inbox;
  private final Names names;

  public InboxResource(Answers answers, Inbox inbox, Names names) {
    this.answers = answers;
    this.inbox = inbox;
    this.names = names;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () -> {
          Slice slice = Slice.of(parameters);
          String box = parameters.getParameter("box");
          String whose = parameters.getParameter("whose");
          InboxPage page =
              inbox.page(
                  box == null ? Box.OPEN : Box.of(box),
                  whose == null ? Whose.ALL : Whose.of(whose),
                  slice.skip(),
                  slice.most());
          Map<Recipient, String> known = new HashMap<>();
          Function<Recipient, String> named = who -> known.computeIfAbsent(who, names::of);
          return slice.answer(
              page.items().stream().map(item -> entity(item, named)).toList(),
              page.hasMore(),
              null);
        });
  }

  private static Entity entity(InboxItem item, Function<Recipient, String> named) {
    return new Entity()
        .with("id", item.id())
        .with("letter", item.letter())
        .with("subject", item.subject())
        .with("letterNumber", item.letterNumber())
        .with("agendaNumber", item.agendaNumber())
        .with("direction", item.direction())
        .with("urgency", item.urgency())
        .with("security", item.security())
        .with("unit", item.unit())
        .with("unitName", item.unit() == null ? null : named.apply(Recipient.unit(item.unit())))
        .with("recipient", item.recipient().toString())
        .with("recipientName", named.apply(item.recipient()))
        .with("onBehalfOf", onBehalfOf(item, named))
        .with("responsible", item.responsible())
        .with("instructions", item.instructions())
        .with("dueDate", text(item.dueDate()))
        .with("overdue", item.overdue())
        .with("workingDaysOverdue", item.overdue() ? item.workingDaysOverdue() : null)
        .with("status", item.status().code())
        .with("sender", item.sender())
        .with("senderName", named.apply(Recipient.user(item.sender())))
        .with("sentFor", item.sentFor())
        .with("sentAt", text(item.sentAt()))
        .with("readAt", text(item.readAt()))
        .with("closedAt", text(item.closedAt()));
  }

  private static Entity onBehalfOf(InboxItem item, Function<Recipient, String> named) {
    return item.onBehalfOf() == null
        ? null
        : new Entity()
            .with("recipient", item.onBehalfOf().toString())
            .with("name", named.apply(item.onBehalfOf()))
            .with("capacity", item.capacity());
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
