package id.naskah.rest.office;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Direction;
import id.naskah.configuration.LetterKind;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import java.util.List;
import java.util.function.Supplier;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /kinds}: the kinds of letters there are. */
@EntityResource(name = "kinds", title = "Kinds of letters")
public class KindsResource implements EntityResourceAction.Read<Entity> {
  private final Answers answers;
  private final Supplier<Configuration> configuration;

  public KindsResource(Answers answers, Supplier<Configuration> configuration) {
    this.answers = answers;
    this.configuration = configuration;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () ->
            Slice.of(parameters)
                .of(List.copyOf(configuration.get().kinds().values()), KindsResource::entity));
  }

  private static Entity entity(LetterKind kind) {
    Entity entity =
        new Entity()
            .with("id", kind.code())
            .with("english", kind.english())
            .with("indonesian", kind.indonesian())
            .with("directions", kind.directions().stream().map(Direction::code).toList());
    return Lives.with(entity, kind.life());
  }
}
