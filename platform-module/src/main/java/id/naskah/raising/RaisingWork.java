package id.naskah.raising;

import id.naskah.access.LetterLock;
import id.naskah.audit.Audit;
import id.naskah.configuration.SecurityLevel;
import id.naskah.letter.LetterService;
import id.naskah.model.LetterModel;
import id.naskah.model.RetentionModel;
import id.naskah.platform.Messages;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.Transactions;
import id.naskah.retention.hold.HoldGuard;
import id.naskah.retention.record.AmendmentService;
import id.naskah.search.Condition;
import id.naskah.search.LetterWalk;
import id.naskah.search.LetterWalk.Step;
import id.naskah.task.Asker;
import id.naskah.task.NodeByNode;
import id.naskah.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;

/**
 * Raises the level of letters, in the name of who asked and by what that person may do at that
 * moment. The parameter is the number of the raising; the place is the id of the last letter's node
 * that was looked at.
 *
 * <p>Cost: the letters for which the conditions hold; a transaction for fifty that one reads.
 */
class RaisingWork extends NodeByNode<Step> {
  /** How far a transaction looks for letters that one reads. */
  private static final int AHEAD = 500;

  private final NodeService nodeService;
  private final RaisingTable table;
  private final LetterWalk walk;
  private final WhoRaises rights;
  private final LetterService letters;
  private final AmendmentService amendments;
  private final HoldGuard holds;
  private final LetterLock lock;
  private final Asker asker;
  private final Audit audit;
  private final OfficeClock clock;

  /**
   * @param nodeService the one that checks no permission: each letter is asked for here
   */
  public RaisingWork(
      Transactions transactions,
      Audit audit,
      NodeService nodeService,
      RaisingTable table,
      LetterWalk walk,
      WhoRaises rights,
      LetterService letters,
      AmendmentService amendments,
      HoldGuard holds,
      LetterLock lock,
      Asker asker,
      OfficeClock clock) {
    super(transactions, audit::record);
    this.nodeService = nodeService;
    this.table = table;
    this.walk = walk;
    this.rights = rights;
    this.letters = letters;
    this.amendments = amendments;
    this.holds = holds;
    this.lock = lock;
    this.asker = asker;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "raise";
  }

  /** Each letter is raised by who asked, who is named on it from then on. */
  @Override
  public String sender(Task task) {
    return task.askedBy();
  }

  @Override
  public Progress next(Task task) {
    return Messages.in(raising(task).language(), () -> super.next(task));
  }

  @Override
  public Progress afterFailure(Task task, Exception failure) {
    return Messages.in(raising(task).language(), () -> super.afterFailure(task, failure));
  }

  /** Those that one reads, and the last that was looked at, so that the place moves on. */
  @Override
  protected List<Step> next(Task task, int most) {
    asker.requireThere(task.askedBy());
    Raising raising = raising(task);
    List<Condition> conditions = LettersBelow.conditions(raising.where(), raising.level());
    List<Step> ahead =
        walk.next(conditions, task.place(), AHEAD).stream()
            .takeWhile(step -> step.nodeId() <= raising.lastNode())
            .toList();
    List<Step> readable = walk.readable(ahead);
    if (readable.size() >= most || ahead.isEmpty()) {
      return readable.stream().limit(most).toList();
    }
    List<Step> steps = new ArrayList<>(readable);
    Step last = ahead.get(ahead.size() - 1);
    if (!steps.contains(last)) {
      steps.add(last);
    }
    return steps;
  }

  @Override
  protected long place(Step item) {
    return item.nodeId();
  }

  @Override
  protected NodeRef node(Step item) {
    return item.letter();
  }

  @Override
  protected Count work(Task task, List<Step> items) {
    Raising raising = raising(task);
    // In the order of those who destroy: first the holds, then the letters.
    holds.keepHoldsOut();
    int raised = 0;
    int refused = 0;
    for (Step step : walk.readable(items)) {
      lock.lock(step.letter().getId());
      if (raising.level().compareTo(level(step.letter())) <= 0) {
        // Somebody else has raised it since: that is no doing of this, and no failure.
        continue;
      }
      Optional<Obstacle> obstacle = rights.obstacle(step.letter());
      if (obstacle.isPresent()) {
        table.refuse(raising.id(), step.nodeId(), obstacle.get().text());
        refused++;
      } else {
        raise(step.letter(), raising);
        raised++;
      }
    }
    return new Count(raised, refused);
  }

  private SecurityLevel level(NodeRef letter) {
    return SecurityLevel.orOrdinary(nodeService.getProperty(letter, LetterModel.SECURITY));
  }

  private void raise(NodeRef letter, Raising raising) {
    String code = raising.level().code();
    if (nodeService.getProperty(letter, RetentionModel.RECORDED_AT) != null) {
      amendments.amend(letter.getId(), LetterModel.SECURITY, code, raising.reason());
    } else {
      letters.change(letter, Map.of(LetterModel.SECURITY, code));
    }
    audit.record(letter, "raising " + raising.id());
  }

  /** What the rules say of one letter is no failure of the work. */
  @Override
  protected void passedOver(Task task, Step item, Exception failure) {
    Optional<String> known = Reasons.of(failure);
    if (known.isEmpty()) {
      super.passedOver(task, item, failure);
    }
    table.refuse(
        raising(task).id(), item.nodeId(), known.orElseGet(() -> Messages.text("naskah.error")));
  }

  @Override
  protected Long after(Task task) {
    table.end(raising(task).id(), clock.now());
    return null;
  }

  private Raising raising(Task task) {
    return table.find(Long.parseLong(task.parameters())).orElseThrow();
  }
}
