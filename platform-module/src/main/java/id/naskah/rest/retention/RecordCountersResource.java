package id.naskah.rest.retention;

import id.naskah.rest.Answers;
import id.naskah.rest.Entity;
import id.naskah.rest.Me;
import id.naskah.retention.report.Overview;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/** {@code /record-counters/-me-}: how much waits for who keeps records or approves disposals. */
@EntityResource(name = "record-counters", title = "Counters of records")
public class RecordCountersResource implements EntityResourceAction.ReadById<Entity> {
  private final Answers answers;
  private final Overview overview;

  public RecordCountersResource(Answers answers, Overview overview) {
    this.answers = answers;
    this.overview = overview;
  }

  /** Only for oneself: which batches wait depends on who asks. */
  @Override
  public Entity readById(String id, Parameters parameters) {
    return answers.reading(
        () -> {
          Me.require("record-counters", id);
          Overview.Waiting waiting = overview.waiting();
          Overview.Batches batches = waiting.batches();
          return new Entity()
              .with("id", Me.ID)
              .with("due", count(waiting.due()))
              .with("toAppraise", batches.toAppraise())
              .with("toApprove", batches.toApprove())
              .with("mineToApprove", batches.mineToApprove())
              .with("inWork", batches.inWork())
              .with("failed", batches.failed())
              .with("holds", waiting.holds())
              .with("holdsToReview", waiting.toReview())
              .with("withoutRule", count(waiting.withoutRule()))
              .with("lookedAt", waiting.lookedAt());
        });
  }

  private static Entity count(Overview.Count count) {
    return new Entity().with("count", count.count()).with("more", count.more());
  }
}
