package id.naskah.rest.office;

import id.naskah.audit.AuditCheck.Kept;
import id.naskah.audit.Checks;
import id.naskah.audit.Finding;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import id.naskah.rest.RowId;
import id.naskah.rest.Slice;
import id.naskah.retention.RecordsRoles;
import id.naskah.task.Task;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/**
 * {@code /checks}: whether the audit and the letters are what was written, for records managers.
 */
@EntityResource(name = "checks", title = "Checks")
public class ChecksResource
    implements EntityResourceAction.Create<Entity>,
        EntityResourceAction.Read<Entity>,
        EntityResourceAction.ReadById<Entity> {
  private static final Pattern ROOT = Pattern.compile("[0-9a-f]{64}");

  private final Answers answers;
  private final Checks checks;
  private final RecordsRoles roles;

  public ChecksResource(Answers answers, Checks checks, RecordsRoles roles) {
    this.answers = answers;
    this.checks = checks;
    this.roles = roles;
  }

  /** Asks for checks, all of them or none; they are done in the background. */
  @Override
  public List<Entity> create(List<Entity> entities, Parameters parameters) {
    List<Long> asked =
        answers.writing(
            () -> {
              roles.requireManager();
              return entities.stream().map(this::begin).toList();
            });
    return answers.reading(() -> asked.stream().map(this::read).toList());
  }

  private long begin(Entity entity) {
    Body body = new Body(entity, Set.of("kind", "seal", "root"));
    String kind = body.text("kind");
    if (kind == null || Checks.AUDIT.equals(kind)) {
      return checks.beginAudit(kept(body));
    }
    long task = checks.begin(kind);
    body.refuse("seal", "naskah.notWith", "kind " + kind);
    body.refuse("root", "naskah.notWith", "kind " + kind);
    return task;
  }

  /** The root of a seal that somebody kept elsewhere; null if none is given. */
  private static Kept kept(Body body) {
    Integer seal = body.number("seal");
    String root = body.text("root");
    if (seal == null && root == null) {
      return null;
    } else if (seal == null) {
      throw RuleViolation.invalid("seal", "naskah.missing");
    } else if (root == null) {
      throw RuleViolation.invalid("root", "naskah.missing");
    } else if (seal < 1) {
      throw RuleViolation.invalid("seal", "naskah.range", seal, 1, Integer.MAX_VALUE);
    }
    String written = root.toLowerCase(Locale.ROOT);
    if (!ROOT.matcher(written).matches()) {
      throw RuleViolation.invalid("root", "naskah.audit.root", Texts.shortened(root));
    }
    return new Kept(seal, written);
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () -> {
          roles.requireManager();
          Slice slice = Slice.of(parameters);
          return slice.ofOneMore(checks.newest(slice.skip(), slice.most() + 1), this::entity);
        });
  }

  @Override
  public Entity readById(String id, Parameters parameters) {
    return answers.reading(
        () -> {
          roles.requireManager();
          return read(RowId.of("check", id));
        });
  }

  private Entity read(long id) {
    Checks.Check check = checks.find(id);
    return entity(check.task())
        .with("findings", check.findings().stream().map(ChecksResource::entity).toList());
  }

  private Entity entity(Task task) {
    return new Entity()
        .with("id", String.valueOf(task.id()))
        .with("kind", checks.kind(task))
        .with("status", task.state().name().toLowerCase(Locale.ROOT))
        .with("checked", task.doneItems())
        .with("wrong", task.failedItems())
        .with("askedBy", task.askedBy())
        .with("askedAt", task.askedAt().toString())
        .with("changedAt", task.changedAt().toString())
        .with("remark", task.remark());
  }

  private static Entity entity(Finding finding) {
    return new Entity()
        .with("kind", finding.kind().code())
        .with("entry", finding.entry() == null ? null : String.valueOf(finding.entry()))
        .with("seal", finding.seal() == null ? null : String.valueOf(finding.seal()))
        .with("about", finding.about());
  }
}
