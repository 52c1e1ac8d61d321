package id.naskah.guard;

import id.naskah.platform.RunAs;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;

/**
 * What the user who sent the request may do with a node, also where Alfresco works as the system.
 * All is allowed to work of the background, which nobody sent.
 */
class SenderRights {
  private final PermissionService permissionService;

  public SenderRights(PermissionService permissionService) {
    this.permissionService = permissionService;
  }

  boolean mayRead(NodeRef node) {
    return may(node, PermissionService.READ);
  }

  /** Whether that user may write what is said of a node. */
  boolean mayWrite(NodeRef node) {
    return may(node, PermissionService.WRITE_PROPERTIES);
  }

  boolean mayDelete(NodeRef node) {
    return may(node, PermissionService.DELETE);
  }

  private boolean may(NodeRef node, String permission) {
    String sender = RunAs.sender();
    return sender == null
        || RunAs.user(
            sender,
            () -> permissionService.hasPermission(node, permission) == AccessStatus.ALLOWED);
  }
}
