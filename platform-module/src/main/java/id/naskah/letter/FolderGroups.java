package id.naskah.letter;

import id.naskah.model.LetterModel;
import java.io.Serializable;
import java.util.Objects;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.PermissionService;

/**
 * Which groups work in a folder of Correspondence. A changed access list is dear for all that lies
 * below the folder, so it is written only where it is not so yet.
 */
final class FolderGroups {
  private static final String COLLABORATOR = "Collaborator";

  private final NodeService nodeService;
  private final PermissionService permissionService;

  FolderGroups(NodeService nodeService, PermissionService permissionService) {
    this.nodeService = nodeService;
    this.permissionService = permissionService;
  }

  /** The folder inherits no access from the one above it. */
  void close(NodeRef folder) {
    if (permissionService.getInheritParentPermissions(folder)) {
      permissionService.setInheritParentPermissions(folder, false);
    }
  }

  void allow(NodeRef folder, String authority, String permission) {
    boolean there =
        permissionService.getAllSetPermissions(folder).stream()
            .anyMatch(
                set ->
                    set.isSetDirectly()
                        && set.getAuthority().equals(authority)
                        && set.getPermission().equals(permission));
    if (!there) {
      permissionService.setPermission(folder, authority, permission, true);
    }
  }

  /**
   * Lets the registrars work in a unit's folder, in place of the group that was theirs before.
   *
   * @param group the unit's own, which stays
   */
  void letRegistrars(NodeRef folder, String group, Serializable before, String registrars) {
    if (before != null && !before.equals(registrars) && !before.equals(group)) {
      permissionService.deletePermission(folder, (String) before, COLLABORATOR);
    }
    if (registrars != null) {
      allow(folder, registrars, COLLABORATOR);
    }
  }

  /**
   * Lets the group read and register here, and takes that from the group that had it before. What
   * an administrator granted by hand stays.
   */
  void grant(NodeRef folder, String group) {
    Serializable before = nodeService.getProperty(folder, LetterModel.FOLDER_GROUP);
    if (before != null && !before.equals(group)) {
      permissionService.deletePermission(folder, (String) before, COLLABORATOR);
    }
    if (group != null && !group.equals(before)) {
      permissionService.setPermission(folder, group, COLLABORATOR, true);
    }
    if (!Objects.equals(group, before)) {
      nodeService.setProperty(folder, LetterModel.FOLDER_GROUP, group);
    }
  }
}
