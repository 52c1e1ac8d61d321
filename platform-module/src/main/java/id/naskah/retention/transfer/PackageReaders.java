package id.naskah.retention.transfer;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Office;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.AccessPermission;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;

/**
 * Whether all who may read a package may read a record: it lies open before those who keep records
 * and those who approve, and must not show them what is closed to them elsewhere.
 */
class PackageReaders {
  private static final Set<String> READING =
      Set.of(
          PermissionService.READ,
          PermissionService.ALL_PERMISSIONS,
          PermissionService.CONSUMER,
          PermissionService.CONTRIBUTOR,
          PermissionService.EDITOR,
          PermissionService.COORDINATOR,
          "Collaborator");

  private final PermissionService permissionService;
  private final Supplier<Configuration> configuration;

  /**
   * @param permissionService the one that checks no permission: it is asked about groups
   */
  public PackageReaders(
      PermissionService permissionService, Supplier<Configuration> configuration) {
    this.permissionService = permissionService;
    this.configuration = configuration;
  }

  /** By what is granted on the letter or above it; where anything is denied, nobody is sure. */
  boolean mayAllRead(NodeRef letter) {
    Set<AccessPermission> set = permissionService.getAllSetPermissions(letter);
    if (set.stream().anyMatch(p -> p.getAccessStatus() == AccessStatus.DENIED)) {
      return false;
    }
    Set<String> readers =
        set.stream()
            .filter(p -> READING.contains(p.getPermission()))
            .map(AccessPermission::getAuthority)
            .collect(Collectors.toSet());
    Office office = configuration.get().office();
    return readers.contains(PermissionService.ALL_AUTHORITIES)
        || (readers.contains(office.managers()) && readers.contains(office.approvers()));
  }
}
