package id.naskah.rest.retention;

import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.retention.RecordFinder;
import id.naskah.retention.RecordSights;
import id.naskah.retention.RecordsRoles;
import java.util.List;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * {@code /records}: letters by their number for those who keep records, also such as they may not
 * read.
 */
@EntityResource(name = "records", title = "Records by number")
public class RecordsResource
    implements EntityResourceAction.Read<Entity>, EntityResourceAction.ReadById<Entity> {
  private final Answers answers;
  private final RecordFinder finder;
  private final RecordSights sights;
  private final RecordsRoles roles;
  private final RecordJson json;

  public RecordsResource(
      Answers answers,
      RecordFinder finder,
      RecordSights sights,
      RecordsRoles roles,
      RecordJson json) {
    this.answers = answers;
    this.finder = finder;
    this.sights = sights;
    this.roles = roles;
    this.json = json;
  }

  /** Those with {@code ?number=}. */
  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () -> {
          Slice slice = Slice.ofSuggestions(parameters);
          List<NodeRef> found = finder.find(parameters.getParameter("number"), slice.most());
          return slice.ofOneMore(found, json::entity);
        });
  }

  @Override
  public Entity readById(String id, Parameters parameters) {
    return answers.reading(
        () -> {
          roles.requireEither();
          return json.entity(sights.find(id));
        });
  }
}
