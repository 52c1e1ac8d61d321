package id.naskah.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naskah.fake.MemoryTransactions;
import id.naskah.platform.Transactions;
import id.naskah.task.Task.State;
import id.naskah.task.TaskWork.Progress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One node that fails does not stop the others, and is passed over once, on record. */
class NodeByNodeTest {
  private static final Instant NOW = Instant.parse("2026-11-29T01:00:00Z");

  private final MemoryTransactions memory = new MemoryTransactions();
  private final Set<Long> done = new TreeSet<>();
  private final Set<Long> bad = new TreeSet<>();
  private final List<String> failures = new ArrayList<>();

  {
    memory.keeping(
        () -> {
          Set<Long> before = Set.copyOf(done);
          return () -> done.retainAll(before);
        });
  }

  /** Goes through nodes 1 to last; those that are bad fail after they wrote. */
  private class Walk extends NodeByNode<Long> {
    private final long last;

    Walk(long last) {
      this(memory.transactions(), last);
    }

    Walk(Transactions transactions, long last) {
      super(
          transactions,
          (node, event) -> {
            memory.mustWrite();
            failures.add(node.getId() + " " + event);
          });
      this.last = last;
    }

    @Override
    public String kind() {
      return "walk";
    }

    @Override
    protected List<Long> next(Task task, int most) {
      return LongStream.rangeClosed(task.place() + 1, last).limit(most).boxed().toList();
    }

    @Override
    protected long place(Long item) {
      return item;
    }

    @Override
    protected NodeRef node(Long item) {
      return new NodeRef("workspace://SpacesStore/" + item);
    }

    @Override
    protected Count work(Task task, List<Long> items) {
      done.addAll(items);
      if (items.stream().anyMatch(bad::contains)) {
        throw new IllegalStateException("torn");
      }
      return new Count(items.size(), 0);
    }
  }

  private static Task at(long place) {
    return new Task(1, "walk", "", State.WAITING, place, 0, 0, "budi", NOW, NOW, null);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, NodeByNode.CHUNK - 1, NodeByNode.CHUNK})
  void oneStepTakesUpToAChunk(int nodes) {
    assertThat(new Walk(nodes).next(at(0))).isEqualTo(new Progress(nodes, nodes, 0, true));
  }

  @Test
  void nextStepBeginsAfterTheLastNodeOfTheOneBefore() {
    Walk walk = new Walk(NodeByNode.CHUNK + 3L);

    Progress first = walk.next(at(0));
    assertThat(first.place()).isEqualTo(NodeByNode.CHUNK);
    assertThat(walk.next(at(first.place())))
        .isEqualTo(new Progress(NodeByNode.CHUNK + 3L, 3, 0, true));
  }

  @Test
  void endsWhereNoNodeIsLeftAndKeepsThePlace() {
    assertThat(new Walk(0).next(at(0))).isEqualTo(new Progress(0, 0, 0, false));
    assertThat(new Walk(7).next(at(7))).isEqualTo(new Progress(7, 0, 0, false));
  }

  @Test
  void mayGoOnElsewhereAfterTheLastNode() {
    Walk walk =
        new Walk(7) {
          @Override
          protected Long after(Task task) {
            return task.place() < 0 ? null : -1L;
          }

          @Override
          protected List<Long> next(Task task, int most) {
            return task.place() < 0 ? List.of() : super.next(task, most);
          }
        };

    assertThat(walk.next(at(7))).isEqualTo(new Progress(-1, 0, 0, true));
    assertThat(walk.next(at(-1))).isEqualTo(new Progress(-1, 0, 0, false));
  }

  @Test
  void afterAFailureEachIsDoneAloneAndTheBadOneIsOnRecord() {
    bad.add(3L);

    assertThat(new Walk(5).afterFailure(at(0), new IllegalStateException("torn")))
        .isEqualTo(new Progress(5, 4, 1, true));
    assertThat(done).containsExactly(1L, 2L, 4L, 5L);
    assertThat(failures).containsExactly("3 walk failed: torn");
    assertThat(memory.committed()).isEqualTo(5);
    assertThat(memory.rolledBack()).isEqualTo(1);
  }

  @Test
  void allMayBeBadAndTheWorkStillComesToTheirEnd() {
    bad.addAll(List.of(1L, 2L, 3L));

    assertThat(new Walk(3).afterFailure(at(0), new IllegalStateException("torn")))
        .isEqualTo(new Progress(3, 0, 3, true));
    assertThat(done).isEmpty();
    assertThat(failures).hasSize(3);
  }

  @Test
  void whatFailedWithoutAnyNodeHasFailed() {
    assertThat(new Walk(3).afterFailure(at(3), new IllegalStateException("torn"))).isNull();
  }

  @Test
  void aNodeIsNotPassedOverInSilenceWhereTheRecordFails() {
    bad.add(1L);
    Walk walk =
        new Walk(2) {
          @Override
          protected NodeRef node(Long item) {
            throw new IllegalArgumentException("no such node");
          }
        };

    assertThatThrownBy(() -> walk.afterFailure(at(0), new IllegalStateException("torn")))
        .hasMessage("no such node");
  }
}
