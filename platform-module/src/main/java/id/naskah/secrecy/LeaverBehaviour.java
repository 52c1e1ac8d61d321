package id.naskah.secrecy;

import id.naskah.configuration.Recipient;
import id.naskah.platform.Bindings;
import id.naskah.platform.NodeBehaviour;
import id.naskah.task.TaskService;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;

/** Notices that a person is deleted, by whichever door, and has the person taken off letters. */
public class LeaverBehaviour implements NodeBehaviour, NodeServicePolicies.BeforeDeleteNodePolicy {
  private final PolicyComponent policyComponent;
  private final NodeService nodeService;
  private final TaskService tasks;
  private final LeaverWork work;

  /**
   * @param nodeService the one that checks no permission: who deletes a person was asked before
   */
  public LeaverBehaviour(
      PolicyComponent policyComponent,
      NodeService nodeService,
      TaskService tasks,
      LeaverWork work) {
    this.policyComponent = policyComponent;
    this.nodeService = nodeService;
    this.tasks = tasks;
    this.work = work;
  }

  @Override
  public void init() {
    new Bindings(policyComponent, this)
        .toClass(
            NodeServicePolicies.BeforeDeleteNodePolicy.QNAME,
            ContentModel.TYPE_PERSON,
            "beforeDeleteNode");
  }

  @Override
  public void beforeDeleteNode(NodeRef person) {
    if (nodeService.getProperty(person, ContentModel.PROP_USERNAME) instanceof String login) {
      tasks.begin(work, Recipient.user(login).toString());
    }
  }
}
