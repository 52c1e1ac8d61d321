package id.naskah.retention.record;

import id.naskah.platform.Bindings;
import id.naskah.platform.NodeBehaviour;
import org.alfresco.repo.copy.CopyBehaviourCallback;
import org.alfresco.repo.copy.CopyDetails;
import org.alfresco.repo.copy.CopyServicePolicies;
import org.alfresco.repo.copy.DoNothingCopyBehaviourCallback;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.service.namespace.QName;

/** A copy of a record, and a working copy of it, is no record and has no dates. */
public class RecordCopy implements NodeBehaviour, CopyServicePolicies.OnCopyNodePolicy {
  private final PolicyComponent policyComponent;

  public RecordCopy(PolicyComponent policyComponent) {
    this.policyComponent = policyComponent;
  }

  @Override
  public void init() {
    Bindings bindings = new Bindings(policyComponent, this);
    for (QName aspect : RecordBehaviour.SET_BY_NASKAH) {
      bindings.toClass(CopyServicePolicies.OnCopyNodePolicy.QNAME, aspect, "getCopyCallback");
    }
  }

  @Override
  public CopyBehaviourCallback getCopyCallback(QName name, CopyDetails details) {
    return new DoNothingCopyBehaviourCallback();
  }
}
