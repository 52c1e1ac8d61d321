package id.naskah.retention.record;

import id.naskah.model.LetterModel;
import id.naskah.platform.AtCommit;
import id.naskah.platform.Bindings;
import id.naskah.platform.Leaving;
import id.naskah.platform.NodeBehaviour;
import id.naskah.platform.Nodes;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.service.cmr.repository.AssociationRef;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * Notes what content leaves a letter, an attachment, a file of a report, a preview or a working
 * copy of these, by whatever door: replaced or deleted, it is destroyed with the letter all the
 * same.
 *
 * <p>Every version was current once, so versions that somebody removes are covered, too.
 */
public class EarlierContentBehaviour
    implements NodeBehaviour,
        NodeServicePolicies.OnUpdatePropertiesPolicy,
        NodeServicePolicies.BeforeDeleteNodePolicy {
  /** Preview, file of a report, disposition, letter. */
  private static final int DEEPEST = 4;

  private final PolicyComponent policyComponent;
  private final NodeService nodeService;
  private final EarlierContent earlier;

  /**
   * For every door.
   *
   * @param nodeService the one that checks no permission: rules see every file
   */
  public EarlierContentBehaviour(
      PolicyComponent policyComponent, NodeService nodeService, EarlierContent earlier) {
    this.policyComponent = policyComponent;
    this.nodeService = nodeService;
    this.earlier = earlier;
  }

  @Override
  public void init() {
    QName file = ContentModel.TYPE_CONTENT;
    new Bindings(policyComponent, this)
        .toClass(NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME, file, "onUpdateProperties")
        .toClass(NodeServicePolicies.BeforeDeleteNodePolicy.QNAME, file, "beforeDeleteNode");
  }

  @Override
  public void onUpdateProperties(
      NodeRef file, Map<QName, Serializable> before, Map<QName, Serializable> after) {
    if (Nodes.isLive(file)) {
      Set<String> gone = urls(before);
      gone.removeAll(urls(after));
      note(file, gone);
    }
  }

  @Override
  public void beforeDeleteNode(NodeRef file) {
    if (!Nodes.isLive(file) || Leaving.isLeaving(file)) {
      return;
    }
    letterOf(file)
        .filter(letter -> !letter.equals(file) && !Leaving.isLeaving(letter))
        .ifPresent(
            letter -> {
              Set<String> urls = urls(nodeService.getProperties(file));
              AtCommit.once(List.of(EarlierContent.class, file), () -> noteDeleted(letter, urls));
            });
  }

  /** A draft that is deleted as a whole has no end that would need it. */
  private void noteDeleted(NodeRef letter, Set<String> urls) {
    if (nodeService.exists(letter)) {
      earlier.note(letter.getId(), urls);
    }
  }

  private void note(NodeRef file, Set<String> gone) {
    if (!gone.isEmpty()) {
      letterOf(file).ifPresent(letter -> earlier.note(letter.getId(), gone));
    }
  }

  private static Set<String> urls(Map<QName, Serializable> properties) {
    Set<String> urls = new HashSet<>();
    for (Serializable value : properties.values()) {
      if (value instanceof ContentData content && content.getContentUrl() != null) {
        urls.add(content.getContentUrl());
      }
    }
    return urls;
  }

  private Optional<NodeRef> letterOf(NodeRef file) {
    NodeRef node = original(file);
    for (int i = 0; i <= DEEPEST && node != null; i++) {
      if (LetterModel.TYPE_LETTER.equals(nodeService.getType(node))) {
        return Optional.of(node);
      }
      node = nodeService.getPrimaryParent(node).getParentRef();
    }
    return Optional.empty();
  }

  /** A working copy lies beside what it is a copy of. */
  private NodeRef original(NodeRef file) {
    if (nodeService.hasAspect(file, ContentModel.ASPECT_WORKING_COPY)) {
      List<AssociationRef> from =
          nodeService.getSourceAssocs(file, ContentModel.ASSOC_WORKING_COPY_LINK);
      return from.isEmpty() ? file : from.get(0).getSourceRef();
    }
    return file;
  }
}
