package id.naskah.guard;

import id.naskah.model.LetterModel;
import id.naskah.model.RetentionModel;
import id.naskah.model.RoutingModel;
import id.naskah.platform.Bindings;
import id.naskah.platform.NodeBehaviour;
import id.naskah.platform.Nodes;
import id.naskah.platform.RuleViolation;
import java.util.Set;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.repo.rule.RuleModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * Nobody puts a rule of Alfresco's on a letter, a disposition or a dossier. Each holds files as a
 * folder does, so a rule there would act on them, with the permissions of whoever adds one.
 */
public class RuleBehaviour implements NodeServicePolicies.OnAddAspectPolicy, NodeBehaviour {
  private static final Set<QName> WITHOUT_RULES =
      Set.of(LetterModel.TYPE_LETTER, RoutingModel.TYPE_DISPOSITION, RetentionModel.TYPE_DOSSIER);

  private final PolicyComponent policyComponent;
  private final NodeService nodeService;

  /**
   * A behaviour.
   *
   * @param nodeService the one that checks no permission: only the type is asked for
   */
  public RuleBehaviour(PolicyComponent policyComponent, NodeService nodeService) {
    this.policyComponent = policyComponent;
    this.nodeService = nodeService;
  }

  @Override
  public void init() {
    new Bindings(policyComponent, this)
        .toClass(
            NodeServicePolicies.OnAddAspectPolicy.QNAME, RuleModel.ASPECT_RULES, "onAddAspect");
  }

  @Override
  public void onAddAspect(NodeRef node, QName aspect) {
    if (Nodes.isLive(node) && WITHOUT_RULES.contains(nodeService.getType(node))) {
      throw RuleViolation.conflict("rules", "naskah.set.bySystem");
    }
  }
}
