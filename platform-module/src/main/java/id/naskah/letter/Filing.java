package id.naskah.letter;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.ConfigurationFiles;
import id.naskah.configuration.ConfigurationListener;
import id.naskah.configuration.ConfiguredFile;
import id.naskah.configuration.Direction;
import id.naskah.configuration.Unit;
import id.naskah.configuration.UnitRights;
import id.naskah.model.LetterModel;
import id.naskah.model.RetentionModel;
import id.naskah.platform.ByNaskah;
import id.naskah.platform.Folders;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.transaction.TransactionalResourceHelper;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.namespace.QName;

/**
 * Where letters lie: Correspondence/unit/year/direction/month, and who reads them there.
 *
 * <p>Everyone sees Correspondence itself, and in it the units that are theirs: a unit's group works
 * in the unit's folder, the registrars in all of them. A letter inherits that.
 */
public class Filing implements ConfigurationListener, UnitRights {
  /** Folder of a unit into which letters are dropped. */
  public static final String INTAKE = "Intake";

  private static final String ALLOWED = Filing.class.getName() + ".allowed";

  /** Letters directly in one folder at the most; the rest of a busy month goes into blocks. */
  static final int BLOCK = 1000;

  private final NodeService nodeService;
  private final PermissionService permissionService;
  private final Folders folders;
  private final UnitFolders units;
  private final FolderGroups groups;

  /**
   * For the whole office.
   *
   * @param nodeService the one that checks no permission
   * @param permissionService likewise: the folders are set up by the system
   */
  public Filing(
      NodeService nodeService,
      PermissionService permissionService,
      Folders folders,
      UnitFolders units) {
    this.nodeService = nodeService;
    this.permissionService = permissionService;
    this.folders = folders;
    this.units = units;
    this.groups = new FolderGroups(nodeService, permissionService);
  }

  /** The folder of a unit, made when its line in units.csv was saved. */
  public Optional<NodeRef> unitFolder(String unit) {
    return units.find(unit);
  }

  /**
   * The folder for a letter.
   *
   * @param serial its number if known, else the next one as last seen: from the thousandth on, a
   *     series files each thousand into a folder of its own, so that no folder grows without end
   */
  public NodeRef folderFor(String unit, LocalDate day, Direction direction, int serial) {
    List<String> path = new ArrayList<>(List.of(String.valueOf(day.getYear())));
    path.add(direction.code());
    path.add(String.format(Locale.ROOT, "%02d", day.getMonthValue()));
    if (serial > BLOCK) {
      int first = (serial - 1) / BLOCK * BLOCK + 1;
      path.add(first + "-" + (first + BLOCK - 1));
    }
    NodeRef home =
        unitFolder(unit).orElseThrow(() -> RuleViolation.conflict("unit", "naskah.unit.noFolder"));
    return folders.ensure(home, path);
  }

  /**
   * Whether Naskah made this folder and needs it as it is: Correspondence, the folder of a unit or
   * its intake, or one in which letters and dossiers are filed.
   */
  public boolean isOurs(NodeRef folder) {
    return isUnitsOwn(folder)
        || (RunAs.systemName().equals(nodeService.getProperty(folder, ContentModel.PROP_OWNER))
            && isInAnyUnit(folder));
  }

  /** Correspondence, the folder of a unit, or its intake. */
  public boolean isUnitsOwn(NodeRef folder) {
    return nodeService.hasAspect(folder, LetterModel.ASPECT_INTAKE_FOLDER)
        || nodeService.hasAspect(folder, LetterModel.ASPECT_UNIT_FOLDER)
        || (nodeService.hasAspect(folder, RetentionModel.ASPECT_UNIT_RECORDS)
            // The folder of the schedules is kept by the rules for configuration.
            && !nodeService.hasAspect(folder, LetterModel.ASPECT_CONFIGURATION))
        || units.isOne(folder);
  }

  private boolean isInAnyUnit(NodeRef folder) {
    for (NodeRef f = folder; f != null; f = nodeService.getPrimaryParent(f).getParentRef()) {
      if (nodeService.hasAspect(f, LetterModel.ASPECT_UNIT_FOLDER)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a folder is the unit's own or lies anywhere in it. */
  public boolean isInUnit(NodeRef folder, String unit) {
    Optional<NodeRef> home = unitFolder(unit);
    for (NodeRef f = folder; f != null; f = nodeService.getPrimaryParent(f).getParentRef()) {
      if (home.filter(f::equals).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Refuses a user who may not register letters of this unit: who may add to its folder may.
   *
   * @throws RuleViolation 403; the answer is the same for every unit that is not one's own
   */
  public void requireMayRegister(String unit) {
    // This is asked when a letter is written and again when the letter is numbered: the answer is
    // kept for the transaction and the user.
    List<String> asked = List.of(RunAs.actor(), unit);
    Set<List<String>> allowed = TransactionalResourceHelper.getSet(ALLOWED);
    if (!allowed.contains(asked)) {
      if (!mayRegister(unit)) {
        throw RuleViolation.forbidden("naskah.unit.notYours", unit);
      }
      allowed.add(asked);
    }
  }

  /**
   * Lets the user register letters of a unit until the transaction ends, by a rule of the office:
   * who signs a letter need not belong to the unit that wrote it.
   */
  public void letRegister(String unit) {
    TransactionalResourceHelper.getSet(ALLOWED).add(List.of(RunAs.actor(), unit));
  }

  @Override
  public boolean mayRegister(String unit) {
    return unitFolder(unit)
        .filter(
            folder ->
                permissionService.hasPermission(folder, PermissionService.CREATE_CHILDREN)
                    == AccessStatus.ALLOWED)
        .isPresent();
  }

  /** Makes the units' folders and gives their groups access, when units or the office change. */
  @Override
  public void changed(ConfiguredFile<?> file, Configuration after) {
    if (file != ConfigurationFiles.UNITS && file != ConfigurationFiles.OFFICE) {
      return;
    }
    // The administrator may edit the file without rights on each folder.
    RunAs.system(
        () -> {
          ByNaskah.write(() -> prepare(after));
        });
  }

  private void prepare(Configuration after) {
    NodeRef root = units.ensureRoot();
    groups.close(root);
    // All users read Correspondence itself, on the way to their own unit; the folders of units do
    // not inherit this.
    groups.allow(root, PermissionService.ALL_AUTHORITIES, PermissionService.CONSUMER);
    Serializable before = nodeService.getProperty(root, LetterModel.FOLDER_GROUP);
    String registrars = after.office().registrars().orElse(null);
    groups.grant(root, registrars);
    for (Unit unit : after.units().values()) {
      groups.letRegistrars(prepare(root, unit), unit.group(), before, registrars);
    }
  }

  private NodeRef prepare(NodeRef root, Unit unit) {
    NodeRef folder = units.ensure(root, unit.code());
    groups.close(folder);
    mark(folder, LetterModel.ASPECT_UNIT_FOLDER, unit);
    groups.grant(folder, unit.group());
    NodeRef intake = intake(folder).orElseGet(() -> folders.ensure(folder, INTAKE));
    mark(intake, LetterModel.ASPECT_INTAKE_FOLDER, unit);
    return folder;
  }

  /** The intake folder of a unit, whatever it is called. */
  private Optional<NodeRef> intake(NodeRef unitFolder) {
    return nodeService.getChildAssocs(unitFolder).stream()
        .map(ChildAssociationRef::getChildRef)
        .filter(child -> nodeService.hasAspect(child, LetterModel.ASPECT_INTAKE_FOLDER))
        .findFirst();
  }

  /** Writes a mark only where it differs, because this runs for every unit at each start. */
  private void mark(NodeRef folder, QName aspect, Unit unit) {
    Map<QName, Serializable> now = nodeService.getProperties(folder);
    if (!unit.code().equals(now.get(LetterModel.FOLDER_UNIT))
        || !nodeService.hasAspect(folder, aspect)) {
      nodeService.addAspect(
          folder, aspect, Map.<QName, Serializable>of(LetterModel.FOLDER_UNIT, unit.code()));
    }
    if (aspect.equals(LetterModel.ASPECT_UNIT_FOLDER)
        && !unit.name().equals(now.get(ContentModel.PROP_TITLE))) {
      nodeService.setProperty(folder, ContentModel.PROP_TITLE, unit.name());
    }
  }
}
