package id.naskah.rest.routing;

import id.naskah.recipient.Directory;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /people}: people by what is remembered of them, to be named in a form. */
@EntityResource(name = "people", title = "People")
public class PeopleResource implements EntityResourceAction.Read<Entity> {
  private final Answers answers;
  private final Directory directory;

  public PeopleResource(Answers answers, Directory directory) {
    this.answers = answers;
    this.directory = directory;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () -> {
          Slice slice = Slice.ofSuggestions(parameters);
          Directory.Page page = directory.find(parameters.getParameter("term"), slice.most());
          return slice.answer(
              page.people().stream().map(PeopleResource::entity).toList(), page.more(), null);
        });
  }

  private static Entity entity(Directory.Person person) {
    return new Entity()
        .with("id", person.login())
        .with("name", person.name())
        .with("staffNumber", person.staffNumber())
        .with("positions", RecipientsResource.positions(person.positions()));
  }
}
