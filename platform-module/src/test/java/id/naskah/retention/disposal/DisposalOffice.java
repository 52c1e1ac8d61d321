package id.naskah.retention.disposal;

import id.naskah.Refused;
import id.naskah.audit.AuditInMemory;
import id.naskah.fake.Clocks;
import id.naskah.fake.MemoryTransactions;
import id.naskah.fake.SignedIn;
import id.naskah.platform.OfficeClock;
import id.naskah.retention.Keepers;
import id.naskah.task.MemoryTaskTable;
import id.naskah.task.TaskService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** Batches with all that their steps touch in memory, and users of each role. */
final class DisposalOffice {

  private final OfficeClock clock = Clocks.at("2026-11-29T01:00:00Z");
  private final MemoryTransactions transactions = new MemoryTransactions();
  final MemoryTaskTable taskTable = new MemoryTaskTable(transactions);
  final MemoryDisposals disposals = new MemoryDisposals();
  final Items items = new Items();
  final AuditInMemory audit = new AuditInMemory();
  final List<String> undone = new ArrayList<>();
  boolean readsAll = true;
  TaskProgress gathered = new TaskProgress(3, false);

  /** What gathering finds at first. */
  record TaskProgress(int done, boolean more) {}

  private final DisposalReader reader =
      new DisposalReader(null, disposals, Keepers.roles(), null) {
        @Override
        public boolean seesAll(long batch) {
          return readsAll;
        }

        @Override
        public DisposalItem item(long batch, String position) {
          return items.rows.get(Integer.parseInt(position));
        }

        @Override
        public List<DisposalItem> items(long batch, Choice choice, int skip, int most) {
          return List.copyOf(items.rows.values());
        }
      };
  private final Proposals proposals =
      new Proposals(disposals, items, null, null, null, clock) {
        @Override
        Progress gather(Disposal batch, long place) {
          return new Progress(9, gathered.done(), 0, gathered.more());
        }
      };
  private final DueTable due =
      new DueTable(null) {
        @Override
        void freeAll(long batch) {
          undone.add("freed " + batch);
        }
      };
  private final ProofFiling filing =
      new ProofFiling(null, null, null, null, null, clock) {
        @Override
        void remove(String document) {
          undone.add("removed " + document);
        }
      };
  final DisposalService service =
      new DisposalService(
          disposals,
          items,
          due,
          reader,
          proposals,
          new Execution(null, null, null, null, null, null, null, null, null, null),
          filing,
          new TaskService(taskTable, clock),
          Keepers.roles(),
          audit,
          clock);
  final Appraisals appraisals = new Appraisals(disposals, items, reader, Keepers.roles(), clock);

  /** Items of a batch; a decision is written into its row. */
  static final class Items extends ItemTable {
    final TreeMap<Integer, DisposalItem> rows = new TreeMap<>();

    Items() {
      super(null);
      rows.put(1, Batches.item(1, 1, null));
      rows.put(2, Batches.item(1, 2, null));
    }

    @Override
    boolean isEmpty(long batch) {
      return rows.isEmpty();
    }

    @Override
    boolean hasUndecided(long batch) {
      return rows.values().stream().anyMatch(item -> item.decision() == null);
    }

    @Override
    public void noteAmendments(long batch) {
      // Amendments are the database's.
    }

    @Override
    void decide(long batch, int[] positions, Verdict verdict, String user, Instant now) {
      for (int position : positions) {
        rows.put(position, Batches.item(batch, position, verdict.decision()));
      }
    }
  }

  String refused(String user, DisposalStep step, String reason) {
    return Refused.saying(by(user, step, reason));
  }

  private Callable<Object> by(String user, DisposalStep step, String reason) {
    return () -> SignedIn.as(user, () -> inTransaction(() -> service.step(1, step, reason)));
  }

  private Object inTransaction(Runnable work) {
    return transactions.doInTransaction(
        () -> {
          work.run();
          return null;
        },
        false,
        true);
  }

  void does(String user, DisposalStep step, String reason) throws Exception {
    by(user, step, reason).call();
  }

  void proposeAndDecide(String proposer, String appraiser) throws Exception {
    SignedIn.as(proposer, () -> service.propose(DisposalKind.DESTROY, " Batch one ", Batches.ALL));
    disposals.move(1, DisposalState.PROPOSED);
    SignedIn.as(
        appraiser,
        () -> appraisals.decideAll(1, Batches.ALL, new Verdict(Decision.DESTROY, null, null)));
  }
}
