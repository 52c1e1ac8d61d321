package id.naskah.retention.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.Office;
import id.naskah.embedded.junit.Repository;
import id.naskah.letter.LetterService;
import id.naskah.letter.LetterStatus;
import id.naskah.model.LetterModel;
import id.naskah.retention.disposal.Appraisals;
import id.naskah.retention.disposal.Decision;
import id.naskah.retention.disposal.Disposal;
import id.naskah.retention.disposal.DisposalItem;
import id.naskah.retention.disposal.DisposalKind;
import id.naskah.retention.disposal.DisposalReader;
import id.naskah.retention.disposal.DisposalScope;
import id.naskah.retention.disposal.DisposalService;
import id.naskah.retention.disposal.DisposalStep;
import id.naskah.retention.disposal.Verdict;
import id.naskah.routing.Desk;
import id.naskah.task.TaskRunner;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.security.authentication.AuthenticationUtil;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;

/** An office with permanent records that are due, and people who hand them over. */
public final class TransferDesk {
  private final Repository repository;
  private final Desk desk;
  private final String manager;
  private final String appraiser;
  private final String approver;

  public TransferDesk(Repository repository) {
    this.repository = repository;
    manager = repository.createUser(repository.unique("manager"));
    appraiser = repository.createUser(repository.unique("appraiser"));
    approver = repository.createUser(repository.unique("approver"));
    repository.createGroup("NASKAH_RECORDS_MANAGERS", manager, appraiser);
    repository.createGroup("NASKAH_RECORDS_APPROVERS", approver);
    desk = new Desk(repository);
  }

  public Office office() {
    return desk.office();
  }

  public String manager() {
    return manager;
  }

  public String approver() {
    return approver;
  }

  /** A settled letter of unit A with this content, to be kept for good, that is due. */
  public NodeRef due(String content) {
    NodeRef letter = desk.letter();
    put(letter, content);
    office()
        .change(office().clerkA(), letter, Map.of(LetterModel.STATUS, LetterStatus.SETTLED.code()));
    makeDue(letter);
    return letter;
  }

  /** The same with an attachment, and passed on to somebody who is done. */
  NodeRef dueWithItsWay() {
    NodeRef letter = desk.letter();
    put(letter, "Isi & lampiran");
    NodeRef attachment =
        repository.inTransactionAs(
            office().clerkA(),
            () -> repository.bean(LetterService.class).attach(letter, "Notulen 100%.txt"));
    put(attachment, "Notulen");
    String staff = desk.person("staff");
    desk.step(staff, desk.pass(letter, staff).get(0), "done", "Sudah <ditindaklanjuti>");
    assertThat(desk.status(letter)).isEqualTo(LetterStatus.SETTLED.code());
    makeDue(letter);
    return letter;
  }

  private void put(NodeRef node, String content) {
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

  /** Gives a record its date, as an edition long in force would have. */
  private void makeDue(NodeRef letter) {
    sql(
        "INSERT INTO naskah_retention (node_id, uuid, edition, rule, own_action, own_eligible_on,"
            + " action, eligible_on) VALUES (?, ?, '2015', '005', 'permanent', '2020-01-01',"
            + " 'permanent', '2020-01-01') ON CONFLICT (node_id) DO UPDATE SET"
            + " edition = excluded.edition, rule = excluded.rule, action = excluded.action,"
            + " eligible_on = excluded.eligible_on",
        office().property(letter, ContentModel.PROP_NODE_DBID),
        letter.getId());
  }

  void sql(String statement, Object... values) {
    repository.inTransactionAs("admin", () -> office().sql().update(statement, values));
  }

  /** What is due in unit A, proposed and appraised as permanent. */
  public long appraised() {
    long batch =
        repository.inTransactionAs(
            manager,
            () ->
                repository
                    .bean(DisposalService.class)
                    .propose(
                        DisposalKind.TRANSFER,
                        "Arsip statis",
                        new DisposalScope(office().unitA(), null, null, null, null, null)));
    repository.inTransactionAs(
        appraiser,
        () ->
            repository
                .bean(Appraisals.class)
                .decideAll(batch, null, new Verdict(Decision.PERMANENT, null, null)));
    step(appraiser, batch, DisposalStep.APPRAISE);
    return batch;
  }

  /** The same, its package made. */
  long packed() {
    long batch = appraised();
    step(manager, batch, DisposalStep.PACK);
    finish(batch);
    return batch;
  }

  /** The same, its receipt confirmed. */
  long received() {
    long batch = packed();
    step(manager, batch, DisposalStep.SEND);
    transfer(manager, batch, DisposalStep.RECEIVE, "ANRI/2026/17");
    return batch;
  }

  /** Has an approver agree, and carries it out. */
  void remove(long batch) {
    step(approver, batch, DisposalStep.APPROVE);
    step(manager, batch, DisposalStep.EXECUTE);
    finish(batch);
  }

  Object step(String user, long batch, DisposalStep step) {
    return step.isOfTransfer() ? transfer(user, batch, step, null) : step(user, batch, step, null);
  }

  Object step(String user, long batch, DisposalStep step, String reason) {
    return repository.inTransactionAs(
        user,
        () -> {
          repository.bean(DisposalService.class).step(batch, step, reason);
          return null;
        });
  }

  Object transfer(String user, long batch, DisposalStep step, String reference) {
    return repository.inTransactionAs(
        user,
        () -> {
          repository.bean(TransferService.class).step(batch, step, reference);
          return null;
        });
  }

  /** Goes on with the work on a batch until there is none. */
  public void finish(long batch) {
    long task = read(batch).taskId();
    for (int i = 0; step(task); i++) {
      assertThat(i).as("steps").isLessThan(100);
    }
  }

  /** One step of a task; false when nothing is left. */
  boolean step(long task) {
    return AuthenticationUtil.runAsSystem(() -> repository.bean(TaskRunner.class).step(task));
  }

  Disposal read(long batch) {
    return repository.inTransactionAs(
        "admin", () -> repository.bean(DisposalReader.class).find(String.valueOf(batch)));
  }

  DisposalItem item(long batch, NodeRef letter) {
    List<DisposalItem> items =
        repository.inTransactionAs(
            "admin",
            () ->
                repository
                    .bean(DisposalReader.class)
                    .items(batch, DisposalReader.Choice.ALL, 0, 1000));
    return items.stream()
        .filter(item -> item.uuid().equals(letter.getId()))
        .findFirst()
        .orElseThrow();
  }

  Transfer transfer(long batch) {
    return repository.inTransactionAs(
        manager, () -> repository.bean(TransferService.class).find(String.valueOf(batch)));
  }

  NodeRef document(long batch) {
    return new NodeRef(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE, transfer(batch).packageId());
  }

  /** The package as it is stored, read as a user. */
  byte[] content(String user, NodeRef document) {
    return repository.inTransactionAs(
        user,
        () -> {
          try (InputStream in =
              repository
                  .services()
                  .getContentService()
                  .getReader(document, ContentModel.PROP_CONTENT)
                  .getContentInputStream()) {
            return in.readAllBytes();
          }
        });
  }

  /** The files in the package, by their paths below its only folder. */
  Map<String, String> parts(long batch) throws java.io.IOException {
    Map<String, String> parts = new java.util.TreeMap<>();
    BagTest.unzip(new ByteArrayInputStream(content(manager, document(batch))))
        .forEach((name, text) -> parts.put(name.substring(name.indexOf('/') + 1), text));
    return parts;
  }

  /** Places a hold on a letter by name. */
  void hold(NodeRef letter) {
    sql(
        "WITH h AS (INSERT INTO naskah_hold (reason, owner, from_day, placed_by, placed_at)"
            + " VALUES ('Perkara', 'admin', now(), 'admin', now()) RETURNING id)"
            + " INSERT INTO naskah_held (node_id, hold_id, kind, added_by, added_at)"
            + " SELECT ?, id, 'letter', 'admin', now() FROM h",
        office().property(letter, ContentModel.PROP_NODE_DBID));
  }

  boolean exists(NodeRef node) {
    return repository.inTransactionAs(
        "admin", () -> repository.services().getNodeService().exists(node));
  }

  /** Whether a record is free to be proposed again. */
  boolean isFree(NodeRef letter) {
    return office()
            .sql()
            .queryForMap("SELECT batch_id FROM naskah_retention WHERE uuid = ?", letter.getId())
            .get("batch_id")
        == null;
  }
}
