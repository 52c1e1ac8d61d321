package id.naskah.letter.protection;

import id.naskah.configuration.Direction;
import id.naskah.letter.LetterStatus;
import id.naskah.model.LetterModel;
import id.naskah.platform.Bindings;
import id.naskah.platform.NodeBehaviour;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.alfresco.repo.copy.CopyBehaviourCallback;
import org.alfresco.repo.copy.CopyDetails;
import org.alfresco.repo.copy.CopyServicePolicies;
import org.alfresco.repo.copy.DefaultCopyBehaviourCallback;
import org.alfresco.repo.copy.DoNothingCopyBehaviourCallback;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.service.namespace.QName;

/**
 * A copy of a letter is a draft without a number: a number belongs to one letter.
 *
 * <p>The same for the working copy of "edit offline"; checked in, it leaves the letter's number and
 * status as they are.
 */
public class LetterCopy implements NodeBehaviour, CopyServicePolicies.OnCopyNodePolicy {
  private final PolicyComponent policyComponent;

  public LetterCopy(PolicyComponent policyComponent) {
    this.policyComponent = policyComponent;
  }

  @Override
  public void init() {
    QName copied = CopyServicePolicies.OnCopyNodePolicy.QNAME;
    new Bindings(policyComponent, this)
        .toClass(copied, LetterModel.TYPE_LETTER, "getCopyCallback")
        .toClass(copied, LetterModel.ASPECT_NUMBERED, "getCopyCallback")
        .toClass(copied, LetterModel.ASPECT_VOIDED, "getCopyCallback");
  }

  @Override
  public CopyBehaviourCallback getCopyCallback(QName name, CopyDetails details) {
    if (details.isTargetNodeIsNew() && details.getTargetNodeRef() != null) {
      Copies.add(details.getTargetNodeRef());
    }
    return name.equals(LetterModel.TYPE_LETTER)
        ? new AsDraft()
        : new DoNothingCopyBehaviourCallback();
  }

  private static final class AsDraft extends DefaultCopyBehaviourCallback {
    @Override
    public Map<QName, Serializable> getCopyProperties(
        QName name, CopyDetails details, Map<QName, Serializable> properties) {
      Map<QName, Serializable> copied = new HashMap<>(properties);
      if (details.isTargetNodeIsNew()) {
        copied.put(LetterModel.STATUS, LetterStatus.DRAFT.code());
        // Ours was given with the agenda number; the sender's is the letter's own.
        if (!Direction.INCOMING.code().equals(copied.get(LetterModel.DIRECTION))) {
          copied.remove(LetterModel.LETTER_NUMBER);
        }
      } else {
        copied.remove(LetterModel.STATUS);
      }
      return copied;
    }
  }
}
