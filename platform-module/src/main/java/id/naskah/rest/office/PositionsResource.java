package id.naskah.rest.office;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Position;
import id.naskah.configuration.Recipient;
import id.naskah.delegation.Substitution;
import id.naskah.delegation.SubstitutionService;
import id.naskah.platform.OfficeClock;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /positions}: the positions of the office, and who acts for each today. */
@EntityResource(name = "positions", title = "Positions")
public class PositionsResource implements EntityResourceAction.Read<Entity> {
  private final Answers answers;
  private final Supplier<Configuration> configuration;
  private final SubstitutionService service;
  private final OfficeClock clock;

  public PositionsResource(
      Answers answers,
      Supplier<Configuration> configuration,
      SubstitutionService service,
      OfficeClock clock) {
    this.answers = answers;
    this.configuration = configuration;
    this.service = service;
    this.clock = clock;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () -> {
          LocalDate today = clock.today();
          Map<Recipient, List<Substitution>> acting =
              service.inForce().stream().collect(Collectors.groupingBy(Substitution::absent));
          List<Position> all = List.copyOf(configuration.get().positions().values());
          return Slice.of(parameters).of(all, position -> entity(position, today, acting));
        });
  }

  private static Entity entity(
      Position position, LocalDate today, Map<Recipient, List<Substitution>> acting) {
    List<Substitution> substitutes =
        acting.getOrDefault(Recipient.position(position.code()), List.of());
    Entity entity =
        new Entity()
            .with("id", position.code())
            .with("name", position.name())
            .with("unit", position.unit())
            .with("holder", position.holder(today).orElse(null))
            .with("substitutes", substitutes.stream().map(PositionsResource::substitute).toList());
    return Lives.with(entity, position.life());
  }

  private static Entity substitute(Substitution s) {
    return new Entity()
        .with("user", s.substitute())
        .with("capacity", s.capacity().code())
        .with("until", s.until().toString());
  }
}
