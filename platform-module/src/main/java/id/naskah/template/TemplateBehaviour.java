package id.naskah.template;

import id.naskah.model.LetterModel;
import id.naskah.platform.AtCommit;
import id.naskah.platform.Bindings;
import id.naskah.platform.ByNaskah;
import id.naskah.platform.NodeBehaviour;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.content.ContentServicePolicies;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.repo.transaction.TransactionalResourceHelper;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/** Notices what any door does to templates, and has it checked as the transaction ends. */
public class TemplateBehaviour
    implements NodeBehaviour,
        NodeServicePolicies.OnCreateChildAssociationPolicy,
        ContentServicePolicies.OnContentUpdatePolicy,
        NodeServicePolicies.OnUpdatePropertiesPolicy {
  private static final String EMPTIED = TemplateBehaviour.class.getName() + ".emptied";

  private final PolicyComponent policyComponent;
  private final NodeService nodeService;
  private final TemplateStore store;
  private final TemplateCheck check;

  /**
   * @param nodeService the one that checks no permission: rules see every node
   */
  public TemplateBehaviour(
      PolicyComponent policyComponent,
      NodeService nodeService,
      TemplateStore store,
      TemplateCheck check) {
    this.policyComponent = policyComponent;
    this.nodeService = nodeService;
    this.store = store;
    this.check = check;
  }

  @Override
  public void init() {
    QName ours = LetterModel.ASPECT_CONFIGURATION;
    new Bindings(policyComponent, this)
        .toAssociation(
            NodeServicePolicies.OnCreateChildAssociationPolicy.QNAME,
            ours,
            ContentModel.ASSOC_CONTAINS,
            "onCreateChildAssociation")
        .toClass(ContentServicePolicies.OnContentUpdatePolicy.QNAME, ours, "onContentUpdate")
        .toClass(NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME, ours, "onUpdateProperties");
  }

  /** From now on it is heard of, and its earlier versions are kept. */
  @Override
  public void onCreateChildAssociation(ChildAssociationRef child, boolean newNode) {
    NodeRef node = child.getChildRef();
    if (check.isChecked(node) && check.isFile(node)) {
      ByNaskah.write(() -> nodeService.addAspect(node, LetterModel.ASPECT_CONFIGURATION, Map.of()));
      if (!nodeService.hasAspect(node, ContentModel.ASPECT_VERSIONABLE)) {
        nodeService.addAspect(node, ContentModel.ASPECT_VERSIONABLE, Map.of());
      }
    }
    checkAtCommit(node);
  }

  @Override
  public void onContentUpdate(NodeRef node, boolean newContent) {
    checkAtCommit(node);
  }

  @Override
  public void onUpdateProperties(
      NodeRef node, Map<QName, Serializable> before, Map<QName, Serializable> after) {
    Serializable content = before.get(ContentModel.PROP_CONTENT);
    boolean changed =
        !Objects.equals(content, after.get(ContentModel.PROP_CONTENT))
            || !Objects.equals(
                before.get(ContentModel.PROP_NAME), after.get(ContentModel.PROP_NAME));
    if (!before.isEmpty() && changed) {
      if (content instanceof ContentData data && data.getSize() > 0) {
        emptied().add(node);
      }
      checkAtCommit(node);
    }
  }

  private void checkAtCommit(NodeRef node) {
    if (store.isInFolder(node)) {
      AtCommit.once(List.of("template", node), () -> check.check(node, emptied().contains(node)));
    }
  }

  /** What had content before; without it afterwards it is no template any more. */
  private static Set<NodeRef> emptied() {
    return TransactionalResourceHelper.getSet(EMPTIED);
  }
}
