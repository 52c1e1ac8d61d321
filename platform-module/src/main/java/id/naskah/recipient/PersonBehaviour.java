package id.naskah.recipient;

import id.naskah.platform.Bindings;
import id.naskah.platform.NodeBehaviour;
import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/** Keeps the words of people in step with them, whichever way they come, change and go. */
public class PersonBehaviour
    implements NodeBehaviour,
        NodeServicePolicies.OnCreateNodePolicy,
        NodeServicePolicies.OnUpdatePropertiesPolicy,
        NodeServicePolicies.BeforeDeleteNodePolicy {
  private final PolicyComponent policyComponent;
  private final NodeService nodeService;
  private final PersonWords words;

  /**
   * For every door.
   *
   * @param nodeService the one that checks no permission: who changes a person was asked before
   */
  public PersonBehaviour(
      PolicyComponent policyComponent, NodeService nodeService, PersonWords words) {
    this.policyComponent = policyComponent;
    this.nodeService = nodeService;
    this.words = words;
  }

  @Override
  public void init() {
    QName person = ContentModel.TYPE_PERSON;
    new Bindings(policyComponent, this)
        .toClass(NodeServicePolicies.OnCreateNodePolicy.QNAME, person, "onCreateNode")
        .toClass(NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME, person, "onUpdateProperties")
        .toClass(NodeServicePolicies.BeforeDeleteNodePolicy.QNAME, person, "beforeDeleteNode");
  }

  @Override
  public void onCreateNode(ChildAssociationRef place) {
    put(place.getChildRef());
  }

  @Override
  public void onUpdateProperties(
      NodeRef person, Map<QName, Serializable> before, Map<QName, Serializable> after) {
    QName login = ContentModel.PROP_USERNAME;
    boolean same =
        People.words(before).equals(People.words(after))
            && Objects.equals(before.get(login), after.get(login));
    if (!same && nodeService.exists(person)) {
      put(person);
    }
  }

  @Override
  public void beforeDeleteNode(NodeRef person) {
    words.remove((Long) nodeService.getProperty(person, ContentModel.PROP_NODE_DBID));
  }

  /** Writes the words of a person who is there. */
  void put(NodeRef node) {
    Map<QName, Serializable> person = nodeService.getProperties(node);
    Set<String> found = People.words(person);
    long id = (Long) person.get(ContentModel.PROP_NODE_DBID);
    words.put(id, (String) person.get(ContentModel.PROP_USERNAME), found);
  }
}
