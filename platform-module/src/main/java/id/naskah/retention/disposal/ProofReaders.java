package id.naskah.retention.disposal;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Office;
import id.naskah.configuration.SecurityLevel;
import id.naskah.model.LetterModel;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.AccessPermission;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;

/**
 * Whether all may read a record who read what proves disposals: certificates, stubs and packages
 * lie open before those who keep records and those who approve, and must not show them what is
 * closed to them elsewhere.
 */
public class ProofReaders {
  private static final Set<String> READING =
      Set.of(
          PermissionService.READ,
          PermissionService.ALL_PERMISSIONS,
          PermissionService.CONSUMER,
          PermissionService.CONTRIBUTOR,
          PermissionService.EDITOR,
          PermissionService.COORDINATOR,
          "Collaborator");

  private final NodeService nodeService;
  private final PermissionService permissionService;
  private final Supplier<Configuration> configuration;

  /**
   * @param nodeService the one that checks no permission: the question is who else may read
   * @param permissionService likewise
   */
  public ProofReaders(
      NodeService nodeService,
      PermissionService permissionService,
      Supplier<Configuration> configuration) {
    this.nodeService = nodeService;
    this.permissionService = permissionService;
    this.configuration = configuration;
  }

  /**
   * Whether a letter is kept from some of them by its level: what stays of it then says no more
   * than its number, rule and dates. An ordinary one is open to all of them by its unit's folder.
   */
  boolean isClosed(NodeRef letter) {
    return nodeService.exists(letter)
        && SecurityLevel.orOrdinary(nodeService.getProperty(letter, LetterModel.SECURITY))
            .isAboveOrdinary()
        && !mayAllRead(letter);
  }

  /** By what is granted on the letter or above it; where anything is denied, nobody is sure. */
  public boolean mayAllRead(NodeRef letter) {
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
