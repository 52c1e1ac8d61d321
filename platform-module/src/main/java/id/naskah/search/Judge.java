package id.naskah.search;

import org.alfresco.service.cmr.repository.NodeRef;

/** Who says which letters a list shows, where that is more than what the user may read. */
public interface Judge {
  /**
   * Whether the letter is shown.
   *
   * @param acl of the node; null where it has none
   * @param owner of the letter
   * @param security its level; null is ordinary
   */
  boolean shows(NodeRef letter, Long acl, String owner, String security);
}
