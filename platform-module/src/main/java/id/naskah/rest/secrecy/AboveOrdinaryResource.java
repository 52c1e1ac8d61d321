package id.naskah.rest.secrecy;

import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.rest.routing.PeopleResource;
import id.naskah.secrecy.AboveOrdinary;
import id.naskah.secrecy.AboveOrdinary.Told;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /people/{id}/above-ordinary}: what a person can read, for security officers. */
@RelationshipResource(
    name = "above-ordinary",
    entityResource = PeopleResource.class,
    title = "What people read above ordinary")
public class AboveOrdinaryResource implements RelationshipResourceAction.Read<Entity> {
  private final Answers answers;
  private final AboveOrdinary letters;

  public AboveOrdinaryResource(Answers answers, AboveOrdinary letters) {
    this.answers = answers;
    this.letters = letters;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(String person, Parameters parameters) {
    return answers.reading(
        () -> {
          Slice slice = Slice.of(parameters);
          return slice.ofOneMore(
              letters.of(person, slice.skip(), slice.most() + 1), AboveOrdinaryResource::entity);
        });
  }

  private static Entity entity(Told told) {
    return new Entity()
        .with("id", told.letter())
        .with("series", told.series())
        .with("agendaNumber", told.agendaNumber())
        .with("unit", told.unit())
        .with("status", told.status())
        .with("security", told.level().code())
        .with(
            "reasons",
            told.rights().stream()
                .map(
                    right ->
                        new Entity()
                            .with("because", right.because().code())
                            .with("detail", right.detail()))
                .toList());
  }
}
