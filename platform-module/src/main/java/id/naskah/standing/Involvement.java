package id.naskah.standing;

import id.naskah.configuration.Recipient;
import id.naskah.delegation.Mandates;
import id.naskah.platform.RunAs;
import id.naskah.retention.RecordsRoles;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whether the user has to do with letters at all: as a member of a unit, the holder of a position,
 * somebody's substitute, in a role of the office, or because a letter was passed on to oneself. All
 * others need no way to them in pages that show much else.
 */
public class Involvement {
  /** Each half is answered by an index of what is open, or closed, for a recipient. */
  private static final String PASSED_ON =
      "SELECT EXISTS (SELECT 1 FROM naskah_disposition WHERE recipient = ?"
          + " AND status IN ('unread', 'read'))"
          + " OR EXISTS (SELECT 1 FROM naskah_disposition WHERE recipient = ?"
          + " AND status IN ('done', 'declined'))";

  private final JdbcTemplate jdbc;
  private final Mandates mandates;
  private final RecordsRoles roles;

  public Involvement(JdbcTemplate jdbc, Mandates mandates, RecordsRoles roles) {
    this.jdbc = jdbc;
    this.mandates = mandates;
    this.roles = roles;
  }

  /** Whether the current user has. */
  public boolean isInvolved() {
    String user = RunAs.actor();
    return mandates.of(user).size() > 1
        || roles.isManagerOrRegistrar()
        || roles.isApprover()
        || wasPassedOnTo(Recipient.user(user).toString());
  }

  private boolean wasPassedOnTo(String recipient) {
    return Boolean.TRUE.equals(jdbc.queryForObject(PASSED_ON, Boolean.class, recipient, recipient));
  }
}
