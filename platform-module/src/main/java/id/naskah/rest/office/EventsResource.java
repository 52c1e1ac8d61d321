package id.naskah.rest.office;

import id.naskah.configuration.Configuration;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import java.util.function.Supplier;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /events}: what can be declared of records, such as that a contract ended. */
@EntityResource(name = "events", title = "Events of records")
public class EventsResource implements EntityResourceAction.Read<Entity> {
  private final TermList terms;

  public EventsResource(Answers answers, Supplier<Configuration> configuration) {
    this.terms = new TermList(answers, configuration, Configuration::events);
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return terms.read(parameters);
  }
}
