package id.naskah.retention.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Audited;
import id.naskah.Office;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.LetterService;
import id.naskah.model.LetterModel;
import id.naskah.task.TaskRunner;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;

/** An office with people who dispose of records, and records that are due. */
public final class DisposalDesk {
  private static final int MOST_STEPS = 2000;

  private final Repository repository;
  private final Office office;
  private final String proposer;
  private final String appraiser;
  private final String approver;

  /** Makes the people. */
  public DisposalDesk(Repository repository) {
    this.repository = repository;
    proposer = repository.createUser(repository.unique("proposer"));
    appraiser = repository.createUser(repository.unique("appraiser"));
    approver = repository.createUser(repository.unique("approver"));
    repository.createGroup("NASKAH_RECORDS_MANAGERS", proposer, appraiser);
    repository.createGroup("NASKAH_RECORDS_APPROVERS", approver);
    office = new Office(repository);
  }

  /** The office of these people. */
  public Office office() {
    return office;
  }

  /** Keeps records. */
  public String proposer() {
    return proposer;
  }

  /** Keeps records, too. */
  public String appraiser() {
    return appraiser;
  }

  /** Approves disposals. */
  public String approver() {
    return approver;
  }

  /** A settled letter of unit A with this content that has been due for years. */
  public NodeRef due(String content) {
    return due(office.unitA(), content);
  }

  NodeRef due(String unit, String content) {
    NodeRef letter = office.register(office.registrar(), office.incoming(unit));
    put(letter, content);
    settle(letter);
    return letter;
  }

  /** Stores content as the administrator. */
  void put(NodeRef node, String content) {
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

  /** An attachment of a letter that is still open. */
  NodeRef attach(NodeRef letter, String name, String content) {
    NodeRef node =
        repository.inTransactionAs(
            office.registrar(), () -> repository.bean(LetterService.class).attach(letter, name));
    put(node, content);
    return node;
  }

  /** Settles a letter and makes it due. */
  void settle(NodeRef letter) {
    office.change(office.registrar(), letter, Map.of(LetterModel.STATUS, "settled"));
    makeDue(letter, "destroy", LocalDate.of(2020, 1, 1));
  }

  /** Gives a record its date, as an edition long in force would have. */
  void makeDue(NodeRef letter, String action, LocalDate day) {
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

  long id(NodeRef node) {
    return (Long) office.property(node, ContentModel.PROP_NODE_DBID);
  }

  /** What is due in unit A, proposed. */
  long propose() {
    return propose(office.unitA());
  }

  long propose(String unit) {
    long batch =
        repository.inTransactionAs(
            proposer,
            () ->
                service()
                    .propose(
                        DisposalKind.DESTROY,
                        "Arsip undangan",
                        new DisposalScope(unit, null, null, null, null, null)));
    finish(batch);
    return batch;
  }

  DisposalService service() {
    return repository.bean(DisposalService.class);
  }

  /** Decides to destroy everything, and finishes the appraisal. */
  void appraise(long batch) {
    decide(batch, Decision.DESTROY, null, null);
    step(appraiser, batch, DisposalStep.APPRAISE);
  }

  int decide(long batch, Decision decision, LocalDate until, String reason) {
    return repository.inTransactionAs(
        appraiser,
        () ->
            repository
                .bean(Appraisals.class)
                .decideAll(batch, null, new Verdict(decision, until, reason)));
  }

  void decide(long batch, NodeRef letter, Decision decision, LocalDate until, String reason) {
    String position = String.valueOf(item(batch, letter).position());
    repository.inTransactionAs(
        appraiser,
        () ->
            repository
                .bean(Appraisals.class)
                .decide(batch, position, new Verdict(decision, until, reason)));
  }

  Object step(String user, long batch, DisposalStep step) {
    return step(user, batch, step, null);
  }

  Object step(String user, long batch, DisposalStep step, String reason) {
    return repository.inTransactionAs(
        user,
        () -> {
          service().step(batch, step, reason);
          return null;
        });
  }

  /** A batch of what is due in unit A, approved. */
  long approved() {
    long batch = propose();
    appraise(batch);
    step(approver, batch, DisposalStep.APPROVE);
    return batch;
  }

  /** Carries out an approved batch to its end. */
  Disposal execute(long batch) {
    step(proposer, batch, DisposalStep.EXECUTE);
    finish(batch);
    Disposal done = read(batch);
    assertThat(done.state()).isEqualTo(DisposalState.EXECUTED);
    return done;
  }

  /** Goes on with the work on a batch until there is none; others may be at it as well. */
  public void finish(long batch) {
    Long task = read(batch).taskId();
    for (int i = 0; task != null && step(task); i++) {
      assertThat(i).as("steps").isLessThan(MOST_STEPS);
    }
  }

  /** One step of a task, as the system; false when nothing is left. */
  boolean step(long task) {
    return AuthenticationUtil.runAsSystem(() -> repository.bean(TaskRunner.class).step(task));
  }

  Disposal read(long batch) {
    return repository.inTransactionAs(
        "admin", () -> repository.bean(DisposalTable.class).find(batch).orElseThrow());
  }

  /** All items, in order. */
  List<DisposalItem> items(long batch) {
    List<DisposalItem> items = new ArrayList<>();
    repository.inTransactionAs(
        "admin",
        () -> {
          repository.bean(ItemTable.class).each(batch, items::add);
          return null;
        });
    return items;
  }

  DisposalItem item(long batch, NodeRef letter) {
    return items(batch).stream()
        .filter(item -> item.uuid().equals(letter.getId()))
        .findFirst()
        .orElseThrow();
  }

  boolean exists(NodeRef node) {
    return repository.inTransactionAs(
        "admin", () -> repository.bean("dbNodeService", NodeService.class).exists(node));
  }

  /** Where the content of a node is stored. */
  String url(NodeRef node) {
    return ((ContentData) office.property(node, ContentModel.PROP_CONTENT)).getContentUrl();
  }

  /** The row in which the state of the batch of a record stands; null for none. */
  Object batchOf(NodeRef letter) {
    return office
        .sql()
        .queryForMap("SELECT batch_id FROM naskah_retention WHERE uuid = ?", letter.getId())
        .get("batch_id");
  }

  /** Texts that were audited of something. */
  List<String> audited(String about) {
    return Audited.about(repository, about);
  }

  /** The same of the letter of an item, which may be gone. */
  List<String> audited(DisposalItem item) {
    return Audited.about(repository, item.nodeId());
  }

  /** Places a hold on a letter; answers its number. */
  long hold(NodeRef letter) {
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
  int sql(String statement, Object... values) {
    return repository.inTransactionAs("admin", () -> office.sql().update(statement, values));
  }
}
