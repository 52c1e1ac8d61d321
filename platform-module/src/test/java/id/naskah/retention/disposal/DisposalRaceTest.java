package id.naskah.retention.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.Race;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.platform.RuleViolation;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alfresco.service.cmr.repository.NodeRef;
import org.junit.jupiter.api.Test;

/** Two nodes carry out one batch, two people propose the same, a hold comes in between. */
@AlfrescoTest
class DisposalRaceTest {
  private static final long LOCK_OF_HOLDS = 0x6e61736b_686f6c64L;

  private final Repository repository;
  private final Disposing disposing;
  private final Office office;

  DisposalRaceTest(Repository repository) {
    this.repository = repository;
    this.disposing = new Disposing(repository);
    this.office = disposing.office();
  }

  @Test
  void twoNodesCarryOutEachItemOnce() throws Exception {
    int count = 50;
    for (int i = 0; i < count; i++) {
      disposing.due("Surat " + i);
    }
    long batch = disposing.approved();
    disposing.step(disposing.proposer(), batch, DisposalStep.EXECUTE);
    Race.atOnce(3, () -> disposing.finish(batch));
    disposing.finish(batch);

    assertThat(disposing.read(batch).state()).isEqualTo(DisposalState.EXECUTED);
    assertThat(disposing.items(batch))
        .hasSize(count)
        .allMatch(item -> item.outcome() == Outcome.DESTROYED)
        .allMatch(item -> item.verifiedAt() != null && item.remains() == null);
    assertThat(count("naskah_stub WHERE batch_id = ?", batch)).isEqualTo(count);
    assertThat(count("naskah_shred WHERE batch_id = ?", batch)).isZero();
    for (DisposalItem item : disposing.items(batch)) {
      assertThat(disposing.audited(item))
          .filteredOn(event -> event.startsWith("destroyed"))
          .hasSize(1);
    }
  }

  private long count(String what, Object value) {
    return office.sql().queryForObject("SELECT COUNT(*) FROM " + what, Long.class, value);
  }

  @Test
  void twoWhoProposeShareWhatIsDue() throws Exception {
    int count = 20;
    for (int i = 0; i < count; i++) {
      disposing.due("Surat " + i);
    }
    List<Long> batches = new CopyOnWriteArrayList<>();
    Race.atOnce(
        3,
        () -> {
          try {
            batches.add(disposing.propose());
          } catch (RuleViolation nothingLeft) {
            assertThat(nothingLeft.key()).isEqualTo("naskah.disposal.nothing");
          }
        });

    List<String> letters =
        batches.stream().flatMap(b -> disposing.items(b).stream()).map(DisposalItem::uuid).toList();
    assertThat(letters).hasSize(count).doesNotHaveDuplicates();
  }

  /** Who decides about an item at the moment of the approval either is too late or has a hand. */
  @Test
  void rule6NobodyDecidesAndApprovesAtOnce() throws Exception {
    disposing.due("Undangan");
    long batch = disposing.propose();
    String both = disposing.appraiser();
    repository.createGroup("NASKAH_RECORDS_APPROVERS", both);
    disposing.decide(batch, Decision.DESTROY, null, null);
    office.sql().update("DELETE FROM naskah_disposal_hand WHERE person = ?", both);
    List<String> refused = new CopyOnWriteArrayList<>();
    List<Runnable> works =
        List.of(
            () -> disposing.decide(batch, Decision.DESTROY, null, null),
            () -> disposing.step(disposing.proposer(), batch, DisposalStep.APPRAISE),
            () -> disposing.step(both, batch, DisposalStep.APPROVE));
    for (int round = 0; round < 20; round++) {
      Iterator<Runnable> next = works.iterator();
      Race.atOnce(
          works.size(),
          () -> {
            Runnable work;
            synchronized (next) {
              work = next.next();
            }
            try {
              work.run();
            } catch (RuleViolation e) {
              refused.add(e.key());
            }
          });
      if (disposing.read(batch).state() != DisposalState.PROPOSED) {
        boolean decided =
            count("naskah_disposal_hand WHERE deed = 'decided' AND batch_id = ?", batch) > 0;
        assertThat(disposing.read(batch).state() == DisposalState.APPROVED && decided).isFalse();
        disposing.step(disposing.approver(), batch, DisposalStep.SEND_BACK, "Sekali lagi");
      }
      office.sql().update("DELETE FROM naskah_disposal_hand WHERE person = ?", both);
    }
    assertThat(refused)
        .isNotEmpty()
        .isSubsetOf(
            "naskah.disposal.samePerson", "naskah.disposal.notOpen", "naskah.disposal.step");
  }

  /** Rule 5 (docs/rules.md#rule-5): the hold wins, or the letter was gone before; never half. */
  @Test
  void rule5AHoldThatComesWhileTheBatchIsCarriedOutWinsOrIsTooLate() throws Exception {
    List<NodeRef> letters = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      letters.add(disposing.due("Surat " + i));
    }
    long batch = disposing.approved();
    disposing.step(disposing.proposer(), batch, DisposalStep.EXECUTE);
    List<NodeRef> held = new ArrayList<>();
    Runnable holding =
        () -> {
          for (int i = letters.size() - 1; i >= 0; i--) {
            if (hold(letters.get(i))) {
              held.add(letters.get(i));
            }
          }
        };
    try (Race.Beside<Void> holder = Race.beside(holding)) {
      disposing.finish(batch);
      holder.end();
    }

    for (NodeRef letter : letters) {
      DisposalItem item = disposing.item(batch, letter);
      boolean there = disposing.exists(letter);
      assertThat(item.outcome()).isEqualTo(there ? Outcome.HELD : Outcome.DESTROYED);
      assertThat(held.contains(letter)).as("held " + letter).isEqualTo(there);
      assertThat(count("naskah_stub WHERE uuid = ?", letter.getId())).isEqualTo(there ? 0 : 1);
    }
  }

  /** As whoever places a hold does: keeps those who destroy out, and looks whether it is there. */
  private boolean hold(NodeRef letter) {
    return repository.inTransactionAs(
        "admin",
        () -> {
          office.sql().query("SELECT pg_advisory_xact_lock(?)", row -> {}, LOCK_OF_HOLDS);
          List<Long> node =
              office
                  .sql()
                  .queryForList(
                      "SELECT node_id FROM naskah_letter WHERE uuid = ?",
                      Long.class,
                      letter.getId());
          if (node.isEmpty()) {
            return false;
          }
          long hold =
              office
                  .sql()
                  .queryForObject(
                      "INSERT INTO naskah_hold (reason, owner, from_day, placed_by, placed_at)"
                          + " VALUES ('Perkara', 'admin', now(), 'admin', now()) RETURNING id",
                      Long.class);
          office
              .sql()
              .update(
                  "INSERT INTO naskah_held VALUES (?, ?, 'letter', 'admin', now())",
                  node.get(0),
                  hold);
          return true;
        });
  }

  /** Paused after what it was just doing, it goes on from there. */
  @Test
  void pausedItStopsAndResumedItGoesOn() {
    for (int i = 0; i < 25; i++) {
      disposing.due("Surat " + i);
    }
    long batch = disposing.approved();
    repository.inTransactionAs(
        disposing.proposer(),
        () -> {
          disposing.service().step(batch, DisposalStep.EXECUTE, null);
          return null;
        });
    disposing.step(disposing.approver(), batch, DisposalStep.PAUSE);
    long done = disposing.items(batch).stream().filter(item -> item.outcome() != null).count();
    disposing.finish(batch);
    assertThat(disposing.items(batch).stream().filter(item -> item.outcome() != null).count())
        .isEqualTo(done);

    assertThat(disposing.execute(batch).certificate()).isNotNull();
    assertThat(disposing.items(batch)).allMatch(item -> item.outcome() == Outcome.DESTROYED);
  }
}
