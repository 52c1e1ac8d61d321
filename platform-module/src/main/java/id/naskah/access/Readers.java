package id.naskah.access;

import id.naskah.platform.RunAs;
import org.alfresco.repo.domain.permissions.AclDAO;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.PermissionService;

/** Makes the {@link Reader} of a request. */
public class Readers {
  private final PermissionService permissionService;
  private final NodeService nodeService;
  private final AclDAO aclDao;

  /**
   * @param nodeService the one that checks no permission: it is asked whether a node is there
   * @param aclDao remembers access control lists; what they grant is asked of permissionService
   */
  public Readers(PermissionService permissionService, NodeService nodeService, AclDAO aclDao) {
    this.permissionService = permissionService;
    this.nodeService = nodeService;
    this.aclDao = aclDao;
  }

  /** What the user may read on whose behalf the request runs. */
  public Reader current() {
    return new Reader(permissionService, nodeService::exists, aclDao, RunAs.actor());
  }
}
