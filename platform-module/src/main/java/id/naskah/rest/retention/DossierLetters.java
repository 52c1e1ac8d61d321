package id.naskah.rest.retention;

import id.naskah.platform.RuleViolation;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.retention.RecordSights;
import id.naskah.retention.dossier.DossierReader;
import id.naskah.retention.dossier.DossierService;
import java.util.List;
import java.util.Set;
import org.alfresco.rest.framework.resource.RelationshipResource;
import org.alfresco.rest.framework.resource.actions.interfaces.RelationshipResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;
import org.alfresco.service.cmr.repository.NodeRef;

/** {@code /dossiers/{id}/letters}: what lies in a dossier. */
@RelationshipResource(
    name = "letters",
    entityResource = DossiersResource.class,
    title = "Letters of dossiers")
public class DossierLetters
    implements RelationshipResourceAction.Create<Entity>,
        RelationshipResourceAction.Read<Entity>,
        RelationshipResourceAction.Delete {
  private final Answers answers;
  private final DossierService service;
  private final DossierReader reader;
  private final RecordSights sights;
  private final RecordJson json;

  public DossierLetters(
      Answers answers,
      DossierService service,
      DossierReader reader,
      RecordSights sights,
      RecordJson json) {
    this.answers = answers;
    this.service = service;
    this.reader = reader;
    this.sights = sights;
    this.json = json;
  }

  /** Files letters, {@code {"id": "..."}} each: all of them or none. */
  @Override
  public List<Entity> create(String dossierId, List<Entity> entities, Parameters parameters) {
    List<NodeRef> filed =
        answers.writing(
            () -> {
              NodeRef dossier = reader.find(dossierId);
              return entities.stream().map(entity -> file(dossier, entity)).toList();
            });
    return answers.reading(() -> filed.stream().map(json::entity).toList());
  }

  private NodeRef file(NodeRef dossier, Entity entity) {
    String id = new Body(entity, Set.of("id")).text("id");
    if (id == null) {
      throw RuleViolation.invalid("id", "naskah.missing");
    }
    NodeRef letter;
    try {
      letter = sights.findToWorkOn(id);
    } catch (RuleViolation e) {
      throw RuleViolation.invalidText("id", "id: " + e.text());
    }
    service.file(dossier, letter);
    return letter;
  }

  /** Those that one may read; to who keeps records or approves, the numbers of secret ones too. */
  @Override
  public CollectionWithPagingInfo<Entity> readAll(String dossierId, Parameters parameters) {
    return answers.reading(
        () -> {
          Slice slice = Slice.of(parameters);
          return slice.ofOneMore(
              reader.letters(reader.find(dossierId), slice.skip(), slice.most()), json::entity);
        });
  }

  /** Takes a letter out. */
  @Override
  public void delete(String dossierId, String letterId, Parameters parameters) {
    answers.writing(
        () -> {
          NodeRef dossier = reader.find(dossierId);
          service.takeOut(dossier, sights.findToWorkOn(letterId));
          return dossier;
        });
  }
}
