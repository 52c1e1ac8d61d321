package id.naskah.rest.office;

import id.naskah.configuration.Configuration;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import java.util.function.Supplier;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /instructions}: what a disposition can ask of its recipient. */
@EntityResource(name = "instructions", title = "Instructions")
public class InstructionsResource implements EntityResourceAction.Read<Entity> {
  private final TermList terms;

  public InstructionsResource(Answers answers, Supplier<Configuration> configuration) {
    this.terms = new TermList(answers, configuration, Configuration::instructions);
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return terms.read(parameters);
  }
}
