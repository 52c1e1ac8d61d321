package id.naskah.rest.configuration;

import id.naskah.configuration.editor.Groups;
import id.naskah.delegation.PositionGroups;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/**
 * {@code /groups}: Alfresco's groups, to be named in a configuration file; without those that
 * Naskah fills from such files itself.
 */
@EntityResource(name = "groups", title = "Groups")
public class GroupsResource implements EntityResourceAction.Read<Entity> {
  private final Answers answers;
  private final Groups groups;
  private final PositionGroups own;

  public GroupsResource(Answers answers, Groups groups, PositionGroups own) {
    this.answers = answers;
    this.groups = groups;
    this.own = own;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () -> {
          Slice slice = Slice.ofSuggestions(parameters);
          Groups.Page page = groups.find(parameters.getParameter("term"), slice.most(), own.all());
          return slice.answer(
              page.groups().stream().map(GroupsResource::entity).toList(), page.more(), null);
        });
  }

  private static Entity entity(Groups.Group group) {
    return new Entity().with("id", group.name()).with("name", group.title());
  }
}
