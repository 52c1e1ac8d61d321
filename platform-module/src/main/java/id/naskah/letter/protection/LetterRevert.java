package id.naskah.letter.protection;

import id.naskah.model.LetterModel;
import id.naskah.model.RoutingModel;
import id.naskah.platform.Bindings;
import id.naskah.platform.NodeBehaviour;
import java.util.List;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.repo.version.VersionRevertCallback;
import org.alfresco.repo.version.VersionRevertDetails;
import org.alfresco.repo.version.VersionServicePolicies;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * Going back to an earlier version brings back what a letter said, and takes nothing from it that
 * came since: Alfresco would delete attachments and dispositions that the version does not have,
 * and give the letter back to who owned it then.
 */
public class LetterRevert
    implements NodeBehaviour, VersionServicePolicies.OnRevertVersionPolicy, VersionRevertCallback {
  private static final List<QName> KEPT =
      List.of(
          LetterModel.TYPE_LETTER,
          LetterModel.ASPECT_NUMBERED,
          RoutingModel.ASPECT_PASSED_ON,
          ContentModel.ASPECT_OWNABLE);

  private final PolicyComponent policyComponent;
  private final NodeService nodeService;

  /**
   * For every door.
   *
   * @param nodeService the one that checks no permission: it is asked for the type
   */
  public LetterRevert(PolicyComponent policyComponent, NodeService nodeService) {
    this.policyComponent = policyComponent;
    this.nodeService = nodeService;
  }

  @Override
  public void init() {
    Bindings bindings = new Bindings(policyComponent, this);
    for (QName name : KEPT) {
      bindings.toClass(
          VersionServicePolicies.OnRevertVersionPolicy.QNAME, name, "getRevertVersionCallback");
    }
  }

  @Override
  public VersionRevertCallback getRevertVersionCallback(QName name, VersionRevertDetails details) {
    return this;
  }

  @Override
  public RevertAspectAction getRevertAspectAction(QName aspect, VersionRevertDetails details) {
    return isLetter(details) ? RevertAspectAction.IGNORE : RevertAspectAction.REVERT;
  }

  @Override
  public RevertAssocAction getRevertAssocAction(QName link, VersionRevertDetails details) {
    return isLetter(details) ? RevertAssocAction.IGNORE : RevertAssocAction.REVERT;
  }

  private boolean isLetter(VersionRevertDetails details) {
    return LetterModel.TYPE_LETTER.equals(nodeService.getType(details.getNodeRef()));
  }
}
