package id.naskah.rest.retention;

import id.naskah.platform.Nodes;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.retention.hold.HeldService;
import id.naskah.retention.hold.HoldEvent;
import id.naskah.retention.hold.HoldService;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;
import org.alfresco.service.cmr.repository.NodeRef;

/** {@code /holds/{id}/history}: what happened to a hold. */
@RelationshipResource(
    name = "history",
    entityResource = HoldsResource.class,
    title = "History of holds")
public class HoldHistoryResource implements RelationshipResourceAction.Read<Entity> {
  private final Answers answers;
  private final HoldService service;
  private final HeldService held;

  public HoldHistoryResource(Answers answers, HoldService service, HeldService held) {
    this.answers = answers;
    this.service = service;
    this.held = held;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(String hold, Parameters parameters) {
    return answers.reading(
        () -> Slice.of(parameters).of(service.history(service.find(hold)), this::entity));
  }

  /**
   * That something was added everybody sees who knows the hold; what, only who may read it or knows
   * its number.
   */
  private Entity entity(HoldEvent event) {
    Entity entity =
        new Entity()
            .with("event", event.event())
            .with("by", event.by())
            .with("at", event.at().toString())
            .with("detail", event.detail());
    if (event.node() != null) {
      NodeRef node = Nodes.live(event.node());
      entity.with("node", held.isKnown(node) ? event.node() : null);
    }
    return entity;
  }
}
