package id.naskah.rest.drafting;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.rest.Answers;
import id.naskah.rest.Body;
import id.naskah.rest.Entity;
import id.naskah.rest.RowId;
import id.naskah.rest.Slice;
import id.naskah.selection.Chosen;
import id.naskah.selection.Selection;
import id.naskah.selection.SelectionService;
import id.naskah.selection.SelectionService.Standing;
import id.naskah.task.Task;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.CollectionWithPagingInfo;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /signing-selections}: having several letters signed; everybody sees one's own. */
@EntityResource(name = "signing-selections", title = "Letters signed in one go")
public class SelectionsResource
    implements EntityResourceAction.Create<Entity>,
        EntityResourceAction.Read<Entity>,
        EntityResourceAction.ReadById<Entity>,
        EntityResourceAction.Update<Entity> {
  private static final String CANCELLED = "cancelled";

  private final Answers answers;
  private final SelectionService service;

  public SelectionsResource(Answers answers, SelectionService service) {
    this.answers = answers;
    this.service = service;
  }

  /** Asks for them, all or none; they are carried out in the background. */
  @Override
  public List<Entity> create(List<Entity> entities, Parameters parameters) {
    return answers.writing(() -> entities.stream().map(this::begin).toList());
  }

  private Entity begin(Entity entity) {
    List<Entity> letters = new Body(entity, Set.of("letters")).objects("letters");
    return entity(service.begin(letters.stream().map(SelectionsResource::chosen).toList()));
  }

  private static Chosen chosen(Entity letter) {
    Body body = new Body(letter, Set.of("id", "seen"));
    return new Chosen(body.text("id"), body.text("seen"));
  }

  @Override
  public CollectionWithPagingInfo<Entity> readAll(Parameters parameters) {
    return answers.reading(
        () -> {
          Slice slice = Slice.of(parameters);
          return slice.ofOneMore(
              service.ofUser(slice.skip(), slice.most() + 1), SelectionsResource::entity);
        });
  }

  @Override
  public Entity readById(String id, Parameters parameters) {
    return answers.reading(() -> entity(service.find(id(id))));
  }

  /** Takes back what has not been signed yet. */
  @Override
  public Entity update(String id, Entity entity, Parameters parameters) {
    return answers.writing(
        () -> {
          long selection = service.find(id(id)).selection().id();
          String status = new Body(entity, Set.of("status")).text("status");
          if (status == null) {
            throw RuleViolation.invalid("status", "naskah.missing");
          }
          if (!CANCELLED.equals(status)) {
            throw RuleViolation.invalid(
                "status", "naskah.choice", Texts.shortened(status), CANCELLED);
          }
          service.cancel(selection);
          return entity(service.find(selection));
        });
  }

  static long id(String id) {
    return RowId.of("selection", id);
  }

  private static Entity entity(Standing standing) {
    Selection selection = standing.selection();
    Task task = standing.task();
    boolean isOver = standing.counts().waiting() == 0;
    return new Entity()
        .with("id", String.valueOf(selection.id()))
        .with("status", isOver ? over(selection) : task.state().name().toLowerCase(Locale.ROOT))
        .with("waiting", standing.counts().waiting())
        .with("signed", standing.counts().signed())
        .with("refused", standing.counts().refused())
        .with("unknown", standing.counts().unknown())
        .with(CANCELLED, standing.counts().cancelled())
        .with("askedAt", selection.askedAt().toString())
        .with("task", String.valueOf(task.id()))
        .with("remark", task.remark());
  }

  private static String over(Selection selection) {
    return selection.cancelledAt() == null ? "done" : CANCELLED;
  }
}
