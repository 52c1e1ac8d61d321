package id.naskah.task;

import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import java.util.Collection;
import java.util.List;

/**
 * Asks for work in the background and tells how far it is. Who may ask for what is decided by those
 * who call it.
 */
public class TaskService {
  private final TaskTable table;
  private final OfficeClock clock;

  public TaskService(TaskTable table, OfficeClock clock) {
    this.table = table;
    this.clock = clock;
  }

  /** Asks for work, to begin once this transaction is committed; answers the id of the task. */
  public long begin(TaskWork work, String parameters) {
    String user = RunAs.sender();
    return table.add(
        work.kind(), parameters, user == null ? RunAs.systemName() : user, clock.now());
  }

  /** Asks for work without parameters, unless such work was ever asked for. */
  public void beginOnce(TaskWork work) {
    if (!table.isKnown(work.kind())) {
      begin(work, "");
    }
  }

  /** The task with this id; 404 if there is none. */
  public Task get(long id) {
    return table.find(id).orElseThrow(() -> RuleViolation.notFound("task", String.valueOf(id)));
  }

  /** The newest tasks of such works first. */
  public List<Task> newest(Collection<TaskWork> works, int skip, int most) {
    return table.newest(works.stream().map(TaskWork::kind).toList(), skip, most);
  }

  /** The newest tasks first. */
  public List<Task> newest(int skip, int most) {
    return table.newest(skip, most);
  }

  /** Stops a task after what it is just doing. */
  public void pause(long id) {
    step(id, Task.State.WAITING, Task.State.PAUSED);
  }

  /** Lets a paused or failed task go on from where it stopped. */
  public void resume(long id) {
    Task.State now = lock(id).state();
    step(id, now == Task.State.FAILED ? now : Task.State.PAUSED, Task.State.WAITING);
  }

  private void step(long id, Task.State from, Task.State to) {
    Task task = lock(id);
    if (task.state() != from) {
      throw RuleViolation.conflict("status", "naskah.task.step", task.state(), to);
    }
    table.state(id, to, null, clock.now());
  }

  private Task lock(long id) {
    return table.lock(id).orElseThrow(() -> RuleViolation.notFound("task", String.valueOf(id)));
  }
}
