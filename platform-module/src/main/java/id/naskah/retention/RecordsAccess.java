package id.naskah.retention;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.configuration.ConfigurationListener;
import id.naskah.configuration.ConfiguredFile;
import id.naskah.configuration.Unit;
import id.naskah.letter.Filing;
import id.naskah.model.RetentionModel;
import id.naskah.platform.ByNaskah;
import id.naskah.platform.Folders;
import id.naskah.platform.RunAs;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.model.Repository;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.PermissionService;

/**
 * Lets those who keep records, and those who approve disposals, read the letters of all units, and
 * them alone what proves disposals: nobody can answer for what they may not see.
 *
 * <p>What an administrator granted by hand stays.
 */
public class RecordsAccess implements ConfigurationListener {
  /** Folder under Company Home for what proves disposals. */
  public static final String ROOT = "Records";

  private final Repository repository;
  private final Filing filing;
  private final Folders folders;
  private final NodeService nodeService;
  private final PermissionService permissionService;

  /**
   * @param nodeService the one that checks no permission: folders are set up by the system
   * @param permissionService likewise
   */
  public RecordsAccess(
      Repository repository,
      Filing filing,
      Folders folders,
      NodeService nodeService,
      PermissionService permissionService) {
    this.repository = repository;
    this.filing = filing;
    this.folders = folders;
    this.nodeService = nodeService;
    this.permissionService = permissionService;
  }

  @Override
  public void changed(ConfiguredFile<?> file, Configuration after) {
    if (file == ConfigurationFiles.UNITS || file == ConfigurationFiles.OFFICE) {
      Set<String> readers = readers(after);
      // The administrator may edit the file without rights on each folder.
      RunAs.system(
          () -> {
            for (Unit unit : after.units().values()) {
              filing.unitFolder(unit.code()).ifPresent(folder -> let(folder, readers));
            }
            NodeRef records =
                nodeService.getChildByName(
                    repository.getCompanyHome(), ContentModel.ASSOC_CONTAINS, ROOT);
            if (records != null) {
              let(records, readers);
            }
          });
    }
  }

  /**
   * The folder for what proves disposals; made when it is needed first, as the system.
   *
   * @param current names the groups that read it
   */
  public NodeRef records(Configuration current) {
    NodeRef folder = folders.ensure(repository.getCompanyHome(), ROOT);
    if (permissionService.getInheritParentPermissions(folder)) {
      ByNaskah.write(() -> permissionService.setInheritParentPermissions(folder, false));
    }
    let(folder, readers(current));
    return folder;
  }

  private static Set<String> readers(Configuration current) {
    Set<String> readers = new LinkedHashSet<>();
    readers.add(current.office().managers());
    readers.add(current.office().approvers());
    return readers;
  }

  /**
   * An access list is written only where it differs: a changed access list is dear for all that
   * lies below the folder.
   */
  private void let(NodeRef folder, Set<String> readers) {
    Collection<?> before =
        (Collection<?>) nodeService.getProperty(folder, RetentionModel.RECORDS_READERS);
    List<String> gone = new ArrayList<>();
    if (before != null) {
      before.stream().map(String::valueOf).filter(g -> !readers.contains(g)).forEach(gone::add);
      if (gone.isEmpty() && before.size() == readers.size()) {
        return;
      }
    }
    ByNaskah.write(() -> let(folder, readers, gone));
  }

  private void let(NodeRef folder, Set<String> readers, List<String> gone) {
    gone.forEach(
        group -> permissionService.deletePermission(folder, group, PermissionService.CONSUMER));
    readers.forEach(
        group -> permissionService.setPermission(folder, group, PermissionService.CONSUMER, true));
    nodeService.setProperty(
        folder, RetentionModel.RECORDS_READERS, (Serializable) new ArrayList<>(readers));
  }
}
