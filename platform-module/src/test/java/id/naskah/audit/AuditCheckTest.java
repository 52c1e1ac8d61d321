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
  private final AuditDesk desk;
  private final String about;

  AuditCheckTest(Repository repository) {
    this.repository = repository;
    this.desk = new AuditDesk(repository);
    this.about = repository.unique("thing ");
  }

  /** The ids of three entries about one thing. */
  private record Three(long first, long second, long third) {}

  /** Three sealed entries about a thing. */
  private Three sealed() {
    Three ids =
        new Three(
            desk.record(about, "first"), desk.record(about, "second"), desk.record(about, "third"));
    desk.seal();
    return ids;
  }

  private static Finding entry(Kind kind, long entry, Seal seal, String about) {
    return new Finding(kind, entry, seal == null ? null : seal.id(), about);
  }

  @Test
  void whatWasOnlyAppendedIsRight() {
    sealed();
    desk.record(about, "fourth, not sealed yet");

    assertThat(desk.check()).isEmpty();
  }

  @Test
  void aChangedEntryIsNamed() {
    long second = sealed().second();
    desk.keep(AUDIT, "id = ?", second);
    desk.tamper(AUDIT, "UPDATE naskah_audit SET event = 'nothing' WHERE id = ?", second);
    try {
      assertThat(desk.check()).containsExactly(entry(Kind.CHANGED, second, desk.last(), about));
    } finally {
      desk.putBack(AUDIT);
    }
    assertThat(desk.check()).isEmpty();
  }

  /** Who knows how entries are chained, and writes the chain anew, does not know the root. */
  @Test
  void anEntryWrittenAnewWithItsWholeChainIsNamed() {
    Three ids = sealed();
    long second = ids.second();
    long third = ids.third();
    desk.keep(AUDIT, "about = ?", about);
    desk.tamper(AUDIT, "DELETE FROM naskah_audit WHERE about = ? AND id >= ?", about, second);
    AuditEntry first = desk.entry(about);
    String text = EntryHash.text(about, first.at(), "admin", "forged");
    String hash = EntryHash.of(first.hash(), 2, text);
    insert(second, 2, first, "forged", first.hash(), hash);
    String next = EntryHash.of(hash, 3, EntryHash.text(about, first.at(), "admin", "third"));
    insert(third, 3, first, "third", hash, next);
    try {
      assertThat(desk.check())
          .containsExactly(
              entry(Kind.CHANGED, second, desk.last(), about),
              entry(Kind.CHANGED, third, desk.last(), about));
    } finally {
      desk.putBack(AUDIT);
    }
    assertThat(desk.check()).isEmpty();
  }

  private void insert(
      long id, int position, AuditEntry like, String event, String previous, String hash) {
    desk.tamper(
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
    desk.keep(AUDIT, "id = ?", second);
    desk.tamper(AUDIT, "DELETE FROM naskah_audit WHERE id = ?", second);
    try {
      assertThat(desk.check())
          .containsExactly(
              entry(Kind.REMOVED, second, desk.last(), null),
              entry(Kind.UNCHAINED, ids.third(), desk.last(), about));
    } finally {
      desk.putBack(AUDIT);
    }
  }

  @Test
  void anEntryRemovedFromTheEndOfItsChainIsNamed() {
    long third = sealed().third();
    desk.keep(AUDIT, "id = ?", third);
    desk.tamper(AUDIT, "DELETE FROM naskah_audit WHERE id = ?", third);
    try {
      assertThat(desk.check()).containsExactly(entry(Kind.REMOVED, third, desk.last(), null));
    } finally {
      desk.putBack(AUDIT);
    }
  }

  /** A well-made entry slipped in among old ones, under an id that was never used. */
  @Test
  void anInsertedEntryIsNamed() {
    sealed();
    JdbcTemplate jdbc = repository.bean("naskah.JdbcTemplate", JdbcTemplate.class);
    long free = jdbc.queryForObject("SELECT nextval('naskah_audit_id_seq')", Long.class);
    desk.record("after the gap");
    Seal over = desk.seal();
    desk.keep(SEAL, "id = ?", over.id());
    // As a day later, when the gap is known to be one and not looked for any more.
    desk.tamper(SEAL, "UPDATE naskah_seal SET open_ids = '' WHERE id = ?", over.id());
    AuditEntry like = desk.entry(about);
    String text = EntryHash.text(about, like.at(), "admin", "slipped in");
    insert(free, 4, like, "slipped in", like.hash(), EntryHash.of(like.hash(), 4, text));
    try {
      assertThat(desk.check()).contains(entry(Kind.INSERTED, free, over, about));
    } finally {
      desk.tamper(AUDIT, "DELETE FROM naskah_audit WHERE id = ?", free);
      desk.putBack(SEAL);
    }
    assertThat(desk.check()).isEmpty();
  }

  @Test
  void aChangedSealIsNamed() {
    sealed();
    long seal = desk.last().id();
    desk.keep(SEAL, "id = ?", seal);
    desk.tamper(SEAL, "UPDATE naskah_seal SET sealed_at = now() WHERE id = ?", seal);
    try {
      assertThat(desk.check()).containsExactly(Finding.ofSeal(Kind.SEAL_CHANGED, seal));
    } finally {
      desk.putBack(SEAL);
    }
  }

  @Test
  void aRemovedSealIsNamed() {
    sealed();
    long seal = desk.last().id();
    desk.record(about, "fourth");
    desk.seal();
    desk.keep(SEAL, "id = ?", seal);
    desk.tamper(SEAL, "DELETE FROM naskah_seal WHERE id = ?", seal);
    try {
      assertThat(desk.check()).containsExactly(Finding.ofSeal(Kind.SEAL_REMOVED, seal));
    } finally {
      desk.putBack(SEAL);
    }
  }

  /** Whoever rewrites everything and seals it anew is found by a root that was kept elsewhere. */
  @Test
  void aRootKeptElsewhereIsCompared() {
    sealed();
    Seal seal = desk.last();
    assertThat(desk.check(new AuditCheck.Kept(seal.id(), seal.root()))).isEmpty();
    assertThat(desk.check(new AuditCheck.Kept(seal.id(), "0".repeat(64))))
        .containsExactly(Finding.ofSeal(Kind.SEAL_CHANGED, seal.id()));
    assertThat(desk.check(new AuditCheck.Kept(seal.id() + 1000, seal.root())))
        .containsExactly(Finding.ofSeal(Kind.SEAL_REMOVED, seal.id() + 1000));
  }

  @Test
  void aChangedEntryThatIsNotSealedYetIsNamed() {
    sealed();
    long last = desk.record(about, "fourth");
    desk.keep(AUDIT, "id = ?", last);
    desk.tamper(AUDIT, "UPDATE naskah_audit SET done_by = 'nobody' WHERE id = ?", last);
    try {
      assertThat(desk.check()).containsExactly(entry(Kind.CHANGED, last, null, about));
    } finally {
      desk.putBack(AUDIT);
    }
  }

  /** Its place is the last seal it has checked, so it goes on from there after a power cut. */
  @Test
  void goesOnWhereItWasCutOff() {
    sealed();
    long first = desk.last().id();
    AuditCheck check = repository.bean(AuditCheck.class);
    Checks checks = repository.bean(Checks.class);
    long id = repository.inTransactionAs("admin", () -> checks.beginAudit(null));
    desk.finish(id);
    Task done = checks.find(id).task();
    assertThat(done.place()).isGreaterThanOrEqualTo(first);
    assertThat(done.doneItems()).isPositive();
    // From the last seal on nothing is left but what is not sealed.
    assertThat(repository.inTransactionAs("admin", () -> check.next(done)).done()).isZero();
    assertThat(repository.bean(TaskRunner.class).step(id)).isFalse();
  }
}
