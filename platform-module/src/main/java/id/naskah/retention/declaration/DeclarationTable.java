package id.naskah.retention.declaration;

import id.naskah.retention.declaration.Declaration.Target;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table naskah_declaration; a trigger refuses to change what is in it. */
public class DeclarationTable {
  private static final String COLUMNS =
      "id, event, day, target, target_id, evidence, declared_by, declared_at, task_id";

  private final JdbcTemplate jdbc;

  public DeclarationTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  long nextId() {
    return jdbc.queryForObject("SELECT nextval('naskah_declaration_id_seq')", Long.class);
  }

  void add(Declaration declaration) {
    jdbc.update(
        "INSERT INTO naskah_declaration (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        declaration.id(),
        declaration.event(),
        Date.valueOf(declaration.day()),
        declaration.target().code(),
        declaration.targetId(),
        declaration.evidence(),
        declaration.declaredBy(),
        Timestamp.from(declaration.declaredAt()),
        declaration.taskId());
  }

  public Optional<Declaration> find(long id) {
    return jdbc
        .query(
            "SELECT " + COLUMNS + " FROM naskah_declaration WHERE id = ?",
            DeclarationTable::declaration,
            id)
        .stream()
        .findFirst();
  }

  /** Those of one letter or dossier, the newest first. */
  public List<Declaration> of(Target target, String id, int skip, int most) {
    return jdbc.query(
        "SELECT "
            + COLUMNS
            + " FROM naskah_declaration WHERE target = ? AND target_id = ? AND target <> 'query'"
            + " ORDER BY id DESC LIMIT ? OFFSET ?",
        DeclarationTable::declaration,
        target.code(),
        id,
        most,
        skip);
  }

  /** All, the newest first. */
  public List<Declaration> newest(int skip, int most) {
    return jdbc.query(
        "SELECT " + COLUMNS + " FROM naskah_declaration ORDER BY id DESC LIMIT ? OFFSET ?",
        DeclarationTable::declaration,
        most,
        skip);
  }

  private static Declaration declaration(ResultSet row, int i) throws SQLException {
    long task = row.getLong(9);
    return new Declaration(
        row.getLong(1),
        row.getString(2),
        row.getDate(3).toLocalDate(),
        Target.of(row.getString(4)),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getTimestamp(8).toInstant(),
        task == 0 ? null : task);
  }
}
