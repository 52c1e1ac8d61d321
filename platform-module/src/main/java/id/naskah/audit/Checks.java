package id.naskah.audit;

import id.naskah.audit.AuditCheck.Kept;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.platform.Transactions;
import id.naskah.task.Task;
import id.naskah.task.TaskService;
import id.naskah.task.TaskWork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Asks for checks of what is on record: by itself once a week, and when the repository has been
 * started; and whenever somebody wants to know.
 */
public class Checks implements Runnable {
  /** The check of the audit. */
  public static final String AUDIT = "audit";

  /** Of these, so many at most are taken to be under way or failed at any time. */
  private static final int MOST_UNDONE = 10;

  private static final Duration EVERY = Duration.ofDays(7);

  private final TaskService tasks;
  private final Map<String, TaskWork> works;
  private final Map<String, When> when;
  private final FindingTable findings;
  private final Transactions transactions;
  private final OfficeClock clock;
  private boolean ranSinceStart;

  /**
   * @param works what does the checks, by kind
   * @param when when a kind is asked for; every week where nothing is said
   */
  public Checks(
      TaskService tasks,
      Map<String, TaskWork> works,
      Map<String, When> when,
      FindingTable findings,
      Transactions transactions,
      OfficeClock clock) {
    this.tasks = tasks;
    this.works = new TreeMap<>(works);
    this.when = Map.copyOf(when);
    this.findings = findings;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** A check, and what it has found so far. */
  public record Check(Task task, List<Finding> findings) {}

  /** When a check is asked for by itself. */
  public enum When {
    /** Each week, and at each start. */
    START,
    /** Once in the life of a repository, since it reads so much. */
    ONCE,
    /** Never: it changes what it finds. */
    NEVER
  }

  /** Asks for what is due; run by one thread. */
  @Override
  public void run() {
    transactions.inNew(
        () -> {
          works.forEach(this::beginIfDue);
          return null;
        });
    ranSinceStart = true;
  }

  private void beginIfDue(String kind, TaskWork work) {
    When time = when.get(kind);
    if (time == When.NEVER) {
      return;
    }
    Task last = tasks.newest(List.of(work), 0, 1).stream().findFirst().orElse(null);
    Instant before = clock.now().minus(EVERY);
    boolean isOld =
        last == null
            || (time == When.START && !ranSinceStart)
            || (last.askedAt().isBefore(before) && time != When.ONCE);
    // One that was cut off goes on by itself.
    if (isOld && (last == null || last.state() != Task.State.WAITING)) {
      tasks.begin(work, AuditCheck.parameters(null));
    }
  }

  /**
   * Asks for a check, in the caller's transaction.
   *
   * @return the id of its task
   * @throws RuleViolation 400 if there is no such kind
   */
  public long begin(String kind) {
    TaskWork work = works.get(kind);
    if (work == null) {
      throw RuleViolation.invalid(
          "kind", "naskah.choice", Texts.shortened(kind), String.join(", ", works.keySet()));
    }
    return tasks.begin(work, AuditCheck.parameters(null));
  }

  /**
   * Asks for a check of the audit.
   *
   * @param kept a root that somebody kept elsewhere, to be compared; may be null
   */
  public long beginAudit(Kept kept) {
    return tasks.begin(works.get(AUDIT), AuditCheck.parameters(kept));
  }

  /** The checks that were asked for, the newest first. */
  public List<Task> newest(int skip, int most) {
    return tasks.newest(works.values(), skip, most);
  }

  /** The newest check of each kind that has come to its end; none of a kind before the first. */
  public Map<String, Task> lastDone() {
    Map<String, Task> done = new TreeMap<>();
    works.forEach(
        (kind, work) ->
            tasks.newest(List.of(work), 0, MOST_UNDONE).stream()
                .filter(task -> task.state() == Task.State.DONE)
                .findFirst()
                .ifPresent(task -> done.put(kind, task)));
    return done;
  }

  /** A check; 404 if there is none with this id. */
  public Check find(long id) {
    Task task = tasks.get(id);
    if (works.values().stream().noneMatch(work -> work.kind().equals(task.kind()))) {
      throw RuleViolation.notFound("check", String.valueOf(id));
    }
    return new Check(task, findings.of(id));
  }

  /** The kind of a check, as it is asked for. */
  public String kind(Task task) {
    return works.entrySet().stream()
        .filter(work -> work.getValue().kind().equals(task.kind()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }
}
