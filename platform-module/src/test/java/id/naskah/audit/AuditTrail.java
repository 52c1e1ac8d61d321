package id.naskah.audit;

import id.naskah.Audited;
import id.naskah.embedded.junit.Repository;
import id.naskah.task.Task;
import id.naskah.task.TaskRunner;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes into the audit, seals it, checks it, and does to it what only the database's owner can.
 */
public final class AuditTrail {
  private final Repository repository;
  private final JdbcTemplate jdbc;

  public AuditTrail(Repository repository) {
    this.repository = repository;
    this.jdbc = repository.bean("naskah.JdbcTemplate", JdbcTemplate.class);
  }

  /** Records something about a thing of its own; answers the id of the entry. */
  long record(String event) {
    return record(repository.unique("thing "), event);
  }

  /** Records something about a thing; answers the id of the entry. */
  public long record(String about, String event) {
    repository.inTransactionAs(
        "admin",
        () -> {
          repository.bean(Audit.class).record(about, event);
          return null;
        });
    return entry(about).id();
  }

  /** The last entry about a thing. */
  public AuditEntry entry(String about) {
    List<AuditEntry> chain = Audited.entries(repository, about);
    return chain.get(chain.size() - 1);
  }

  /** Seals what is there; answers the newest seal. */
  public Seal seal() {
    repository.bean(Sealing.class).run();
    return last();
  }

  /** The newest seal; null if there is none. */
  Seal last() {
    return repository.bean(SealTable.class).last().orElse(null);
  }

  List<Seal> sealsOver(long entry) {
    return repository.bean(SealTable.class).newest(0, 1000).stream()
        .filter(seal -> IdRanges.parse(seal.covered()).contains(entry))
        .toList();
  }

  /** Checks everything; answers what is wrong. */
  public List<Finding> check() {
    return check(null);
  }

  /** The same, with the root of a seal that was kept elsewhere. */
  List<Finding> check(AuditCheck.Kept kept) {
    Checks checks = repository.bean(Checks.class);
    long id = repository.inTransactionAs("admin", () -> checks.beginAudit(kept));
    return finish(id);
  }

  /** Asks for a check of this kind. */
  public long begin(String kind) {
    return repository.inTransactionAs("admin", () -> repository.bean(Checks.class).begin(kind));
  }

  /** Lets a check that was asked for go on to its end; answers what is wrong. */
  public List<Finding> finish(long id) {
    Checks checks = repository.bean(Checks.class);
    TaskRunner runner = repository.bean(TaskRunner.class);
    // The timer of the repository may be at it as well.
    while (checks.find(id).task().state() == Task.State.WAITING) {
      boolean unused = runner.step(id);
    }
    return checks.find(id).findings();
  }

  /** Does what the trigger refuses, as the owner of the database can. */
  public void tamper(String table, String sql, Object... values) {
    asOwner(() -> alter(table, sql, values));
  }

  private void alter(String table, String sql, Object... values) {
    jdbc.execute("ALTER TABLE " + table + " DISABLE TRIGGER USER");
    jdbc.update(sql, values);
    jdbc.execute("ALTER TABLE " + table + " ENABLE TRIGGER USER");
  }

  private void asOwner(Runnable work) {
    repository.inTransactionAs(
        "admin",
        () -> {
          work.run();
          return null;
        });
  }

  /** Copies rows, to be put back with {@link #putBack}. */
  public void keep(String table, String condition, Object... values) {
    String kept = "kept_" + table;
    asOwner(
        () -> {
          jdbc.execute("CREATE TABLE " + kept + " AS SELECT * FROM " + table + " WHERE FALSE");
          jdbc.update(
              "INSERT INTO " + kept + " SELECT * FROM " + table + " WHERE " + condition, values);
        });
  }

  /** Puts the rows back as they were. */
  public void putBack(String table) {
    String kept = "kept_" + table;
    asOwner(
        () -> {
          alter(table, "DELETE FROM " + table + " WHERE id IN (SELECT id FROM " + kept + ")");
          jdbc.update("INSERT INTO " + table + " SELECT * FROM " + kept);
          jdbc.execute("DROP TABLE " + kept);
        });
  }
}
