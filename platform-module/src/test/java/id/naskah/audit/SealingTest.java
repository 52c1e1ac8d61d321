package id.naskah.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naskah.Race;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Everything in the audit is sealed once, however late it comes to light. */
@AlfrescoTest
class SealingTest {
  private final Repository repository;
  private final AuditTrail trail;
  private final Sealing sealing;

  SealingTest(Repository repository) {
    this.repository = repository;
    this.trail = new AuditTrail(repository);
    this.sealing = repository.bean(Sealing.class);
  }

  private boolean covers(Seal seal, long entry) {
    return IdRanges.parse(seal.covered()).contains(entry);
  }

  @Test
  void aSealCoversWhatNoneHadCovered() {
    long first = trail.record("first");
    Seal before = trail.seal();
    long second = trail.record("second");
    Seal after = trail.seal();

    assertThat(covers(before, first)).isTrue();
    assertThat(covers(after, first)).isFalse();
    assertThat(covers(after, second)).isTrue();
    assertThat(after.previous()).isEqualTo(before.root());
    assertThat(after.id()).isEqualTo(before.id() + 1);
    assertThat(after.entries()).isEqualTo(IdRanges.parse(after.covered()).ids().size());
  }

  @Test
  void nothingNewIsNoSeal() {
    trail.record("something");
    Seal last = trail.seal();

    sealing.run();

    assertThat(trail.last().id()).isEqualTo(last.id());
  }

  /** An entry whose transaction is committed after higher ids were sealed is in the next seal. */
  @Test
  void whatIsCommittedLateIsSealedLate() throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    String late = repository.unique("late ");
    Callable<Object> writing =
        () ->
            repository.inTransactionAs(
                "admin",
                () -> {
                  repository.bean(Audit.class).record(late, "begun");
                  written.countDown();
                  mayEnd.await(1, TimeUnit.MINUTES);
                  return null;
                });
    try (Race.Beside<Object> slow = Race.beside(writing)) {
      written.await(1, TimeUnit.MINUTES);
      long quick = trail.record("quick");
      Seal first = trail.seal();
      mayEnd.countDown();
      slow.end();
      long id = trail.entry(late).id();
      Seal second = trail.seal();

      assertThat(id).isLessThan(quick);
      assertThat(covers(first, quick)).isTrue();
      assertThat(covers(first, id)).isFalse();
      assertThat(IdRanges.parse(first.openIds()).contains(id)).isTrue();
      assertThat(covers(second, id)).isTrue();
      assertThat(IdRanges.parse(second.openIds()).contains(id)).isFalse();
      assertThat(trail.check()).isEmpty();
    }
  }

  /** A node that is killed while it seals leaves no seal, and the next run makes it. */
  @Test
  void aSealThatWasCutOffIsMadeAgain() {
    long entry = trail.record("something");
    Seal before = trail.last();
    assertThatThrownBy(
            () ->
                repository.inTransactionAs(
                    "admin",
                    () -> {
                      Optional<Seal> cut = sealing.seal();
                      assertThat(cut).isPresent();
                      throw new CutOff();
                    }))
        .isInstanceOf(CutOff.class);

    assertThat(trail.last()).isEqualTo(before);
    assertThat(covers(trail.seal(), entry)).isTrue();
  }

  /** The one who is second is refused by the number, tries again and finds nothing left. */
  @Test
  void twoThatSealAtOnceMakeOneSeal() throws Exception {
    long entry = trail.record("something");
    Race.atOnce(2, sealing);

    assertThat(trail.sealsOver(entry)).hasSize(1);
    assertThat(trail.check()).isEmpty();
  }

  private static final class CutOff extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
