package id.naskah.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.audit.Finding.Kind;
import id.naskah.embedded.junit.AlfrescoTest;
import id.naskah.embedded.junit.Repository;
import id.naskah.task.Task;
import id.naskah.task.TaskRunner;
import java.sql.Timestamp;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whoever gets past the trigger is found, and what they did is named. */
@AlfrescoTest
class AuditCheckTest {
  private static final String AUDIT = "naskah_audit";
  private static final String SEAL = "naskah_seal";

  private final Repository repository;
  private final AuditTrail trail;
  private final String about;

  AuditCheckTest(Repository repository) {
    this.repository = repository;
    this.trail = new AuditTrail(repository);
    this.about = repository.unique("thing ");
  }

  /** The ids of three entries about one thing. */
  private record Three(long first, long second, long third) {}

  /** Three sealed entries about a thing. */
  private Three sealed() {
    Three ids =
        new Three(
            trail.record(about, "first"),
            trail.record(about, "second"),
            trail.record(about, "third"));
    trail.seal();
    return ids;
  }

  private static Finding entry(Kind kind, long entry, Seal seal, String about) {
    return new Finding(kind, entry, seal == null ? null : seal.id(), about);
  }

  @Test
  void whatWasOnlyAppendedIsRight() {
    sealed();
    trail.record(about, "fourth, not sealed yet");

    assertThat(trail.check()).isEmpty();
  }

  @Test
  void aChangedEntryIsNamed() {
    long second = sealed().second();
    trail.keep(AUDIT, "id = ?", second);
    trail.tamper(AUDIT, "UPDATE naskah_audit SET event = 'nothing' WHERE id = ?", second);
    try {
      assertThat(trail.check()).containsExactly(entry(Kind.CHANGED, second, trail.last(), about));
    } finally {
      trail.putBack(AUDIT);
    }
    assertThat(trail.check()).isEmpty();
  }

  /** Who knows how entries are chained, and writes the chain anew, does not know the root. */
  @Test
  void anEntryWrittenAnewWithItsWholeChainIsNamed() {
    Three ids = sealed();
    long second = ids.second();
    long third = ids.third();
    trail.keep(AUDIT, "about = ?", about);
    trail.tamper(AUDIT, "DELETE FROM naskah_audit WHERE about = ? AND id >= ?", about, second);
    AuditEntry first = trail.entry(about);
    String text = EntryHash.text(about, first.at(), "admin", "forged");
    String hash = EntryHash.of(first.hash(), 2, text);
    insert(second, 2, first, "forged", first.hash(), hash);
    String next = EntryHash.of(hash, 3, EntryHash.text(about, first.at(), "admin", "third"));
    insert(third, 3, first, "third", hash, next);
    try {
      assertThat(trail.check())
          .containsExactly(
              entry(Kind.CHANGED, second, trail.last(), about),
              entry(Kind.CHANGED, third, trail.last(), about));
    } finally {
      trail.putBack(AUDIT);
    }
    assertThat(trail.check()).isEmpty();
  }

  private void insert(
      long id, int position, AuditEntry like, String event, String previous, String hash) {
    trail.tamper(
        AUDIT,
        "INSERT INTO naskah_audit (id, about, position, done_at, done_by, event, previous, hash)"
            + " VALUES (?, ?, ?, ?, 'admin', ?, decode(?, 'hex'), decode(?, 'hex'))",
        id,
        about,
        position,
        Timestamp.from(like.at()),
        event,
        previous,
        hash);
  }

  @Test
  void aRemovedEntryIsNamedAndWhatHungOnIt() {
    Three ids = sealed();
    long second = ids.second();
    trail.keep(AUDIT, "id = ?", second);
    trail.tamper(AUDIT, "DELETE FROM naskah_audit WHERE id = ?", second);
    try {
      assertThat(trail.check())
          .containsExactly(
              entry(Kind.REMOVED, second, trail.last(), null),
              entry(Kind.UNCHAINED, ids.third(), trail.last(), about));
    } finally {
      trail.putBack(AUDIT);
    }
  }

  @Test
  void anEntryRemovedFromTheEndOfItsChainIsNamed() {
    long third = sealed().third();
    trail.keep(AUDIT, "id = ?", third);
    trail.tamper(AUDIT, "DELETE FROM naskah_audit WHERE id = ?", third);
    try {
      assertThat(trail.check()).containsExactly(entry(Kind.REMOVED, third, trail.last(), null));
    } finally {
      trail.putBack(AUDIT);
    }
  }

  /** A well-made entry slipped in among old ones, under an id that was never used. */
  @Test
  void anInsertedEntryIsNamed() {
    sealed();
    JdbcTemplate jdbc = repository.bean("naskah.JdbcTemplate", JdbcTemplate.class);
    long free = jdbc.queryForObject("SELECT nextval('naskah_audit_id_seq')", Long.class);
    trail.record("after the gap");
    Seal over = trail.seal();
    trail.keep(SEAL, "id = ?", over.id());
    // As a day later, when the gap is known to be one and not looked for any more.
    trail.tamper(SEAL, "UPDATE naskah_seal SET open_ids = '' WHERE id = ?", over.id());
    AuditEntry like = trail.entry(about);
    String text = EntryHash.text(about, like.at(), "admin", "slipped in");
    insert(free, 4, like, "slipped in", like.hash(), EntryHash.of(like.hash(), 4, text));
    try {
      assertThat(trail.check()).contains(entry(Kind.INSERTED, free, over, about));
    } finally {
      trail.tamper(AUDIT, "DELETE FROM naskah_audit WHERE id = ?", free);
      trail.putBack(SEAL);
    }
    assertThat(trail.check()).isEmpty();
  }

  @Test
  void aChangedSealIsNamed() {
    sealed();
    long seal = trail.last().id();
    trail.keep(SEAL, "id = ?", seal);
    trail.tamper(SEAL, "UPDATE naskah_seal SET sealed_at = now() WHERE id = ?", seal);
    try {
      assertThat(trail.check()).containsExactly(Finding.ofSeal(Kind.SEAL_CHANGED, seal));
    } finally {
      trail.putBack(SEAL);
    }
  }

  @Test
  void aRemovedSealIsNamed() {
    sealed();
    long seal = trail.last().id();
    trail.record(about, "fourth");
    trail.seal();
    trail.keep(SEAL, "id = ?", seal);
    trail.tamper(SEAL, "DELETE FROM naskah_seal WHERE id = ?", seal);
    try {
      assertThat(trail.check()).containsExactly(Finding.ofSeal(Kind.SEAL_REMOVED, seal));
    } finally {
      trail.putBack(SEAL);
    }
  }

  /** Whoever rewrites everything and seals it anew is found by a root that was kept elsewhere. */
  @Test
  void aRootKeptElsewhereIsCompared() {
    sealed();
    Seal seal = trail.last();
    assertThat(trail.check(new AuditCheck.Kept(seal.id(), seal.root()))).isEmpty();
    assertThat(trail.check(new AuditCheck.Kept(seal.id(), "0".repeat(64))))
        .containsExactly(Finding.ofSeal(Kind.SEAL_CHANGED, seal.id()));
    assertThat(trail.check(new AuditCheck.Kept(seal.id() + 1000, seal.root())))
        .containsExactly(Finding.ofSeal(Kind.SEAL_REMOVED, seal.id() + 1000));
  }

  @Test
  void aChangedEntryThatIsNotSealedYetIsNamed() {
    sealed();
    long last = trail.record(about, "fourth");
    trail.keep(AUDIT, "id = ?", last);
    trail.tamper(AUDIT, "UPDATE naskah_audit SET done_by = 'nobody' WHERE id = ?", last);
    try {
      assertThat(trail.check()).containsExactly(entry(Kind.CHANGED, last, null, about));
    } finally {
      trail.putBack(AUDIT);
    }
  }

  /** Its place is the last seal it has checked, so it goes on from there after a power cut. */
  @Test
  void goesOnWhereItWasCutOff() {
    sealed();
    long first = trail.last().id();
    AuditCheck check = repository.bean(AuditCheck.class);
    Checks checks = repository.bean(Checks.class);
    long id = repository.inTransactionAs("admin", () -> checks.beginAudit(null));
    trail.finish(id);
    Task done = checks.find(id).task();
    assertThat(done.place()).isGreaterThanOrEqualTo(first);
    assertThat(done.doneItems()).isPositive();
    // From the last seal on nothing is left but what is not sealed.
    assertThat(repository.inTransactionAs("admin", () -> check.next(done)).done()).isZero();
    assertThat(repository.bean(TaskRunner.class).step(id)).isFalse();
  }
}
