package id.naskah.rest.retention;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.retention.hold.Hold;
import id.naskah.retention.hold.HoldService;
import java.util.List;
import java.util.Set;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /holds}: what stops disposals. */
@EntityResource(name = "holds", title = "Holds")
public class HoldsResource
    implements EntityResourceAction.Create<Entity>,
        EntityResourceAction.Read<Entity>,
        EntityResourceAction.ReadById<Entity>,
        EntityResourceAction.Update<Object> {
  private static final Set<String> NEW =
      Set.of("reason", "reference", "owner", "from", "reviewOn", "where");
  private static final Set<String> CHANGE = Set.of("status", "reason", "owner", "reviewOn");
  private static final String RELEASED = "released";

  private final Answers answers;
  private final HoldService service;

  public HoldsResource(Answers answers, HoldService service) {
    this.answers = answers;
    this.service = service;
  }

  /** Places holds, all of them or none. */
  @Override
  public List<Entity> create(List<Entity> entities, Parameters parameters) {
    return answers.writing(
        () -> entities.stream().map(this::place).map(HoldsResource::entity).toList());
  }

  private Hold place(Entity entity) {
    Body body = new Body(entity, NEW);
    return service.place(
        body.text("reason"),
        body.text("reference"),
        body.text("owner"),
        body.day("from"),
        body.day("reviewOn"),
        body.text("where"));
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () -> {
          Slice slice = Slice.of(parameters);
          return slice.ofOneMore(
              service.page(slice.skip(), slice.most() + 1), HoldsResource::entity);
        });
  }

  @Override
  public Entity readById(String id, Parameters parameters) {
    return answers.reading(() -> entity(service.find(id)));
  }

  /** Releases a hold, or gives it another owner or day of review. */
  @Override
  public Object update(String id, Object entity, Parameters parameters) {
    answers.writing(
        () -> {
          Hold hold = service.find(id);
          Body body = new Body(Entity.of(entity), CHANGE);
          if (body.has("status")) {
            release(id, body);
          } else {
            change(hold, body);
          }
          return id;
        });
    return answers.reading(() -> entity(service.find(id)));
  }

  private void release(String id, Body body) {
    if (!RELEASED.equals(body.text("status"))) {
      throw RuleViolation.invalid(
          "status", "naskah.choice", Texts.shortened(body.text("status")), RELEASED);
    }
    for (String other : List.of("owner", "reviewOn")) {
      if (body.has(other)) {
        throw RuleViolation.invalid(other, "naskah.notWith", "status");
      }
    }
    service.release(id, body.text("reason"));
  }

  private void change(Hold hold, Body body) {
    if (body.has("reason")) {
      throw RuleViolation.invalid("reason", "naskah.hold.reason");
    }
    if (!body.has("owner") && !body.has("reviewOn")) {
      throw RuleViolation.invalid("status", "naskah.missing");
    }
    String owner = body.has("owner") ? body.text("owner") : hold.owner();
    if (owner == null) {
      throw RuleViolation.invalid("owner", "naskah.missing");
    }
    service.change(
        String.valueOf(hold.id()),
        owner,
        body.has("reviewOn") ? body.day("reviewOn") : hold.reviewOn());
  }

  private static Entity entity(Hold hold) {
    return new Entity()
        .with("id", String.valueOf(hold.id()))
        .with("status", hold.isInForce() ? "inForce" : RELEASED)
        .with("reason", hold.reason())
        .with("reference", hold.reference())
        .with("owner", hold.owner())
        .with("from", hold.from().toString())
        .with("reviewOn", text(hold.reviewOn()))
        .with("where", hold.where())
        .with("placedBy", hold.placedBy())
        .with("placedAt", hold.placedAt().toString())
        .with("releasedBy", hold.releasedBy())
        .with("releasedAt", text(hold.releasedAt()))
        .with("releaseReason", hold.releaseReason());
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
