package id.naskah.retention.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.LetterService;
import id.naskah.task.TaskRunner;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;

/** An office with people who work on batches of records that are due, of whatever kind. */
public abstract class BatchWork {
  private static final int MOST_STEPS = 2000;

  private final Repository repository;
  private final Office office;
  private final String proposer;
  private final String appraiser;
  private final String approver;

  /** Makes the people. */
  protected BatchWork(Repository repository) {
    this.repository = repository;
    proposer = repository.createUser(repository.unique("proposer"));
    appraiser = repository.createUser(repository.unique("appraiser"));
    approver = repository.createUser(repository.unique("approver"));
    repository.createGroup("NASKAH_RECORDS_MANAGERS", proposer, appraiser);
    repository.createGroup("NASKAH_RECORDS_APPROVERS", approver);
    office = new Office(repository);
  }

  protected final Repository repository() {
    return repository;
  }

  /** The office of these people. */
  public final Office office() {
    return office;
  }

  /** Keeps records. */
  public final String proposer() {
    return proposer;
  }

  /** Keeps records, too. */
  public final String appraiser() {
    return appraiser;
  }

  /** Approves disposals. */
  public final String approver() {
    return approver;
  }

  /** Stores content as the administrator. */
  public final void put(NodeRef node, String content) {
    repository.inTransactionAs(
        "admin",
        () -> {
          repository
              .bean(LetterService.class)
              .putContent(
                  node,
                  "text/plain",
                  "UTF-8",
                  new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
          return null;
        });
  }

  /** Gives a record a date of years ago. */
  public final void makeDue(NodeRef letter, String action) {
    makeDue(letter, action, LocalDate.of(2020, 1, 1));
  }

  /** Gives a record its date, as an edition long in force would have. */
  public final void makeDue(NodeRef letter, String action, LocalDate day) {
    office.awaitNoRecompute();
    sql(
        "INSERT INTO naskah_retention (node_id, uuid, edition, rule, trigger_day, own_action,"
            + " own_eligible_on, action, eligible_on) VALUES (?, ?, '2015', '005', '2010-01-01',"
            + " ?, ?, ?, ?) ON CONFLICT (node_id) DO UPDATE SET edition = excluded.edition,"
            + " rule = excluded.rule, action = excluded.action,"
            + " eligible_on = excluded.eligible_on",
        id(letter),
        letter.getId(),
        action,
        java.sql.Date.valueOf(day),
        action,
        java.sql.Date.valueOf(day));
  }

  /** The number of a node in the database. */
  public final long id(NodeRef node) {
    return (Long) office.property(node, ContentModel.PROP_NODE_DBID);
  }

  /** Proposes what is due in a unit. */
  protected final long propose(DisposalKind kind, String title, String unit) {
    DisposalScope scope = new DisposalScope(unit, null, null, null, null, null);
    return repository.inTransactionAs(proposer, () -> service().propose(kind, title, scope));
  }

  /** Takes a decision about all of a batch; answers of how many records. */
  public final int decide(long batch, Decision decision, LocalDate until, String reason) {
    return repository.inTransactionAs(
        appraiser,
        () ->
            repository
                .bean(Appraisals.class)
                .decideAll(batch, null, new Verdict(decision, until, reason)));
  }

  final DisposalService service() {
    return repository.bean(DisposalService.class);
  }

  public Object step(String user, long batch, DisposalStep step) {
    return step(user, batch, step, null);
  }

  /** Takes a step as a user; says why where that is asked for. */
  public final Object step(String user, long batch, DisposalStep step, String reason) {
    return repository.inTransactionAs(
        user,
        () -> {
          service().step(batch, step, reason);
          return null;
        });
  }

  /** Goes on with the work on a batch until there is none; others may be at it as well. */
  public final void finish(long batch) {
    Long task = read(batch).taskId();
    for (int i = 0; task != null && step(task); i++) {
      assertThat(i).as("steps").isLessThan(MOST_STEPS);
    }
  }

  /** One step of a task, as the system; false when nothing is left. */
  public final boolean step(long task) {
    return AuthenticationUtil.runAsSystem(() -> repository.bean(TaskRunner.class).step(task));
  }

  public final Disposal read(long batch) {
    return repository.inTransactionAs(
        "admin", () -> repository.bean(DisposalTable.class).find(batch).orElseThrow());
  }

  /** All items, in order. */
  public final List<DisposalItem> items(long batch) {
    List<DisposalItem> items = new ArrayList<>();
    repository.inTransactionAs(
        "admin",
        () -> {
          repository.bean(ItemTable.class).each(batch, items::add);
          return null;
        });
    return items;
  }

  public final DisposalItem item(long batch, NodeRef letter) {
    return items(batch).stream()
        .filter(item -> item.uuid().equals(letter.getId()))
        .findFirst()
        .orElseThrow();
  }

  /** Whether there is a node, whoever may read it. */
  public final boolean exists(NodeRef node) {
    return repository.inTransactionAs(
        "admin", () -> repository.bean("dbNodeService", NodeService.class).exists(node));
  }

  /** The row in which the state of the batch of a record stands; null for none. */
  public final Object batchOf(NodeRef letter) {
    return office
        .sql()
        .queryForMap("SELECT batch_id FROM naskah_retention WHERE uuid = ?", letter.getId())
        .get("batch_id");
  }

  /** Places a hold on a letter by name; answers its number. */
  public final long hold(NodeRef letter) {
    return repository.inTransactionAs(
        "admin",
        () -> {
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
                  id(letter),
                  hold);
          return hold;
        });
  }

  /** Writes to the database in a transaction of its own. */
  public final int sql(String statement, Object... values) {
    return office.update(statement, values);
  }
}
