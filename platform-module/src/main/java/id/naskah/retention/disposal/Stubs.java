package id.naskah.retention.disposal;

import id.naskah.letter.LetterReader;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.database.Columns;
import id.naskah.retention.RecordsRoles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

  /**
   * The stubs of those of these items whose letters are gone, by the ids that the letters had; 403
   * as above. One statement.
   */
  public Map<String, Stub> of(List<DisposalItem> items) {
    roles.requireEither();
    return among(items.stream().map(DisposalItem::uuid).toList()).stream()
        .collect(Collectors.toMap(Stub::uuid, stub -> stub));
  }

  /** Whether the letter that had this id is gone and only its number, rule and dates are told. */
  public boolean isMasked(String id) {
    return find(id).filter(Stub::isMasked).isPresent();
  }

  Optional<Stub> find(String uuid) {
    return among(List.of(uuid)).stream().findFirst();
  }

  private List<Stub> among(List<String> uuids) {
    return jdbc.query(
        "SELECT uuid, batch_id, position, metadata, sha256, gone_at FROM naskah_stub"
            + " WHERE uuid = ANY (?)",
        (row, i) ->
            new Stub(
                row.getString("uuid"),
                row.getLong("batch_id"),
                row.getInt("position"),
                row.getString("metadata"),
                row.getString("sha256"),
                Columns.instant(row, "gone_at")),
        (Object) uuids.toArray(new String[0]));
  }
}
