package id.naskah.rest.disposal;

import id.naskah.platform.RuleViolation;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import id.naskah.retention.disposal.Appraisals;
import id.naskah.retention.disposal.DisposalReader;
import id.naskah.retention.disposal.Verdict;
import java.util.List;
import java.util.Set;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /disposals/{id}/appraisals}: decides about many items at once. */
@RelationshipResource(
    name = "appraisals",
    entityResource = DisposalsResource.class,
    title = "Appraisals")
public class AppraisalsResource implements RelationshipResourceAction.Create<Entity> {
  private static final Set<String> FIELDS =
      Set.of("decision", "keepUntil", "reason", "items", "all", "where");

  private final Answers answers;
  private final DisposalReader reader;
  private final Appraisals appraisals;

  public AppraisalsResource(Answers answers, DisposalReader reader, Appraisals appraisals) {
    this.answers = answers;
    this.reader = reader;
    this.appraisals = appraisals;
  }

  /** Decides as each body says, all of them or none; answers how many items each was about. */
  @Override
  public List<Entity> create(String id, List<Entity> entities, Parameters parameters) {
    return answers.writing(
        () -> {
          long batch = reader.find(id).id();
          return entities.stream().map(entity -> decide(batch, new Body(entity, FIELDS))).toList();
        });
  }

  private Entity decide(long batch, Body body) {
    Verdict verdict = DisposalJson.verdict(body);
    int chosen =
        (body.has("items") ? 1 : 0) + (body.has("where") ? 1 : 0) + (body.flag("all") ? 1 : 0);
    if (chosen != 1) {
      throw RuleViolation.invalid("items", "naskah.disposal.which");
    }
    int items =
        body.has("items")
            ? appraisals.decideSome(batch, body.numbers("items"), verdict)
            : appraisals.decideAll(batch, DisposalJson.scope(body), verdict);
    return new Entity()
        .with("id", String.valueOf(batch))
        .with("decision", verdict.decision().code())
        .with("items", items);
  }
}
