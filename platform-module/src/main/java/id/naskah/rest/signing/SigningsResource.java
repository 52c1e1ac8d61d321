package id.naskah.rest.signing;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import id.naskah.rest.RowId;
import id.naskah.rest.Slice;
import id.naskah.signature.DoubtfulSignings;
import id.naskah.signature.SigningJob;
import java.util.List;
import java.util.Set;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/**
 * {@code /signings}: signings of which nobody knows whether they happened, for administrators; and
 * that nothing was signed, once somebody found out.
 */
@EntityResource(name = "signings", title = "Signings of which nobody knows")
public class SigningsResource
    implements EntityResourceAction.Read<Entity>, EntityResourceAction.Update<Entity> {
  private static final String REFUSED = "refused";

  private final Answers answers;
  private final DoubtfulSignings doubtful;

  public SigningsResource(Answers answers, DoubtfulSignings doubtful) {
    this.answers = answers;
    this.doubtful = doubtful;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () -> {
          Slice slice = Slice.of(parameters);
          List<SigningJob> found = doubtful.all(slice.skip() + slice.most() + 1);
          return slice.ofOneMore(found.stream().skip(slice.skip()).toList(), SigningJson::of);
        });
  }

  /** Writes down that nothing was signed; the place can be signed again. */
  @Override
  public Entity update(String id, Entity entity, Parameters parameters) {
    return answers.writing(
        () -> {
          Body body = new Body(entity, Set.of("state", "reason"));
          String state = body.text("state");
          if (!REFUSED.equals(state)) {
            throw RuleViolation.invalid("state", "naskah.choice", Texts.shortened(state), REFUSED);
          }
          long job = RowId.of("signing", id);
          return SigningJson.of(doubtful.giveUp(job, body.text("reason")));
        });
  }
}
