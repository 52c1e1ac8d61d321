package id.naskah.rest.retention;

import id.naskah.letter.LetterReader;
import id.naskah.platform.RuleViolation;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.retention.RecordSights;
import id.naskah.retention.RecordsRoles;
import id.naskah.retention.declaration.Declaration;
import id.naskah.retention.declaration.Declaration.Target;
import id.naskah.retention.declaration.DeclarationService;
import id.naskah.retention.declaration.DeclarationTable;
import id.naskah.retention.dossier.DossierReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;
import org.alfresco.service.cmr.repository.NodeRef;

/** {@code /declarations}: that events happened, from which periods count. */
@EntityResource(name = "declarations", title = "Declared events")
public class DeclarationsResource
    implements EntityResourceAction.Create<Entity>, EntityResourceAction.Read<Entity> {
  private static final String WHERE = "where";
  private static final List<String> TARGETS = List.of("letter", "dossier", WHERE);
  private static final Set<String> FIELDS =
      Set.of("event", "day", "evidence", "letter", "dossier", WHERE);

  private final Answers answers;
  private final DeclarationService service;
  private final DeclarationTable table;
  private final LetterReader letters;
  private final RecordSights sights;
  private final DossierReader dossiers;
  private final RecordsRoles roles;

  public DeclarationsResource(
      Answers answers,
      DeclarationService service,
      DeclarationTable table,
      LetterReader letters,
      RecordSights sights,
      DossierReader dossiers,
      RecordsRoles roles) {
    this.answers = answers;
    this.service = service;
    this.table = table;
    this.letters = letters;
    this.sights = sights;
    this.dossiers = dossiers;
    this.roles = roles;
  }

  /** Declares events, all of them or none; those of a query go on in the background. */
  @Override
  public List<Entity> create(List<Entity> entities, Parameters parameters) {
    return answers.writing(
        () -> entities.stream().map(this::declare).map(RetentionJson::entity).toList());
  }

  private Declaration declare(Entity entity) {
    Body body = new Body(entity, FIELDS);
    List<String> targets = TARGETS.stream().filter(field -> body.text(field) != null).toList();
    if (targets.isEmpty()) {
      throw RuleViolation.invalid("letter", "naskah.declaration.target");
    } else if (targets.size() > 1) {
      throw RuleViolation.invalid(targets.get(1), "naskah.notWith", targets.get(0));
    }
    String field = targets.get(0);
    String target = body.text(field);
    String event = body.text("event");
    LocalDate day = body.day("day");
    String evidence = body.text("evidence");
    return WHERE.equals(field)
        ? service.declareWhere(target, event, day, evidence)
        : service.declare(toWorkOn(field, target), event, day, evidence);
  }

  private NodeRef toWorkOn(String field, String id) {
    try {
      return "letter".equals(field) ? sights.findToWorkOn(id) : dossiers.find(id);
    } catch (RuleViolation e) {
      throw RuleViolation.invalidText(field, field + ": " + e.text());
    }
  }

  /** Those of a letter or a dossier that one may read; all of them for who keeps records. */
  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () -> {
          Slice slice = Slice.of(parameters);
          return slice.ofOneMore(found(parameters, slice.skip(), slice.most() + 1), this::readable);
        });
  }

  /** Which event was declared, when and by whom; for what, only to who may read that. */
  private Entity readable(Declaration declaration) {
    Entity entity = RetentionJson.entity(declaration);
    for (String target : List.of("letter", "dossier")) {
      if (entity.get(target) instanceof String id && !mayRead(target, id)) {
        entity.remove(target);
        entity.remove("evidence");
      }
    }
    return entity;
  }

  private boolean mayRead(String target, String id) {
    try {
      NodeRef found = "letter".equals(target) ? letters.find(id) : dossiers.find(id);
      return found.getId().equals(id);
    } catch (RuleViolation e) {
      return false;
    }
  }

  private List<Declaration> found(Parameters parameters, int skip, int most) {
    String letter = parameters.getParameter("letter");
    String dossier = parameters.getParameter("dossier");
    if (letter != null && dossier != null) {
      throw RuleViolation.invalid("dossier", "naskah.notWith", "letter");
    } else if (letter != null) {
      return table.of(Target.LETTER, letters.find(letter).getId(), skip, most);
    } else if (dossier != null) {
      return table.of(Target.DOSSIER, dossiers.find(dossier).getId(), skip, most);
    }
    roles.requireEither();
    return table.newest(skip, most);
  }
}
