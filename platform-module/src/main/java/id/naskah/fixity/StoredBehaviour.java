package id.naskah.fixity;

import id.naskah.letter.LetterStatus;
import id.naskah.letter.LetterStatusListener;
import id.naskah.model.LetterModel;
import id.naskah.platform.Bindings;
import id.naskah.platform.NodeBehaviour;
import id.naskah.platform.Nodes;
import id.naskah.retention.record.Belongings;
import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.repo.transaction.TransactionalResourceHelper;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * Notes content when it comes to a letter, its attachments or the files of reports, by whatever
 * door, and what letters and attachments bring with them. Nobody waits for the hash: {@link
 * Hashing} takes it soon after.
 */
public class StoredBehaviour
    implements NodeBehaviour,
        NodeServicePolicies.OnUpdatePropertiesPolicy,
        NodeServicePolicies.OnCreateChildAssociationPolicy,
        LetterStatusListener {
  private static final String KEY = StoredBehaviour.class.getName();

  private final PolicyComponent policyComponent;
  private final NodeService nodeService;
  private final Belongings belongings;
  private final ContentHashes hashes;

  /**
   * For every door.
   *
   * @param nodeService the one that checks no permission: rules see every file
   */
  public StoredBehaviour(
      PolicyComponent policyComponent,
      NodeService nodeService,
      Belongings belongings,
      ContentHashes hashes) {
    this.policyComponent = policyComponent;
    this.nodeService = nodeService;
    this.belongings = belongings;
    this.hashes = hashes;
  }

  @Override
  public void init() {
    new Bindings(policyComponent, this)
        .toClass(
            NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME,
            ContentModel.TYPE_CONTENT,
            "onUpdateProperties")
        .toAssociation(
            NodeServicePolicies.OnCreateChildAssociationPolicy.QNAME,
            LetterModel.TYPE_LETTER,
            LetterModel.ATTACHMENTS,
            "onCreateChildAssociation");
  }

  @Override
  public void onUpdateProperties(
      NodeRef file, Map<QName, Serializable> before, Map<QName, Serializable> after) {
    String url = url(after);
    if (url != null
        && !url.equals(url(before))
        && Nodes.isLive(file)
        && belongings.of(file).isPresent()) {
      note(file, url);
    }
  }

  /** A file that was something else before. */
  @Override
  public void onCreateChildAssociation(ChildAssociationRef attached, boolean isNewNode) {
    if (!isNewNode) {
      NodeRef file = attached.getChildRef();
      note(file, url(nodeService.getProperties(file)));
    }
  }

  /** What became a letter with the content that it had, as in an intake folder. */
  @Override
  public void statusChanged(
      NodeRef letter, Map<QName, Serializable> now, LetterStatus before, LetterStatus after) {
    if (before == LetterStatus.DRAFT) {
      note(letter, url(now));
    }
  }

  private void note(NodeRef file, String url) {
    Set<String> noted = TransactionalResourceHelper.getSet(KEY);
    if (url != null && noted.add(url)) {
      hashes.note(file, url);
    }
  }

  private static String url(Map<QName, Serializable> properties) {
    return properties.get(ContentModel.PROP_CONTENT) instanceof ContentData content
        ? content.getContentUrl()
        : null;
  }
}
