package id.naskah.guard;

import id.naskah.letter.LetterChange;
import id.naskah.platform.Bindings;
import id.naskah.platform.NodeBehaviour;
import id.naskah.platform.Nodes;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import java.io.Serializable;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.node.NodeServicePolicies;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.namespace.QName;

/**
 * Nobody gives oneself another name: letters are signed with it, and the public page and the
 * register say it. Alfresco lets everybody write one's own profile; names are for administrators,
 * and for what brings people in from a directory.
 */
public class OwnNameBehaviour
    implements NodeBehaviour, NodeServicePolicies.OnUpdatePropertiesPolicy {
  private final PolicyComponent policyComponent;
  private final AuthorityService authorityService;

  /**
   * A behaviour.
   *
   * @param authorityService the one that checks no permission: it says who is an administrator
   */
  public OwnNameBehaviour(PolicyComponent policyComponent, AuthorityService authorityService) {
    this.policyComponent = policyComponent;
    this.authorityService = authorityService;
  }

  /** Binds the behaviour. */
  @Override
  public void init() {
    new Bindings(policyComponent, this)
        .toClass(
            NodeServicePolicies.OnUpdatePropertiesPolicy.QNAME,
            ContentModel.TYPE_PERSON,
            "onUpdateProperties");
  }

  @Override
  public void onUpdateProperties(
      NodeRef person, Map<QName, Serializable> before, Map<QName, Serializable> after) {
    // Without "before" the account is just being made.
    if (before.isEmpty() || !Nodes.isLive(person) || RunAs.actor() == null || RunAs.isSystem()) {
      return;
    }
    for (QName name : new QName[] {ContentModel.PROP_FIRSTNAME, ContentModel.PROP_LASTNAME}) {
      if (LetterChange.isChanged(before, after, name)
          && !authorityService.isAdminAuthority(RunAs.actor())) {
        throw RuleViolation.forbidden("naskah.person.name");
      }
    }
  }
}
