package id.naskah.rest.retention;

import id.naskah.platform.RuleViolation;
import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.rest.letter.LettersResource;
import id.naskah.retention.RecordSights;
import id.naskah.retention.RecordsRoles;
import id.naskah.retention.why.Gone;
import id.naskah.retention.why.WhyReader;
import java.util.List;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/**
 * {@code /letters/{id}/retention}: why this date. A list of one, because what hangs on an entity is
 * a list in Alfresco's v1 API.
 */
@RelationshipResource(
    name = "retention",
    entityResource = LettersResource.class,
    title = "Retention of letters")
public class RetentionResource implements RelationshipResourceAction.Read<Entity> {
  private final Answers answers;
  private final RecordSights sights;
  private final WhyReader reader;
  private final Gone gone;
  private final RecordsRoles roles;
  private final RetentionJson json;

  public RetentionResource(
      Answers answers,
      RecordSights sights,
      WhyReader reader,
      Gone gone,
      RecordsRoles roles,
      RetentionJson json) {
    this.answers = answers;
    this.sights = sights;
    this.reader = reader;
    this.gone = gone;
    this.roles = roles;
    this.json = json;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(String letterId, Parameters parameters) {
    return answers.reading(
        () -> Slice.of(parameters).of(List.of(explain(letterId)), entity -> entity));
  }

  private Entity explain(String id) {
    try {
      return json.entity(reader.of(sights.find(id)));
    } catch (RuleViolation e) {
      // Who keeps records answers for those that are gone as well.
      if (e.kind() == RuleViolation.Kind.NOT_FOUND && (roles.isManager() || roles.isApprover())) {
        return gone.find(id).map(end -> json.entity(id, end)).orElseThrow(() -> e);
      }
      throw e;
    }
  }
}
