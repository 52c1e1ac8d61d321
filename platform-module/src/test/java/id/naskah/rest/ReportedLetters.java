package id.naskah.rest;

import id.naskah.Office;
import id.naskah.embedded.junit.Repository;
import id.naskah.model.LetterModel;
import java.io.Serializable;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.namespace.QName;

/** Letters of an office as the tables of retention have them, whenever they are due. */
final class ReportedLetters {
  private final Repository repository;
  private final Office office;

  ReportedLetters(Repository repository, Office office) {
    this.repository = repository;
    this.office = office;
  }

  /** The same, about a meeting. */
  NodeRef due(String day, String rule) {
    return due(day, rule, "Undangan rapat koordinasi");
  }

  /** A letter with a row as its retention has it once it is a record. */
  NodeRef due(String day, String rule, String subject) {
    Map<QName, Serializable> properties = office.incoming(office.unitA());
    properties.put(LetterModel.SUBJECT, subject);
    NodeRef letter = office.register(office.clerkA(), properties);
    office.awaitNoRecompute();
    sql(
        "INSERT INTO naskah_retention (node_id, uuid, edition, rule, action, eligible_on)"
            + " VALUES (?, ?, '2026', ?, 'destroy', ?)",
        office.property(letter, ContentModel.PROP_NODE_DBID),
        letter.getId(),
        rule,
        Date.valueOf(LocalDate.parse(day)));
    return letter;
  }

  /** A batch of these letters in this state; answers its number. */
  long batch(String state, NodeRef... letters) {
    long batch =
        repository.inTransactionAs(
            "admin",
            () ->
                office
                    .sql()
                    .queryForObject(
                        "INSERT INTO naskah_disposal"
                            + " (kind, title, state, scope, proposed_by, proposed_at)"
                            + " VALUES ('destroy', 'Usul', ?, '{}', 'maria', now()) RETURNING id",
                        Long.class,
                        state));
    for (int i = 0; i < letters.length; i++) {
      Object node = office.property(letters[i], ContentModel.PROP_NODE_DBID);
      sql(
          "INSERT INTO naskah_disposal_item (batch_id, position, node_id, uuid)"
              + " VALUES (?, ?, ?, ?)",
          batch,
          i + 1,
          node,
          letters[i].getId());
      sql("UPDATE naskah_retention SET batch_id = ? WHERE node_id = ?", batch, node);
    }
    return batch;
  }

  /** From now on only its owner, the clerk, reads it. */
  void close(NodeRef letter) {
    PermissionService permissions = repository.services().getPermissionService();
    repository.inTransactionAs(
        "admin",
        () -> {
          permissions.setInheritParentPermissions(letter, false);
          return null;
        });
  }

  /** Writes to the database. */
  void sql(String statement, Object... values) {
    office.update(statement, values);
  }

  /** A hold without a letter; answers its number. */
  long hold(String reason, String conditions) {
    return repository.inTransactionAs(
        "admin",
        () ->
            office
                .sql()
                .queryForObject(
                    "INSERT INTO naskah_hold"
                        + " (reason, owner, from_day, conditions, placed_by, placed_at)"
                        + " VALUES (?, 'maria', '2026-01-02', ?, 'maria', now()) RETURNING id",
                    Long.class,
                    reason,
                    conditions));
  }

  /** Puts a node under a hold, by name. */
  void hold(long hold, String kind, Object node) {
    sql(
        "INSERT INTO naskah_held (node_id, hold_id, kind, added_by, added_at)"
            + " VALUES (?, ?, ?, 'maria', now())",
        node,
        hold,
        kind);
  }

  /** The number of a letter in the database. */
  Object node(NodeRef letter) {
    return office.property(letter, ContentModel.PROP_NODE_DBID);
  }

  /** Gives a batch a certificate: the ids of its documents are this one. */
  void certify(long batch, String document) {
    String hash = "ab".repeat(32);
    sql(
        "UPDATE naskah_disposal SET certificate = ?, certificate_hash = ?, certificate_csv = ?,"
            + " certificate_csv_hash = ?, finished_at = now() WHERE id = ?",
        document,
        hash,
        document,
        hash,
        batch);
  }
}
