package id.naskah.retention.disposal;

import id.naskah.letter.LetterReader;
import id.naskah.platform.RuleViolation;
import id.naskah.retention.RecordsRoles;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads what stays of records that are gone. */
public class Stubs {
  private final JdbcTemplate jdbc;
  private final RecordsRoles roles;

  public Stubs(JdbcTemplate jdbc, RecordsRoles roles) {
    this.jdbc = jdbc;
    this.roles = roles;
  }

  /**
   * The stub of the letter that had this id.
   *
   * @throws RuleViolation 403 for who neither keeps records nor approves disposals, 404 if there is
   *     none
   */
  public Stub get(String id) {
    roles.requireEither();
    return Optional.of(id)
        .filter(LetterReader::isId)
        .flatMap(this::find)
        .orElseThrow(() -> RuleViolation.notFound("stub", id));
  }

  Optional<Stub> find(String uuid) {
    return jdbc
        .query(
            "SELECT uuid, batch_id, position, metadata, sha256, gone_at FROM naskah_stub"
                + " WHERE uuid = ?",
            (row, i) ->
                new Stub(
                    row.getString(1),
                    row.getLong(2),
                    row.getInt(3),
                    row.getString(4),
                    row.getString(5),
                    DisposalTable.instant(row, 6)),
            uuid)
        .stream()
        .findFirst();
  }
}
