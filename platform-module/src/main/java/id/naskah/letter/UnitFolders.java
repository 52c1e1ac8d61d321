package id.naskah.letter;

import id.naskah.model.LetterModel;
import id.naskah.platform.ByNaskah;
import id.naskah.platform.Folders;
import id.naskah.platform.Nodes;
import id.naskah.platform.RunAs;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.model.Repository;
import org.alfresco.repo.transaction.TransactionalResourceHelper;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.DuplicateChildNodeNameException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Correspondence and the folders of the units in it: known by their ids, so that registration does
 * not depend on what they are called.
 */
class UnitFolders {
  /** The unit that stands for Correspondence itself in the table. */
  /** Folder under Company Home. */
  static final String ROOT = "Correspondence";

  private static final String WHOLE_OFFICE = "";
  private static final String MARKS = UnitFolders.class.getName() + ".marks";

  private static final Logger LOG = LoggerFactory.getLogger(UnitFolders.class);

  private final Repository repository;
  private final NodeService nodeService;
  private final Folders folders;
  private final FolderTable table;
  private final Map<String, NodeRef> known = new ConcurrentHashMap<>();

  /**
   * For the whole office.
   *
   * @param nodeService the one that checks no permission: the folders are the system's
   */
  public UnitFolders(
      Repository repository, NodeService nodeService, Folders folders, FolderTable table) {
    this.repository = repository;
    this.nodeService = nodeService;
    this.folders = folders;
    this.table = table;
  }

  /**
   * The folder of a unit, if it was made. The answer is remembered for the transaction, which asks
   * several times for each letter.
   */
  Optional<NodeRef> find(String unit) {
    NodeRef remembered = known.get(unit);
    if (remembered != null && nodeService.exists(remembered)) {
      return Optional.of(remembered);
    }
    Optional<NodeRef> found = table.find(unit).map(Nodes::live).filter(nodeService::exists);
    found.ifPresent(node -> known.put(unit, node));
    return found;
  }

  /** Whether this is Correspondence or the folder of a unit. */
  boolean isOne(NodeRef folder) {
    return known.containsValue(folder) || table.isKnown(folder.getId());
  }

  /** Correspondence; made, and called so again, if need be. */
  NodeRef ensureRoot() {
    return ensure(WHOLE_OFFICE, repository.getCompanyHome(), ROOT);
  }

  /** The folder of a unit in Correspondence; made when there is none. */
  NodeRef ensure(NodeRef root, String unit) {
    return ensure(unit, root, unit);
  }

  private NodeRef ensure(String unit, NodeRef parent, String name) {
    NodeRef folder =
        find(unit).or(() -> marked(parent, unit)).orElseGet(() -> folders.ensure(parent, name));
    if (table.find(unit).filter(folder.getId()::equals).isEmpty()) {
      table.put(unit, folder.getId());
    }
    callAgain(folder, name);
    own(folder);
    return folder;
  }

  /**
   * A folder that was made before the table kept ids, and that somebody has renamed since: its mark
   * still says whose folder it is.
   */
  private Optional<NodeRef> marked(NodeRef root, String unit) {
    if (unit.equals(WHOLE_OFFICE) || named(root, unit) != null) {
      return Optional.empty();
    }
    return Optional.ofNullable(marks(root).get(unit));
  }

  /** Asked for each new unit: the folders are looked through once in a transaction. */
  private Map<String, NodeRef> marks(NodeRef root) {
    Map<NodeRef, Map<String, NodeRef>> kept = TransactionalResourceHelper.getMap(MARKS);
    return kept.computeIfAbsent(
        root,
        parent -> {
          Map<String, NodeRef> marks = new HashMap<>();
          for (ChildAssociationRef child : nodeService.getChildAssocs(parent)) {
            NodeRef folder = child.getChildRef();
            Serializable unit = nodeService.getProperty(folder, LetterModel.FOLDER_UNIT);
            if (unit instanceof String code) {
              marks.putIfAbsent(code, folder);
            }
          }
          return marks;
        });
  }

  private NodeRef named(NodeRef parent, String name) {
    return nodeService.getChildByName(parent, ContentModel.ASSOC_CONTAINS, name);
  }

  private void callAgain(NodeRef folder, String name) {
    if (name.equals(nodeService.getProperty(folder, ContentModel.PROP_NAME))) {
      return;
    }
    NodeRef parent = nodeService.getPrimaryParent(folder).getParentRef();
    if (named(parent, name) != null) {
      LOG.warn("{} should be called {}, but something else there is called so", folder, name);
      return;
    }
    try {
      ByNaskah.write(() -> nodeService.setProperty(folder, ContentModel.PROP_NAME, name));
    } catch (DuplicateChildNodeNameException e) {
      LOG.warn("{} should be called {}, but something else there is called so", folder, name, e);
    }
  }

  private void own(NodeRef folder) {
    String system = RunAs.systemName();
    if (!system.equals(nodeService.getProperty(folder, ContentModel.PROP_OWNER))) {
      ByNaskah.write(() -> nodeService.setProperty(folder, ContentModel.PROP_OWNER, system));
    }
  }
}
