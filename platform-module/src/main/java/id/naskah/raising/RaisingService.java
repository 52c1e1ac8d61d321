package id.naskah.raising;

import id.naskah.audit.Audit;
import id.naskah.configuration.SecurityLevel;
import id.naskah.platform.Messages;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.platform.Texts;
import id.naskah.task.Task;
import id.naskah.task.TaskService;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Has the level of many letters raised, in the background. Whoever is logged in may ask; of each
 * letter it is decided by itself whether that person reads it and may raise it, so nobody gets
 * further than letter by letter.
 *
 * <p>Asked for again while it goes on, the same is answered; asked for again later, it finds those
 * letters raised.
 */
public class RaisingService {
  private static final int LONGEST_REASON = 1000;
  private static final int LONGEST_WHERE = 6000;

  private final RaisingTable table;
  private final RaisingCount count;
  private final RaisingWork work;
  private final TaskService tasks;
  private final Audit audit;
  private final OfficeClock clock;

  public RaisingService(
      RaisingTable table,
      RaisingCount count,
      RaisingWork work,
      TaskService tasks,
      Audit audit,
      OfficeClock clock) {
    this.table = table;
    this.count = count;
    this.work = work;
    this.tasks = tasks;
    this.audit = audit;
    this.clock = clock;
  }

  /** One with how far it has come. */
  public record Standing(Raising raising, Task task) {}

  /**
   * What raising would mean now, of letters that the user reads; nothing is changed.
   *
   * @param where as in lists of letters
   * @throws RuleViolation 400 for what is no such clause, or no level above ordinary
   */
  public RaisingEffect effect(String where, String level) {
    SecurityLevel to = level(level);
    return count.of(LettersBelow.conditions(where(where), to));
  }

  /**
   * Asks for it.
   *
   * @throws RuleViolation as above, and 400 without a reason
   */
  public Standing begin(String where, String level, String reason) {
    SecurityLevel to = level(level);
    String conditions = where(where);
    LettersBelow.conditions(conditions, to);
    String why = Texts.required("reason", reason, LONGEST_REASON);
    Raising asked =
        new Raising(0, conditions, to, why, Messages.language(), 0, RunAs.sender(), clock.now(), 0);
    Optional<Long> id = table.add(asked);
    if (id.isEmpty()) {
      return goOn(table.open(asked).orElseThrow());
    }
    long task = tasks.begin(work, String.valueOf(id.get()));
    table.carriedOutBy(task, id.get());
    audit.record("raising " + id.get(), "begun " + to.code());
    return find(id.get());
  }

  private Standing goOn(Raising same) {
    Task.State state = tasks.get(same.task()).state();
    if (state == Task.State.PAUSED || state == Task.State.FAILED) {
      tasks.resume(same.task());
    }
    return find(same.id());
  }

  /** The user's own, the newest first. */
  public List<Standing> ofUser(int skip, int most) {
    return table.of(RunAs.sender(), skip, most).stream().map(this::standing).toList();
  }

  /** One of the user's own; 404 for all others. */
  public Standing find(long id) {
    return standing(own(id));
  }

  /** Stops one after what it is just doing. */
  public void pause(long id) {
    tasks.pause(own(id).task());
  }

  /** Lets one go on that was paused or has failed. */
  public void resume(long id) {
    tasks.resume(own(id).task());
  }

  /** What could not be raised, of letters that are there and that the user reads. */
  public List<RaisingRefusal> refusals(long id, int skip, int most) {
    return table.refusals(own(id).id(), skip, most);
  }

  private Standing standing(Raising raising) {
    return new Standing(raising, tasks.get(raising.task()));
  }

  private Raising own(long id) {
    return table
        .find(id)
        .filter(raising -> raising.askedBy().equals(RunAs.sender()))
        .orElseThrow(() -> RuleViolation.notFound("raising", String.valueOf(id)));
  }

  private static String where(String where) {
    return Texts.required("where", where, LONGEST_WHERE);
  }

  private static SecurityLevel level(String level) {
    if (level == null) {
      throw RuleViolation.invalid("security", "naskah.missing");
    }
    return SecurityLevel.of(level)
        .filter(SecurityLevel::isAboveOrdinary)
        .orElseThrow(
            () ->
                RuleViolation.invalid(
                    "security",
                    "naskah.choice",
                    Texts.shortened(level),
                    Arrays.stream(SecurityLevel.values())
                        .filter(SecurityLevel::isAboveOrdinary)
                        .map(SecurityLevel::code)
                        .collect(Collectors.joining(", "))));
  }
}
