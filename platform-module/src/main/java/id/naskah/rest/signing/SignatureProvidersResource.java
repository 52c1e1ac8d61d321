package id.naskah.rest.signing;

import id.naskah.platform.OfficeClock;
import id.naskah.platform.RunAs;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.signature.SignatoryState;
import id.naskah.signature.SignatureStates;
import id.naskah.signature.SignatureStates.Shown;
import java.time.Instant;
import java.util.Date;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /signature-providers}: by what letters are signed, and whether the user can sign now. */
@EntityResource(name = "signature-providers", title = "Providers of signatures")
public class SignatureProvidersResource implements EntityResourceAction.Read<Entity> {
  private final Answers answers;
  private final SignatureStates states;
  private final OfficeClock clock;

  public SignatureProvidersResource(Answers answers, SignatureStates states, OfficeClock clock) {
    this.answers = answers;
    this.states = states;
    this.clock = clock;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () -> {
          Slice slice = Slice.of(parameters);
          return slice.of(states.of(RunAs.actor()), this::entity);
        });
  }

  private Entity entity(Shown shown) {
    Entity entity =
        new Entity()
            .with("id", shown.code())
            .with("setUp", shown.isSetUp())
            .with("inForce", shown.isInForce())
            .with("asks", shown.asks().code());
    SignatoryState state = shown.state();
    if (state != null) {
      entity
          .with("state", state.kind().code())
          .with("subject", state.subject())
          .with("validUntil", day(state.validUntil()))
          .with("text", state.text());
    }
    return entity;
  }

  private String day(Instant moment) {
    return moment == null ? null : clock.dayOf(Date.from(moment)).toString();
  }
}
