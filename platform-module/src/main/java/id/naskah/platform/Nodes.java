package id.naskah.platform;

import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;

/** In which of Alfresco's stores a node lies. */
public final class Nodes {
  private Nodes() {}

  /** The node with this id among those that people work with, whether or not there is one. */
  public static NodeRef live(String id) {
    return new NodeRef(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE, id);
  }

  /** The node with this id in the trash, whether or not there is one. */
  public static NodeRef trashed(String id) {
    return new NodeRef(StoreRef.STORE_REF_ARCHIVE_SPACESSTORE, id);
  }

  /**
   * Whether people work with this node. Versions and the trash hold copies of letters, files and
   * dossiers, to which no rule for letters, files and dossiers applies.
   */
  public static boolean isLive(NodeRef node) {
    return StoreRef.STORE_REF_WORKSPACE_SPACESSTORE.equals(node.getStoreRef());
  }
}
