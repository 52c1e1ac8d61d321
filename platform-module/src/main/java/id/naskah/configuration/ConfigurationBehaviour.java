package id.naskah.configuration;

import id.naskah.model.LetterModel;
import id.naskah.platform.AtCommit;
import id.naskah.platform.NodeBehaviour;
import id.naskah.platform.RuleViolation;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.content.ContentServicePolicies;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.Behaviour.NotificationFrequency;
import org.alfresco.repo.policy.JavaBehaviour;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.repo.transaction.TransactionalResourceHelper;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/** Files under Data Dictionary/Naskah are checked when saved, through whichever door. */
public class ConfigurationBehaviour
    implements NodeBehaviour,
        ContentServicePolicies.OnContentUpdatePolicy,
        NodeServicePolicies.BeforeDeleteNodePolicy,
        NodeServicePolicies.OnAddAspectPolicy,
        NodeServicePolicies.OnMoveNodePolicy,
        NodeServicePolicies.OnUpdatePropertiesPolicy,
        NodeServicePolicies.BeforeRemoveAspectPolicy {
  private static final String BEFORE = ConfigurationBehaviour.class.getName() + ".before";

  private final PolicyComponent policyComponent;
  private final NodeService nodeService;
  private final ConfigurationStore store;
  private final ConfigurationService service;
  private final RemovedCodes removedCodes;
  private List<ConfigurationListener> listeners = List.of();

  /**
   * Wires the behaviour.
   *
   * @param nodeService the one that checks no permission: rules see every node
   */
  public ConfigurationBehaviour(
      PolicyComponent policyComponent,
      NodeService nodeService,
      ConfigurationStore store,
      ConfigurationService service,
      RemovedCodes removedCodes) {
    this.policyComponent = policyComponent;
    this.nodeService = nodeService;
    this.store = store;
    this.service = service;
    this.removedCodes = removedCodes;
  }

  public void setListeners(List<ConfigurationListener> listeners) {
    this.listeners = List.copyOf(listeners);
  }

  @Override
  public void init() {
    bind(ContentServicePolicies.OnContentUpdatePolicy.QNAME, "onContentUpdate");
    bind(NodeServicePolicies.BeforeDeleteNodePolicy.QNAME, "beforeDeleteNode");
    bind(NodeServicePolicies.OnAddAspectPolicy.QNAME, ContentModel.ASPECT_HIDDEN, "onAddAspect");
    bind(NodeServicePolicies.OnMoveNodePolicy.QNAME, "onMoveNode");
    bind(NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME, "onUpdateProperties");
    bind(NodeServicePolicies.BeforeRemoveAspectPolicy.QNAME, "beforeRemoveAspect");
  }

  private void bind(QName policy, String method) {
    bind(policy, LetterModel.ASPECT_CONFIGURATION, method);
  }

  private void bind(QName policy, QName type, String method) {
    policyComponent.bindClassBehaviour(
        policy, type, new JavaBehaviour(this, method, NotificationFrequency.EVERY_EVENT));
  }

  @Override
  public void onContentUpdate(NodeRef node, boolean newContent) {
    service.forget();
    AtCommit.once(List.of("configuration", node), () -> checkSaved(node));
  }

  private void checkSaved(NodeRef node) {
    if (!nodeService.exists(node)) {
      return;
    }
    store
        .fileOf(node)
        .ifPresent(
            file -> {
              boolean wasOff = service.isOff();
              Optional<Configuration> after = service.check(file, node);
              removedCodes.check(file, before().get(node), store.read(node));
              after.ifPresent(whole -> tell(file, whole, wasOff));
            });
  }

  private void tell(ConfiguredFile<?> file, Configuration after, boolean wasOff) {
    listeners.forEach(listener -> listener.changed(file, after));
    if (wasOff && file != ConfigurationFiles.UNITS) {
      // What was saved while a file could not be read was told to nobody; each start tells this.
      listeners.forEach(listener -> listener.changed(ConfigurationFiles.UNITS, after));
    }
  }

  @Override
  public void beforeDeleteNode(NodeRef node) {
    refuseIfNeeded(node);
  }

  /** WebDAV hides what has versions instead of deleting it. */
  @Override
  public void onAddAspect(NodeRef node, QName aspect) {
    if (nodeService.hasAspect(node, LetterModel.ASPECT_CONFIGURATION)) {
      refuseIfNeeded(node);
    }
  }

  @Override
  public void onMoveNode(ChildAssociationRef before, ChildAssociationRef after) {
    if (!before.getParentRef().equals(after.getParentRef())) {
      String name = (String) nodeService.getProperty(after.getChildRef(), ContentModel.PROP_NAME);
      refuseIfNeeded(before.getParentRef(), name);
    }
  }

  @Override
  public void onUpdateProperties(
      NodeRef node, Map<QName, Serializable> before, Map<QName, Serializable> after) {
    String old = (String) before.get(ContentModel.PROP_NAME);
    if (old != null && !Objects.equals(old, after.get(ContentModel.PROP_NAME))) {
      refuseIfNeeded(nodeService.getPrimaryParent(node).getParentRef(), old);
    }
    // Content taken away by its property is no update of content to Alfresco.
    if (!before.isEmpty()
        && !Objects.equals(
            before.get(ContentModel.PROP_CONTENT), after.get(ContentModel.PROP_CONTENT))) {
      ContentData stored = (ContentData) before.get(ContentModel.PROP_CONTENT);
      if (stored != null && stored.getContentUrl() != null) {
        // The first in the transaction is what was in force.
        before().putIfAbsent(node, stored.getContentUrl());
      }
      onContentUpdate(node, false);
    }
  }

  private static Map<NodeRef, String> before() {
    return TransactionalResourceHelper.getMap(BEFORE);
  }

  @Override
  public void beforeRemoveAspect(NodeRef node, QName aspect) {
    if (LetterModel.ASPECT_CONFIGURATION.equals(aspect)) {
      refuseIfNeeded(node);
    }
  }

  private void refuseIfNeeded(NodeRef node) {
    String name = (String) nodeService.getProperty(node, ContentModel.PROP_NAME);
    refuseIfNeeded(nodeService.getPrimaryParent(node).getParentRef(), name);
  }

  /** A copy that lies elsewhere may go. */
  private void refuseIfNeeded(NodeRef parent, String name) {
    if (store.isNeeded(parent, name)) {
      throw RuleViolation.conflict(name, "naskah.configuration.needed");
    }
  }
}
