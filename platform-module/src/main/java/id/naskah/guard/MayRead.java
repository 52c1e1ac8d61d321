package id.naskah.guard;

import id.naskah.platform.RunAs;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;

/**
 * Whether the user who sent the request may read a node, also where Alfresco works as the system.
 */
class MayRead {
  private final PermissionService permissionService;

  public MayRead(PermissionService permissionService) {
    this.permissionService = permissionService;
  }

  /** True for work of the background, which nobody sent. */
  boolean sender(NodeRef node) {
    String sender = RunAs.sender();
    return sender == null
        || RunAs.user(
            sender,
            () ->
                permissionService.hasPermission(node, PermissionService.READ)
                    == AccessStatus.ALLOWED);
  }
}
