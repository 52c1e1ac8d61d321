package id.naskah.retention.schedule;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.configuration.ConfigurationListener;
import id.naskah.configuration.ConfigurationStore;
import id.naskah.configuration.ConfiguredFile;
import id.naskah.model.RetentionModel;
import id.naskah.platform.ByNaskah;
import id.naskah.platform.RunAs;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.PermissionService;

/**
 * Makes the folder of the editions, empty: what the law asks of an office, no product can ship.
 * Lets those who keep records put editions there.
 */
class ScheduleFolder implements ConfigurationListener {
  private static final String COLLABORATOR = "Collaborator";

  private final ConfigurationStore store;
  private final NodeService nodeService;
  private final PermissionService permissionService;

  /**
   * @param nodeService the one that checks no permission: folders are set up by the system
   * @param permissionService likewise
   */
  public ScheduleFolder(
      ConfigurationStore store, NodeService nodeService, PermissionService permissionService) {
    this.store = store;
    this.nodeService = nodeService;
    this.permissionService = permissionService;
  }

  /** At every start, and when office.properties may name another group. */
  @Override
  public void changed(ConfiguredFile<?> file, Configuration after) {
    if (file == ConfigurationFiles.UNITS || file == ConfigurationFiles.OFFICE) {
      RunAs.system(
          () -> {
            NodeRef folder = store.createSchedules();
            ByNaskah.write(() -> let(folder, after.office().managers()));
          });
    }
  }

  /** What an administrator granted by hand stays. */
  private void let(NodeRef folder, String managers) {
    Collection<?> before =
        (Collection<?>) nodeService.getProperty(folder, RetentionModel.RECORDS_READERS);
    if (before != null && before.size() == 1 && before.contains(managers)) {
      return;
    }
    if (before != null) {
      before.forEach(
          group -> permissionService.deletePermission(folder, String.valueOf(group), COLLABORATOR));
    }
    permissionService.setPermission(folder, managers, COLLABORATOR, true);
    nodeService.setProperty(
        folder, RetentionModel.RECORDS_READERS, (Serializable) new ArrayList<>(List.of(managers)));
  }
}
