package id.naskah.standing;

import id.naskah.configuration.UnitRights;
import id.naskah.model.LetterModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;

/**
 * In which folders the user can register letters: in those of units whose letters one registers.
 */
class RegisteringFolders {
  private final NodeService nodeService;
  private final PermissionService permissionService;
  private final UnitRights units;

  /**
   * @param nodeService the one that checks no permission: the folder is asked for here
   * @param permissionService likewise
   */
  public RegisteringFolders(
      NodeService nodeService, PermissionService permissionService, UnitRights units) {
    this.nodeService = nodeService;
    this.permissionService = permissionService;
    this.units = units;
  }

  /** Whether this is such a folder; false for what is none, and for what the user may not read. */
  boolean has(NodeRef folder) {
    return nodeService.exists(folder)
        && permissionService.hasPermission(folder, PermissionService.READ) == AccessStatus.ALLOWED
        && registersIn(folder);
  }

  private boolean registersIn(NodeRef folder) {
    for (NodeRef f = folder; f != null; f = nodeService.getPrimaryParent(f).getParentRef()) {
      if (nodeService.hasAspect(f, LetterModel.ASPECT_UNIT_FOLDER)) {
        return units.mayRegister((String) nodeService.getProperty(f, LetterModel.FOLDER_UNIT));
      }
    }
    return false;
  }
}
