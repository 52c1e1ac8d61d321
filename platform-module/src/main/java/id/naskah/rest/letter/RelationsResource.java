package id.naskah.rest.letter;

import id.naskah.letter.LetterReader;
import id.naskah.letter.Relations;
import id.naskah.letter.Relations.Relation;
import id.naskah.platform.RuleViolation;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import java.util.List;
import java.util.Set;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;
import org.alfresco.service.cmr.repository.NodeRef;

/** {@code /letters/{id}/relations}: the letters that belong to a letter. */
@RelationshipResource(
    name = "relations",
    entityResource = LettersResource.class,
    title = "Relations of letters")
public class RelationsResource
    implements RelationshipResourceAction.Read<Entity>,
        RelationshipResourceAction.Create<Entity>,
        RelationshipResourceAction.Delete {
  private final Answers answers;
  private final LetterReader letters;
  private final Relations relations;
  private final LetterJson json;

  public RelationsResource(
      Answers answers, LetterReader letters, Relations relations, LetterJson json) {
    this.answers = answers;
    this.letters = letters;
    this.relations = relations;
    this.json = json;
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(String id, Parameters parameters) {
    return answers.reading(
        () -> Slice.of(parameters).of(relations.of(letters.find(id)), this::entity));
  }

  /** Says that letters belong to this one, of all of them or of none. */
  @Override
  public List<Entity> create(String id, List<Entity> entities, Parameters parameters) {
    List<Relation> made =
        answers.writing(() -> entities.stream().map(entity -> add(id, entity)).toList());
    return answers.reading(() -> made.stream().map(this::entity).toList());
  }

  private Relation add(String id, Entity entity) {
    Body body = new Body(entity, Set.of("kind", "letter"));
    NodeRef letter = letters.find(id);
    String other = body.text("letter");
    if (other == null) {
      throw RuleViolation.invalid("letter", "naskah.missing");
    }
    return relations.add(letter, body.text("kind"), found(other));
  }

  private NodeRef found(String id) {
    try {
      return letters.find(id);
    } catch (RuleViolation e) {
      throw RuleViolation.invalidText("letter", "letter: " + e.text());
    }
  }

  /** Takes back that a letter belongs to this one; the id is the kind, a hyphen and the letter. */
  @Override
  public void delete(String id, String relation, Parameters parameters) {
    answers.writing(
        () -> {
          NodeRef letter = letters.find(id);
          int hyphen = relation.indexOf('-');
          if (hyphen < 0) {
            throw RuleViolation.notFound("relation", relation);
          }
          NodeRef other = letters.find(relation.substring(hyphen + 1));
          relations.remove(letter, relation.substring(0, hyphen), other);
          return null;
        });
  }

  private Entity entity(Relation relation) {
    return new Entity()
        .with("id", relation.kind().code() + "-" + relation.letter().getId())
        .with("kind", relation.kind().code())
        .with("letter", json.entity(letters.readShort(relation.letter())));
  }
}
