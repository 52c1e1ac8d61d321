package id.naskah.rest.retention;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import id.naskah.rest.Slice;
import id.naskah.retention.clock.RetentionRow;
import id.naskah.retention.dossier.Dossier;
import id.naskah.retention.dossier.DossierReader;
import id.naskah.retention.dossier.DossierService;
import java.util.List;
import java.util.Set;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;
import org.alfresco.service.cmr.repository.NodeRef;

/** {@code /dossiers}: letters that are kept together. */
@EntityResource(name = "dossiers", title = "Dossiers")
public class DossiersResource
    implements EntityResourceAction.Create<Entity>,
        EntityResourceAction.Read<Entity>,
        EntityResourceAction.ReadById<Entity>,
        EntityResourceAction.Update<Object>,
        EntityResourceAction.Delete {
  private static final String OPEN = "open";
  private static final String CLOSED = "closed";
  private static final Set<String> NEW = Set.of("unit", "title", "classification", "openedOn");
  private static final Set<String> CHANGE =
      Set.of("title", "classification", "status", "closedOn", "reason");

  private final Answers answers;
  private final DossierService service;
  private final DossierReader reader;

  public DossiersResource(Answers answers, DossierService service, DossierReader reader) {
    this.answers = answers;
    this.service = service;
    this.reader = reader;
  }

  /** Opens dossiers, all of them or none. */
  @Override
  public List<Entity> create(List<Entity> entities, Parameters parameters) {
    List<NodeRef> made = answers.writing(() -> entities.stream().map(this::open).toList());
    return answers.reading(() -> made.stream().map(node -> entity(reader.read(node))).toList());
  }

  private NodeRef open(Entity entity) {
    Body body = new Body(entity, NEW);
    return service.open(
        body.text("unit"), body.text("title"), body.text("classification"), body.day("openedOn"));
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () -> {
          Slice slice = Slice.of(parameters);
          String status = parameters.getParameter("status");
          if (status != null) {
            choice(status);
          }
          Boolean closed = status == null ? null : (Boolean) CLOSED.equals(status);
          List<NodeRef> found =
              reader.list(parameters.getParameter("unit"), closed, slice.skip(), slice.most());
          return slice.ofOneMore(found, node -> entity(reader.read(node)));
        });
  }

  @Override
  public Entity readById(String id, Parameters parameters) {
    return answers.reading(() -> entity(reader.read(reader.find(id))));
  }

  /**
   * Changes what the body names, closes the dossier or opens it again.
   *
   * <p>The body is an Object because a type would give the class a second "update".
   */
  @Override
  public Object update(String id, Object entity, Parameters parameters) {
    NodeRef dossier =
        answers.writing(
            () -> {
              NodeRef node = reader.find(id);
              change(node, new Body(Entity.of(entity), CHANGE));
              return node;
            });
    return answers.reading(() -> entity(reader.read(dossier)));
  }

  private void change(NodeRef node, Body body) {
    String title = text(body, "title");
    String classification = text(body, "classification");
    String status = text(body, "status");
    refuse(body, "closedOn", status, CLOSED);
    refuse(body, "reason", status, OPEN);
    if (title != null || classification != null) {
      service.change(node, title, classification);
    }
    if (status != null) {
      choice(status);
      if (CLOSED.equals(status)) {
        service.close(node, body.day("closedOn"));
      } else {
        service.reopen(node, body.text("reason"));
      }
    }
  }

  /** Named and without a value is not the same as not named. */
  private static String text(Body body, String field) {
    String text = body.text(field);
    if (text == null && body.has(field)) {
      throw RuleViolation.invalid(field, "naskah.missing");
    }
    return text;
  }

  private static void refuse(Body body, String field, String status, String with) {
    if (body.has(field) && !with.equals(status)) {
      throw RuleViolation.invalid(field, "naskah.dossier.onlyWith", with);
    }
  }

  private static void choice(String status) {
    if (!OPEN.equals(status) && !CLOSED.equals(status)) {
      throw RuleViolation.invalid(
          "status", "naskah.choice", Texts.shortened(status), OPEN + ", " + CLOSED);
    }
  }

  /** Deletes an empty one. */
  @Override
  public void delete(String id, Parameters parameters) {
    answers.writing(
        () -> {
          NodeRef dossier = reader.find(id);
          service.delete(dossier);
          return dossier;
        });
  }

  private static Entity entity(Dossier dossier) {
    RetentionRow dates = dossier.dates();
    return new Entity()
        .with("id", dossier.id())
        .with("title", dossier.title())
        .with("unit", dossier.unit())
        .with("classification", dossier.classification())
        .with("status", dossier.closedOn() == null ? OPEN : CLOSED)
        .with("openedOn", RetentionJson.text(dossier.openedOn()))
        .with("closedOn", RetentionJson.text(dossier.closedOn()))
        .with("edition", dates.edition())
        .with("rule", dates.rule())
        .with("activeUntil", RetentionJson.text(dates.activeUntil()))
        .with("inactiveUntil", RetentionJson.text(dates.inactiveUntil()))
        .with("ownEligibleOn", RetentionJson.text(dates.ownEligibleOn()))
        .with("eligibleOn", RetentionJson.text(dates.eligibleOn()))
        .with("finalAction", RetentionJson.code(dates.action()))
        .with("createdBy", dossier.createdBy())
        .with("createdAt", dossier.createdAt().toString());
  }
}
