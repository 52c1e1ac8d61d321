package id.naskah.rest.disposal;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.retention.disposal.Decision;
import id.naskah.retention.disposal.DisposalItem;
import id.naskah.retention.disposal.DisposalReader;
import id.naskah.retention.disposal.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /disposals/{id}/items}: what is in a batch, and what was decided about each. */
@RelationshipResource(
    name = "items",
    entityResource = DisposalsResource.class,
    title = "Items of disposals")
public class DisposalItemsResource
    implements RelationshipResourceAction.Read<Entity>,
        RelationshipResourceAction.ReadById<Entity> {
  private final Answers answers;
  private final DisposalReader reader;
  private final DisposalJson json;

  public DisposalItemsResource(Answers answers, DisposalReader reader, DisposalJson json) {
    this.answers = answers;
    this.reader = reader;
    this.json = json;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(String id, Parameters parameters) {
    return answers.reading(
        () -> {
          long batch = reader.find(id).id();
          Slice slice = Slice.of(parameters);
          List<DisposalItem> found =
              reader.items(batch, choice(parameters), slice.skip(), slice.most());
          boolean more = found.size() > slice.most();
          List<DisposalItem> page = found.subList(0, Math.min(slice.most(), found.size()));
          return slice.answer(json.entities(page), more, null);
        });
  }

  private static DisposalReader.Choice choice(Parameters parameters) {
    String decision = parameters.getParameter("decision");
    String outcome = parameters.getParameter("outcome");
    return new DisposalReader.Choice(
        decision == null ? null : Decision.of(decision),
        DisposalJson.flag("decided", parameters.getParameter("decided")),
        outcome == null ? null : outcome(outcome),
        DisposalJson.flag("open", parameters.getParameter("open")),
        null);
  }

  private static Outcome outcome(String code) {
    return Arrays.stream(Outcome.values())
        .filter(outcome -> outcome.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                RuleViolation.invalid(
                    "outcome",
                    "naskah.choice",
                    Texts.shortened(code),
                    Arrays.stream(Outcome.values())
                        .map(Outcome::code)
                        .collect(Collectors.joining(", "))));
  }

  @Override
  public Entity readById(String id, String position, Parameters parameters) {
    return answers.reading(
        () -> {
          DisposalItem item = reader.item(reader.find(id).id(), position);
          return json.entities(List.of(item)).get(0);
        });
  }
}
