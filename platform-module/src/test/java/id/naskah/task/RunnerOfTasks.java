package id.naskah.task;

import id.naskah.fake.Clocks;
import id.naskah.fake.MemoryTransactions;
import id.naskah.task.TaskWork.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.support.StaticApplicationContext;

/** A runner over tasks in memory, and work that writes into a log which steps it was asked for. */
abstract class RunnerOfTasks {
  final MemoryTransactions transactions = new MemoryTransactions();
  final MemoryTaskTable table = new MemoryTaskTable(transactions);
  final StaticApplicationContext context = new StaticApplicationContext();
  final List<String> log = new ArrayList<>();
  final TaskRunner runner =
      new TaskRunner(table, transactions.transactions(), Clocks.at("2026-11-29T01:00:00Z"));

  @BeforeEach
  void letItFindWorks() {
    runner.setApplicationContext(context);
  }

  @AfterEach
  void goOn() {
    Thread.interrupted();
  }

  /** Work that counts, told what to do at each place. */
  class Counting implements TaskWork {
    private final String kind;
    private final Function<Task, Progress> next;

    Counting(String kind, Function<Task, Progress> next) {
      this.kind = kind;
      this.next = next;
    }

    @Override
    public String kind() {
      return kind;
    }

    @Override
    public Progress next(Task task) {
      log.add(kind + task.place());
      return next.apply(task);
    }

    @Override
    public void committed(Task task) {
      log.add("committed " + kind + task.place());
    }
  }

  static Progress upTo(long last, Task task) {
    long place = task.place() + 1;
    return new Progress(place, 2, 1, place < last);
  }

  final long task(String kind, TaskWork work) {
    context.getBeanFactory().registerSingleton(kind, work);
    return table.add(kind, "", "budi", Clocks.at("2026-11-28T00:00:00Z").now());
  }
}
