package id.naskah.retention.hold;

import id.naskah.configuration.Configuration;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.retention.RecordsRoles;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What one is told who would touch what is held: those who keep records, approve disposals or own
 * the hold learn which it is; all others, whom they can ask.
 */
class HoldRefusal {
  private static final int MOST_NAMED = 5;

  private final JdbcTemplate jdbc;
  private final RecordsRoles roles;
  private final Supplier<Configuration> configuration;

  public HoldRefusal(JdbcTemplate jdbc, RecordsRoles roles, Supplier<Configuration> configuration) {
    this.jdbc = jdbc;
    this.roles = roles;
    this.configuration = configuration;
  }

  /** The refusal for what is under these holds. */
  RuleViolation of(List<Long> holds) {
    // Naskah may act as the system here, on behalf of somebody who may not know.
    String user = RunAs.sender();
    boolean knowsAll = RunAs.user(user, () -> roles.isManager() || roles.isApprover());
    String named =
        holds.stream()
            .map(hold -> named(hold, knowsAll ? null : user))
            .flatMap(Optional::stream)
            .limit(MOST_NAMED)
            .collect(Collectors.joining("; "));
    return named.isEmpty()
        ? RuleViolation.conflict("hold", "naskah.held", configuration.get().office().managers())
        : RuleViolation.conflict("hold", "naskah.held.by", named);
  }

  private Optional<String> named(long hold, String owner) {
    return jdbc
        .query(
            "SELECT reason, reference FROM naskah_hold WHERE id = ?"
                + (owner == null ? "" : " AND owner = ?"),
            (row, i) ->
                Stream.of(row.getString(1), row.getString(2))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", ", hold + " (", ")")),
            owner == null ? new Object[] {hold} : new Object[] {hold, owner})
        .stream()
        .findFirst();
  }
}
