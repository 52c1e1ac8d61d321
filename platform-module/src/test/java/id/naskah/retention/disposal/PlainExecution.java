package id.naskah.retention.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.fake.MemoryTransactions;
import id.naskah.retention.hold.HoldGuard;
import id.naskah.task.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;

/** Carrying out a batch whose items, files, holds and certificate are in memory. */
abstract class PlainExecution {
  static final long BATCH = 7;

  final MemoryTransactions memory = new MemoryTransactions();
  final MemoryDisposals disposals = new MemoryDisposals();
  final TreeMap<Integer, DisposalItem> open = new TreeMap<>();
  final List<String> did = new ArrayList<>();
  final Map<Long, Clearance.Refusal> refusals = new HashMap<>();
  final Set<Integer> unpacked = new HashSet<>();
  final Map<Integer, RuntimeException> failing = new HashMap<>();

  /** How often the shredder has more to do before it is done. */
  int filesLeft;

  int lastVerified = 3;
  boolean holdsAreOut;

  final Execution execution =
      new Execution(
          disposals,
          new Items(),
          new Cleared(),
          (batch, item) ->
              unpacked.contains(item.position())
                  ? new Clearance.Refusal(Outcome.CHANGED, "not in the package")
                  : null,
          new End(),
          new Files(),
          new Verified(),
          new Issued(),
          new Holds(),
          memory.transactions());

  final class Items extends ItemTable {
    Items() {
      super(null);
    }

    @Override
    public List<DisposalItem> open(long batch, int most) {
      return open.values().stream().limit(most).toList();
    }
  }

  final class Cleared extends Clearance {
    Cleared() {
      super(null, null, null, null);
    }

    @Override
    public Checked check(List<DisposalItem> items) {
      assertThat(holdsAreOut).as("nobody places a hold between check and end").isTrue();
      return new Checked(refusals);
    }
  }

  final class End extends ItemEnd {
    End() {
      super(null, null, null, null, null, null, null, null, null);
    }

    @Override
    void carryOut(Disposal batch, DisposalItem item) {
      RuntimeException failure = failing.get(item.position());
      if (failure != null) {
        throw failure;
      }
      end(item, "done");
    }

    @Override
    public void leave(DisposalItem item, Outcome outcome, String reason) {
      end(item, outcome.code() + " (" + reason + ")");
    }

    @Override
    void leaveFailed(DisposalItem item, String reason) {
      leave(item, Outcome.FAILED, reason);
    }

    void end(DisposalItem item, String how) {
      did.add(item.position() + " " + how);
      open.remove(item.position());
    }
  }

  final class Files extends Shredder {
    Files() {
      super(null, null, null, null, null);
    }

    @Override
    boolean shred(long batch) {
      if (filesLeft == 0) {
        return true;
      }
      did.add("shred");
      filesLeft--;
      return filesLeft == 0;
    }

    @Override
    void retry(long batch) {
      did.add("try what failed again");
    }
  }

  final class Verified extends Verification {
    Verified() {
      super(null, null, null, null, null, null, null);
    }

    @Override
    int verify(long batch, int after) {
      did.add("look after " + after);
      return Math.min(after + 2, Math.max(after, lastVerified));
    }
  }

  final class Issued extends Certificates {
    Issued() {
      super(null, null, null, null, null, null, null, null, null, null);
    }

    @Override
    void issue(Disposal batch) {
      did.add("certificate of " + batch.id());
    }
  }

  final class Holds extends HoldGuard {
    Holds() {
      super(null, null, null);
    }

    @Override
    public void keepHoldsOut() {
      holdsAreOut = true;
    }
  }

  @BeforeEach
  void executing() {
    disposals.put(Batches.of(BATCH, DisposalKind.DESTROY, DisposalState.EXECUTING));
    memory.keeping(
        () -> {
          Map<Integer, DisposalItem> before = new HashMap<>(open);
          List<String> done = List.copyOf(did);
          return () -> {
            open.putAll(before);
            did.clear();
            did.addAll(done);
          };
        });
  }

  void items(int count) {
    for (int i = 1; i <= count; i++) {
      open.put(i, Batches.item(BATCH, i, Decision.DESTROY));
    }
  }

  static Task task(long place) {
    return new Task(
        1,
        "disposal",
        String.valueOf(BATCH),
        Task.State.WAITING,
        place,
        0,
        0,
        "siti",
        Instant.EPOCH,
        Instant.EPOCH,
        null);
  }
}
