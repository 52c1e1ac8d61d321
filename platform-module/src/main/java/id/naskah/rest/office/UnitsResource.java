package id.naskah.rest.office;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Unit;
import id.naskah.configuration.UnitRights;
import id.naskah.platform.OfficeClock;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import java.util.List;
import java.util.function.Supplier;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /units}: the units of the office, and for which of them the user registers letters. */
@EntityResource(name = "units", title = "Units")
public class UnitsResource implements EntityResourceAction.Read<Entity> {
  private final Answers answers;
  private final Supplier<Configuration> configuration;
  private final UnitRights unitRights;
  private final OfficeClock clock;

  public UnitsResource(
      Answers answers,
      Supplier<Configuration> configuration,
      UnitRights unitRights,
      OfficeClock clock) {
    this.answers = answers;
    this.configuration = configuration;
    this.unitRights = unitRights;
    this.clock = clock;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () ->
            Slice.of(parameters)
                .of(List.copyOf(configuration.get().units().values()), this::entity));
  }

  private Entity entity(Unit unit) {
    Entity entity =
        new Entity()
            .with("id", unit.code())
            .with("name", unit.name())
            .with("parent", unit.parent());
    return Lives.with(entity, unit.life())
        .with("mayRegister", unitRights.mayRegister(unit, clock.today()));
  }
}
