package id.naskah.letter.protection;

import id.naskah.access.LetterLock;
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
import org.alfresco.service.cmr.repository.AssociationRef;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.namespace.QName;
import org.alfresco.util.Pair;

/**
 * A copy of a letter is a draft without a number: a number belongs to one letter.
 *
 * <p>The same for the working copy of "edit offline"; checked in, it leaves the letter's number and
 * status as they are.
 */
public class LetterCopy implements NodeBehaviour, CopyServicePolicies.OnCopyNodePolicy {
  private final PolicyComponent policyComponent;
  private final PermissionService permissionService;
  private final LetterLock lock;

  public LetterCopy(
      PolicyComponent policyComponent, PermissionService permissionService, LetterLock lock) {
    this.policyComponent = policyComponent;
    this.permissionService = permissionService;
    this.lock = lock;
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
    if (name.equals(LetterModel.TYPE_LETTER)) {
      // Whoever copies a letter that somebody raises would keep it with the level from before.
      lock.lock(details.getSourceNodeRef().getId());
    }
    if (details.isTargetNodeIsNew() && details.getTargetNodeRef() != null) {
      Copies.add(details.getTargetNodeRef());
    }
    return name.equals(LetterModel.TYPE_LETTER)
        ? new AsDraft(permissionService)
        : new DoNothingCopyBehaviourCallback();
  }

  private static final class AsDraft extends DefaultCopyBehaviourCallback {
    private final PermissionService permissionService;

    AsDraft(PermissionService permissionService) {
      this.permissionService = permissionService;
    }

    /**
     * A copy answers, and belongs to, what its maker may read. It replaces nothing: that another
     * letter is void for it was said of the first.
     */
    @Override
    public Pair<AssocCopySourceAction, AssocCopyTargetAction> getAssociationCopyAction(
        QName name, CopyDetails details, CopyAssociationDetails copied) {
      AssociationRef link = copied.getAssocRef();
      boolean isCopied =
          !LetterModel.REPLACES.equals(link.getTypeQName())
              && permissionService.hasPermission(link.getTargetRef(), PermissionService.READ)
                  == AccessStatus.ALLOWED;
      return isCopied
          ? super.getAssociationCopyAction(name, details, copied)
          : new Pair<>(AssocCopySourceAction.IGNORE, AssocCopyTargetAction.USE_ORIGINAL_TARGET);
    }

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
