package id.naskah.rest.secrecy;

import id.naskah.letter.LetterReader;
import id.naskah.perusal.Perusal;
import id.naskah.perusal.Perusals;
import id.naskah.platform.Nodes;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.rest.letter.LettersResource;
import id.naskah.secrecy.ReadersService;
import org.alfresco.model.ContentModel;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;

/**
 * {@code /letters/{id}/readings}: who has read a secret letter, for those who may ask who can read
 * it.
 */
@RelationshipResource(
    name = "readings",
    entityResource = LettersResource.class,
    title = "Readings of letters")
public class ReadingsResource implements RelationshipResourceAction.Read<Entity> {
  private final Answers answers;
  private final LetterReader letters;
  private final ReadersService readers;
  private final Perusals perusals;
  private final NodeService nodeService;
  private final PermissionService permissionService;

  /**
   * @param nodeService the one that checks no permission: it is asked here
   */
  public ReadingsResource(
      Answers answers,
      LetterReader letters,
      ReadersService readers,
      Perusals perusals,
      NodeService nodeService,
      PermissionService permissionService) {
    this.answers = answers;
    this.letters = letters;
    this.readers = readers;
    this.perusals = perusals;
    this.nodeService = nodeService;
    this.permissionService = permissionService;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(String id, Parameters parameters) {
    return answers.reading(
        () -> {
          NodeRef letter = letters.find(id);
          readers.requireAsking(letter);
          Slice slice = Slice.of(parameters);
          return slice.ofOneMore(perusals.of(letter, slice.skip(), slice.most() + 1), this::entity);
        });
  }

  private Entity entity(Perusal perusal) {
    return new Entity()
        .with("id", String.valueOf(perusal.id()))
        .with("at", perusal.at().toString())
        .with("by", perusal.by())
        .with("what", perusal.seen().code())
        .with("door", perusal.door().code())
        .with("file", perusal.file())
        .with("fileName", name(perusal))
        .with("detail", perusal.detail());
  }

  /** What a file is called now; null if it is gone, and for earlier versions. */
  private String name(Perusal perusal) {
    NodeRef file = Nodes.live(perusal.file());
    boolean isReadable =
        nodeService.exists(file)
            && permissionService.hasPermission(file, PermissionService.READ)
                == AccessStatus.ALLOWED;
    return isReadable ? (String) nodeService.getProperty(file, ContentModel.PROP_NAME) : null;
  }
}
