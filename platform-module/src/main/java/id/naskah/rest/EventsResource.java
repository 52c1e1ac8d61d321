package id.naskah.rest;

import id.naskah.configuration.Configuration;
import java.util.List;
import java.util.function.Supplier;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /events}: what can be declared of records, such as that a contract ended. */
@EntityResource(name = "events", title = "Events of records")
public class EventsResource implements EntityResourceAction.Read<Entity> {
  private final Answers answers;
  private final Supplier<Configuration> configuration;

  public EventsResource(Answers answers, Supplier<Configuration> configuration) {
    this.answers = answers;
    this.configuration = configuration;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () ->
            Slice.of(parameters)
                .of(
                    List.copyOf(configuration.get().events().values()),
                    InstructionsResource::entity));
  }
}
