package id.naskah.retention.record;

import id.naskah.model.LetterModel;
import id.naskah.model.RoutingModel;
import id.naskah.platform.Leaving;
import id.naskah.platform.Nodes;
import java.util.Optional;
import org.alfresco.model.ContentModel;
import org.alfresco.model.ForumModel;
import org.alfresco.model.RenditionModel;
import org.alfresco.repo.version.Version2Model;
import org.alfresco.repo.version.VersionModel;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.namespace.QName;

/**
 * To which letter something belongs, in whichever store it lies: the letter's files, the files of
 * reports about it, what was noted below it, earlier versions of all these, and what lies in the
 * trash.
 *
 * <p>Cost for a file that belongs to no letter: where it lies, which Alfresco has in its cache.
 */
public class Belongings {
  /** From a version of a reply to a comment up to its letter it is seven steps. */
  private static final int MOST_LEVELS = 10;

  private final NodeService storedNodes;
  private final TrashTable trash;

  /**
   * For the files of the whole repository.
   *
   * @param storedNodes the one that checks no permission, and has versions and the trash as they
   *     are stored
   */
  public Belongings(NodeService storedNodes, TrashTable trash) {
    this.storedNodes = storedNodes;
    this.trash = trash;
  }

  /** What something is to its letter. */
  public enum Kind {
    /** The letter itself. */
    LETTER,
    /** A file of the letter. */
    ATTACHMENT,
    /** A file of a report. */
    REPORT,
    /** What people noted about it, such as a comment. */
    NOTE
  }

  /**
   * That something belongs to a letter.
   *
   * @param letter exists
   */
  public record Belonging(NodeRef letter, Kind kind) {}

  /** What a node is to a letter; nothing for one of no letter, and for previews of its files. */
  public Optional<Belonging> of(NodeRef node) {
    return switch (store(node)) {
      case LIVE -> live(node);
      case TRASH -> trashed(node);
      case VERSIONS -> versioned(node).flatMap(this::of);
      case OTHER -> Optional.empty();
    };
  }

  private enum Store {
    LIVE,
    TRASH,
    VERSIONS,
    OTHER
  }

  private static Store store(NodeRef node) {
    StoreRef store = node.getStoreRef();
    if (StoreRef.STORE_REF_WORKSPACE_SPACESSTORE.equals(store)) {
      return Store.LIVE;
    }
    if (StoreRef.STORE_REF_ARCHIVE_SPACESSTORE.equals(store)) {
      return Store.TRASH;
    }
    boolean versions =
        Version2Model.STORE_ID.equals(store.getIdentifier())
            || VersionModel.STORE_ID.equals(store.getIdentifier());
    return versions ? Store.VERSIONS : Store.OTHER;
  }

  /** Whether this lies where no behaviour is told of anything: in the trash, or among versions. */
  static boolean isAside(NodeRef node) {
    Store store = store(node);
    return store == Store.TRASH || store == Store.VERSIONS;
  }

  static boolean isInTrash(NodeRef node) {
    return store(node) == Store.TRASH;
  }

  private Optional<Belonging> live(NodeRef node) {
    NodeRef at = node;
    Kind kind = Kind.LETTER;
    for (int level = 0; level < MOST_LEVELS && storedNodes.exists(at); level++) {
      if (LetterModel.TYPE_LETTER.equals(storedNodes.getType(at))) {
        return Optional.of(new Belonging(at, kind));
      }
      ChildAssociationRef above = storedNodes.getPrimaryParent(at);
      kind = above.getParentRef() == null ? null : kind(kind, above);
      if (kind == null) {
        return Optional.empty();
      }
      at = above.getParentRef();
    }
    return Optional.empty();
  }

  /** What something is whose parent's kind will turn out; null if it cannot be a letter's. */
  private Kind kind(Kind below, ChildAssociationRef above) {
    QName link = above.getTypeQName();
    if (LetterModel.ATTACHMENTS.equals(link)) {
      return below == Kind.LETTER ? Kind.ATTACHMENT : below;
    }
    if (RoutingModel.DISPOSITIONS.equals(link)) {
      return below == Kind.LETTER ? Kind.REPORT : below;
    }
    // Previews are made again from what they show, by whoever looks at it.
    if (RenditionModel.ASSOC_RENDITION.equals(link) || ContentModel.ASSOC_CONTAINS.equals(link)) {
      return below == null || RenditionModel.ASSOC_RENDITION.equals(link)
          ? null
          : contained(below, storedNodes.getType(above.getParentRef()));
    }
    return Kind.NOTE;
  }

  /** In a folder letters lie as well, but what belongs to a letter lies in none. */
  private static Kind contained(Kind below, QName parent) {
    if (RoutingModel.TYPE_DISPOSITION.equals(parent)) {
      return below == Kind.LETTER ? Kind.REPORT : below;
    }
    boolean talk = ForumModel.TYPE_TOPIC.equals(parent) || ForumModel.TYPE_FORUM.equals(parent);
    return talk ? Kind.NOTE : null;
  }

  private Optional<Belonging> trashed(NodeRef node) {
    NodeRef at = node;
    for (int level = 0; level < MOST_LEVELS && storedNodes.exists(at); level++) {
      Optional<NodeRef> letter =
          trash.letterOf(at).map(storedNodes::getNodeRef).filter(storedNodes::exists);
      if (letter.isPresent()) {
        return letter.map(l -> new Belonging(l, Kind.ATTACHMENT));
      }
      at = storedNodes.getPrimaryParent(at).getParentRef();
      if (at == null) {
        break;
      }
    }
    return Optional.empty();
  }

  /** The node of whose history this is a part; it may lie in the trash by now. */
  private Optional<NodeRef> versioned(NodeRef version) {
    NodeRef at = version;
    for (int level = 0; level < MOST_LEVELS && storedNodes.exists(at); level++) {
      String type = storedNodes.getType(at).getLocalName();
      if (Version2Model.TYPE_QNAME_VERSION_HISTORY.getLocalName().equals(type)) {
        String id = (String) storedNodes.getProperty(at, ContentModel.PROP_NAME);
        NodeRef live = Nodes.live(id);
        NodeRef trashed = Nodes.trashed(id);
        return Optional.of(storedNodes.exists(live) ? live : trashed);
      }
      at = storedNodes.getPrimaryParent(at).getParentRef();
      if (at == null) {
        break;
      }
    }
    return Optional.empty();
  }

  /** Whether an approved disposal ends this, or the letter to which it belongs. */
  static boolean isLeaving(NodeRef node, Belonging belonging) {
    return Leaving.isLeaving(node) || Leaving.isLeaving(belonging.letter());
  }
}
