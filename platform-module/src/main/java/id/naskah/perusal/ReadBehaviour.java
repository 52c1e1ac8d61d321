package id.naskah.perusal;

import id.naskah.platform.Bindings;
import id.naskah.platform.NodeBehaviour;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.content.ContentServicePolicies;
import org.alfresco.repo.copy.CopyServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/** Hears of every reading of a file, by whatever door, before its bytes are handed out. */
public class ReadBehaviour
    implements NodeBehaviour,
        ContentServicePolicies.OnContentReadPolicy,
        CopyServicePolicies.OnCopyCompletePolicy {
  private final PolicyComponent policyComponent;
  private final Perusals perusals;

  public ReadBehaviour(PolicyComponent policyComponent, Perusals perusals) {
    this.policyComponent = policyComponent;
    this.perusals = perusals;
  }

  @Override
  public void init() {
    new Bindings(policyComponent, this)
        .toClass(
            ContentServicePolicies.OnContentReadPolicy.QNAME,
            ContentModel.TYPE_CONTENT,
            "onContentRead")
        .toClass(
            CopyServicePolicies.OnCopyCompletePolicy.QNAME,
            ContentModel.TYPE_CONTENT,
            "onCopyComplete");
  }

  @Override
  public void onContentRead(NodeRef file) {
    perusals.read(file);
  }

  @Override
  public void onCopyComplete(
      QName type, NodeRef file, NodeRef copy, boolean isNew, Map<NodeRef, NodeRef> copies) {
    perusals.copied(file, copy);
  }
}
