package id.naskah.task;

import id.naskah.fake.MemoryTransactions;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The table of tasks without a database. */
public class MemoryTaskTable extends TaskTable {
  private final Map<Long, Task> rows = new TreeMap<>();
  private final MemoryTransactions transactions;

  /** Rows that follow these transactions. */
  public MemoryTaskTable(MemoryTransactions transactions) {
    super(null);
    this.transactions = transactions;
    transactions.keeping(
        () -> {
          Map<Long, Task> before = Map.copyOf(rows);
          return () -> {
            rows.clear();
            rows.putAll(before);
          };
        });
  }

  public Task row(long id) {
    return rows.get(id);
  }

  public void put(Task task) {
    rows.put(task.id(), task);
  }

  @Override
  long add(String kind, String parameters, String user, Instant now) {
    long id = rows.size() + 1L;
    put(new Task(id, kind, parameters, Task.State.WAITING, 0, 0, 0, user, now, now, null));
    return id;
  }

  @Override
  Optional<Task> find(long id) {
    return Optional.ofNullable(rows.get(id));
  }

  @Override
  Optional<Task> lock(long id) {
    transactions.mustWrite();
    return find(id);
  }

  @Override
  List<Task> waiting() {
    return rows.values().stream().filter(t -> t.state() == Task.State.WAITING).toList();
  }

  @Override
  List<Task> newest(int skip, int most) {
    return rows.values().stream()
        .sorted(Comparator.comparing(Task::id).reversed())
        .skip(skip)
        .limit(most)
        .toList();
  }

  @Override
  List<Task> newest(Collection<String> kinds, int skip, int most) {
    return newest(0, rows.size()).stream()
        .filter(t -> kinds.contains(t.kind()))
        .skip(skip)
        .limit(most)
        .toList();
  }

  @Override
  boolean isKnown(String kind) {
    return rows.values().stream().anyMatch(t -> t.kind().equals(kind));
  }

  @Override
  void progress(Task t, TaskWork.Progress p, Instant now) {
    transactions.mustWrite();
    put(
        new Task(
            t.id(),
            t.kind(),
            t.parameters(),
            p.more() ? Task.State.WAITING : Task.State.DONE,
            p.place(),
            t.doneItems() + p.done(),
            t.failedItems() + p.failed(),
            t.askedBy(),
            t.askedAt(),
            now,
            t.remark()));
  }

  @Override
  void state(long id, Task.State state, String remark, Instant now) {
    transactions.mustWrite();
    Task t = rows.get(id);
    put(
        new Task(
            id,
            t.kind(),
            t.parameters(),
            state,
            t.place(),
            t.doneItems(),
            t.failedItems(),
            t.askedBy(),
            t.askedAt(),
            now,
            remark));
  }
}
