package id.naskah.delegation;

import id.naskah.access.AlfrescoSql;
import id.naskah.configuration.Recipient;
import id.naskah.platform.ByNaskah;
import id.naskah.platform.Nodes;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.PermissionService;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lets those who take over from a recipient read what that one has still to work on. */
class SubstituteAccess {
  private static final String OPEN =
      "SELECT DISTINCT n.uuid FROM naskah_disposition d "
          + AlfrescoSql.node("d.letter_id")
          + " WHERE d.recipient = ? AND d.status IN ('unread', 'read')";

  private final JdbcTemplate jdbc;
  private final PermissionService permissionService;

  /**
   * @param permissionService the one that checks no permission: who plans a substitution need not
   *     be allowed to read the letters
   */
  public SubstituteAccess(JdbcTemplate jdbc, PermissionService permissionService) {
    this.jdbc = jdbc;
    this.permissionService = permissionService;
  }

  /**
   * Grants the letters of open dispositions; those passed on later are granted with the recipient.
   * Cost: the open dispositions of the recipient.
   *
   * @param group full name of the group of the substitutes or successors
   */
  public void grantOpen(Recipient recipient, String group) {
    for (String uuid : jdbc.queryForList(OPEN, String.class, recipient.toString())) {
      NodeRef letter = Nodes.live(uuid);
      if (!isGranted(letter, group)) {
        ByNaskah.write(
            () -> permissionService.setPermission(letter, group, PermissionService.CONSUMER, true));
      }
    }
  }

  private boolean isGranted(NodeRef letter, String group) {
    return permissionService.getAllSetPermissions(letter).stream()
        .anyMatch(
            set ->
                set.isSetDirectly()
                    && set.getAuthority().equals(group)
                    && set.getPermission().equals(PermissionService.CONSUMER));
  }
}
