package id.naskah.task;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Refused;
import id.naskah.fake.Clocks;
import id.naskah.fake.MemoryTransactions;
import id.naskah.task.Task.State;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which state a task may be brought to from which, and how often work is asked for. */
class TaskServiceTest {
  private static final Instant NOW = Instant.parse("2026-11-29T01:00:00Z");

  private final MemoryTransactions transactions = new MemoryTransactions();
  private final MemoryTaskTable table = new MemoryTaskTable(transactions);
  private final TaskService tasks = new TaskService(table, Clocks.at(NOW.toString()));

  @AfterEach
  void leave() {
    AuthenticationUtil.clearCurrentSecurityContext();
  }

  private record Work(String kind) implements TaskWork {
    @Override
    public Progress next(Task task) {
      return Progress.finished(task.place());
    }
  }

  private long at(State state) {
    Task task = new Task(5, "a", "", state, 40, 30, 2, "budi", NOW, NOW, "no more paper");
    table.put(task);
    return task.id();
  }

  private Callable<?> inTransaction(Runnable work) {
    return () ->
        transactions.doInTransaction(
            () -> {
              work.run();
              return null;
            },
            false,
            true);
  }

  @ParameterizedTest
  @CsvSource({
    "WAITING, pause, PAUSED",
    "PAUSED, pause,",
    "DONE, pause,",
    "FAILED, pause,",
    "WAITING, resume,",
    "PAUSED, resume, WAITING",
    "DONE, resume,",
    "FAILED, resume, WAITING"
  })
  void stepsBetweenStates(State from, String step, State to) throws Exception {
    long id = at(from);
    Callable<?> work =
        inTransaction("pause".equals(step) ? () -> tasks.pause(id) : () -> tasks.resume(id));

    if (to == null) {
      assertThat(Refused.saying(work)).isEqualTo("CONFLICT status naskah.task.step");
      assertThat(table.row(id).state()).isEqualTo(from);
    } else {
      work.call();
      assertThat(table.row(id).state()).isEqualTo(to);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PAUSED", "FAILED"})
  void resumedWorkGoesOnFromItsPlaceAndNoOldReasonStays(State from) throws Exception {
    long id = at(from);

    inTransaction(() -> tasks.resume(id)).call();

    assertThat(table.row(id))
        .extracting(Task::place, Task::doneItems, Task::failedItems, Task::remark)
        .containsExactly(40L, 30L, 2L, null);
  }

  @Test
  void whatIsNotThereIsNotFoundOnEveryWay() {
    assertThat(Refused.saying(() -> tasks.get(9))).isEqualTo("NOT_FOUND  naskah.notFound");
    assertThat(Refused.saying(inTransaction(() -> tasks.pause(9))))
        .isEqualTo("NOT_FOUND  naskah.notFound");
    assertThat(Refused.saying(inTransaction(() -> tasks.resume(9))))
        .isEqualTo("NOT_FOUND  naskah.notFound");
  }

  @Test
  void workIsAskedForInTheNameOfNobodyElseThanTheSystemWhereNoUserIs() {
    Task task = tasks.get(tasks.begin(new Work("a"), "2026"));

    assertThat(task.askedBy()).isEqualTo(AuthenticationUtil.getSystemUserName());
    assertThat(task)
        .extracting(Task::kind, Task::parameters, Task::state, Task::place, Task::askedAt)
        .containsExactly("a", "2026", State.WAITING, 0L, NOW);
  }

  @ParameterizedTest
  @EnumSource
  void onceMeansOnceWhateverBecameOfTheFirst(State state) {
    at(state);

    tasks.beginOnce(new Work("a"));
    tasks.beginOnce(new Work("b"));
    tasks.beginOnce(new Work("b"));

    assertThat(tasks.newest(0, 10)).extracting(Task::kind).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void beginAsksAgainEachTime() {
    tasks.begin(new Work("a"), "");
    tasks.begin(new Work("a"), "");

    assertThat(tasks.newest(0, 10)).hasSize(2);
  }

  @Test
  void newestOfSomeWorksComeFirstAndPageByPage() {
    for (String kind : List.of("a", "b", "a", "c", "a")) {
      tasks.begin(new Work(kind), "");
    }

    List<TaskWork> works = List.of(new Work("a"), new Work("c"));
    assertThat(tasks.newest(works, 0, 2)).extracting(Task::id).containsExactly(5L, 4L);
    assertThat(tasks.newest(works, 2, 2)).extracting(Task::id).containsExactly(3L, 1L);
    assertThat(tasks.newest(List.of(), 0, 2)).isEmpty();
    assertThat(tasks.newest(4, 2)).extracting(Task::id).containsExactly(1L);
  }
}
