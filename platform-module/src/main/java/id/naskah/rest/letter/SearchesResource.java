package id.naskah.rest.letter;

import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import java.util.List;
import java.util.Set;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /searches}: searches for letters that one keeps for oneself. */
@EntityResource(name = "searches", title = "Saved searches")
public class SearchesResource
    implements EntityResourceAction.Read<Entity>,
        EntityResourceAction.Create<Entity>,
        EntityResourceAction.Delete {
  private final Answers answers;
  private final SavedSearches searches;

  public SearchesResource(Answers answers, SavedSearches searches) {
    this.answers = answers;
    this.searches = searches;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(() -> Slice.of(parameters).of(searches.all(), SearchesResource::entity));
  }

  @Override
  public List<Entity> create(List<Entity> entities, Parameters parameters) {
    return answers.writing(() -> entities.stream().map(this::keep).toList());
  }

  private Entity keep(Entity entity) {
    Body body = new Body(entity, Set.of("name", "term", "where", "orderBy"));
    return entity(
        searches.keep(
            body.text("name"), body.text("term"), body.text("where"), body.text("orderBy")));
  }

  @Override
  public void delete(String id, Parameters parameters) {
    answers.writing(
        () -> {
          searches.forget(id);
          return id;
        });
  }

  private static Entity entity(SavedSearches.Search search) {
    return new Entity()
        .with("id", search.id())
        .with("name", search.name())
        .with("term", search.term())
        .with("where", search.where())
        .with("orderBy", search.orderBy());
  }
}
