package id.naskah.rest;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Term;
import java.util.List;
import java.util.function.Supplier;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /instructions}: what a disposition can ask of its recipient. */
@EntityResource(name = "instructions", title = "Instructions")
public class InstructionsResource implements EntityResourceAction.Read<Entity> {
  private final Answers answers;
  private final Supplier<Configuration> configuration;

  public InstructionsResource(Answers answers, Supplier<Configuration> configuration) {
    this.answers = answers;
    this.configuration = configuration;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () ->
            Slice.of(parameters)
                .of(
                    List.copyOf(configuration.get().instructions().values()),
                    InstructionsResource::entity));
  }

  /** A code in the words of both languages. */
  static Entity entity(Term term) {
    return new Entity()
        .with("id", term.code())
        .with("english", term.english())
        .with("indonesian", term.indonesian());
  }
}
