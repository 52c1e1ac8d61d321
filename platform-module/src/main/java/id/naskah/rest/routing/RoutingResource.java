package id.naskah.rest.routing;

import id.naskah.configuration.Explanation;
import id.naskah.configuration.Recipient;
import id.naskah.configuration.RoutingRule;
import id.naskah.letter.LetterReader;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.rest.letter.LettersResource;
import id.naskah.routing.DispositionReader;
import java.util.List;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/**
 * {@code /letters/{id}/routing}: what the rules of routing.csv say about a letter, without doing
 * it.
 */
@RelationshipResource(
    name = "routing",
    entityResource = LettersResource.class,
    title = "Rules for letters")
public class RoutingResource implements RelationshipResourceAction.Read<Entity> {
  private final Answers answers;
  private final LetterReader letters;
  private final DispositionReader dispositions;

  public RoutingResource(Answers answers, LetterReader letters, DispositionReader dispositions) {
    this.answers = answers;
    this.letters = letters;
    this.dispositions = dispositions;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(String letterId, Parameters parameters) {
    return answers.reading(
        () ->
            Slice.of(parameters)
                .of(dispositions.explain(letters.find(letterId)), RoutingResource::entity));
  }

  /** What a rule says of a letter. */
  public static Entity entity(Explanation explanation) {
    RoutingRule rule = explanation.rule();
    Entity entity =
        new Entity()
            .with("id", String.valueOf(rule.line()))
            .with("name", rule.name())
            .with("matches", explanation.matches())
            .with("failedColumn", explanation.failedColumn())
            .with("expected", explanation.expected())
            .with("actual", explanation.actual());
    if (explanation.matches()) {
      Integer days =
          rule.dueInWorkingDays().isPresent() ? rule.dueInWorkingDays().getAsInt() : null;
      entity
          .with("mode", rule.mode().code())
          .with("assignees", texts(rule.to()))
          .with("informed", texts(rule.forInformation()))
          .with("instructions", rule.instructions())
          .with("dueInWorkingDays", days);
    }
    return entity;
  }

  private static List<String> texts(List<Recipient> recipients) {
    return recipients.stream().map(Recipient::toString).toList();
  }
}
