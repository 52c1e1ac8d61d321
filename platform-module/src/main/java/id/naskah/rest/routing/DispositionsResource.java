package id.naskah.rest.routing;

import static id.naskah.routing.DispositionStatus.DECLINED;
import static id.naskah.routing.DispositionStatus.DONE;
import static id.naskah.routing.DispositionStatus.READ;
import static id.naskah.routing.DispositionStatus.RECALLED;
import static id.naskah.routing.DispositionStatus.WITHDRAWN;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import id.naskah.routing.DispositionReader;
import id.naskah.routing.DispositionStatus;
import id.naskah.routing.RoutingService;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.Parameters;
import org.alfresco.service.cmr.repository.NodeRef;

/** {@code /dispositions/{id}}: one recipient's part of a letter. */
@EntityResource(name = "dispositions", title = "Dispositions")
public class DispositionsResource
    implements EntityResourceAction.ReadById<Entity>, EntityResourceAction.Update<Object> {
  private static final Set<String> FIELDS = Set.of("status", "report", "reason", "dueDate");
  private static final List<DispositionStatus> STEPS =
      List.of(READ, DONE, DECLINED, WITHDRAWN, RECALLED);

  private final Answers answers;
  private final RoutingService service;
  private final DispositionReader reader;
  private final DispositionJson json;

  public DispositionsResource(
      Answers answers, RoutingService service, DispositionReader reader, DispositionJson json) {
    this.answers = answers;
    this.service = service;
    this.reader = reader;
    this.json = json;
  }

  @Override
  public Entity readById(String id, Parameters parameters) {
    return answers.reading(() -> json.entity(reader.read(reader.find(id))));
  }

  /**
   * Takes a step, moves the due date or reports on the way; one of these at a time.
   *
   * <p>Shows what has become of it also to a user who, with this very step, ceases to read the
   * letter. The body is an Object because a type would give the class a second "update".
   */
  @Override
  public Object update(String id, Object entity, Parameters parameters) {
    NodeRef disposition =
        answers.writing(
            () -> {
              NodeRef node = reader.find(id);
              change(node, new Body(Entity.of(entity), FIELDS));
              return node;
            });
    return answers.reading(() -> json.entity(reader.read(disposition)));
  }

  private void change(NodeRef node, Body body) {
    String status = body.text("status");
    LocalDate due = body.day("dueDate");
    String report = body.text("report");
    String reason = body.text("reason");
    if (status != null) {
      DispositionStatus to = status(status);
      refuse("dueDate", due, "status");
      boolean done = to == DONE;
      refuse(done ? "reason" : "report", done ? reason : report, "status " + status);
      service.step(node, to, done ? report : reason);
    } else if (due != null) {
      refuse("report", report, "dueDate");
      service.changeDue(node, due, reason);
    } else if (report != null) {
      refuse("reason", reason, "report");
      service.report(node, report);
    } else if (reason != null) {
      throw RuleViolation.invalid("reason", "naskah.disposition.reasonAlone");
    } else {
      String empty = FIELDS.stream().sorted().filter(body::has).findFirst().orElse("status");
      throw RuleViolation.invalid(empty, "naskah.missing");
    }
  }

  private static DispositionStatus status(String code) {
    return STEPS.stream()
        .filter(status -> status.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                RuleViolation.invalid(
                    "status",
                    "naskah.choice",
                    Texts.shortened(code),
                    STEPS.stream().map(DispositionStatus::code).collect(Collectors.joining(", "))));
  }

  private static void refuse(String field, Object value, String with) {
    if (value != null) {
      throw RuleViolation.invalid(field, "naskah.notWith", with);
    }
  }
}
