package id.naskah.rest.retention;

import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.retention.hold.HeldService;
import java.util.List;
import org.alfresco.model.ContentModel;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;

/** {@code /holds/{id}/dossiers}: the dossiers that a hold covers, with all that lies in them. */
@RelationshipResource(
    name = "dossiers",
    entityResource = HoldsResource.class,
    title = "Dossiers under holds")
public class HoldDossiersResource
    implements RelationshipResourceAction.Create<Entity>,
        RelationshipResourceAction.Read<Entity>,
        RelationshipResourceAction.Delete {
  private final Answers answers;
  private final HeldService service;
  private final NodeService publicNodeService;
  private final HeldByName held;

  /**
   * @param publicNodeService the public one, which checks permissions
   */
  public HoldDossiersResource(Answers answers, HeldService service, NodeService publicNodeService) {
    this.answers = answers;
    this.service = service;
    this.publicNodeService = publicNodeService;
    this.held =
        new HeldByName(
            answers, "dossierId", service::addDossier, service::removeDossier, this::entity);
  }

  /** Puts dossiers under the hold, all of them or none. */
  @Override
  public List<Entity> create(String hold, List<Entity> entities, Parameters parameters) {
    return held.add(hold, entities);
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(String hold, Parameters parameters) {
    return answers.reading(() -> Slice.of(parameters).of(service.dossiers(hold), this::entity));
  }

  /** Takes a dossier from under the hold. */
  @Override
  public void delete(String hold, String dossier, Parameters parameters) {
    held.remove(hold, dossier);
  }

  private Entity entity(NodeRef dossier) {
    return new Entity()
        .with("id", dossier.getId())
        .with("name", publicNodeService.getProperty(dossier, ContentModel.PROP_NAME));
  }
}
