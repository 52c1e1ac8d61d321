package id.naskah.guard;

import id.naskah.delegation.Mandate;
import id.naskah.delegation.Mandates;
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
 * Nobody of the office gives oneself another name: letters are signed with it, and the public page
 * and the register say it. Alfresco lets everybody write one's own profile; the names of those who
 * belong to a unit, hold a position or stand in for one are for administrators, and for what brings
 * people in from a directory. Others keep what Alfresco lets them do.
 */
public class OwnNameBehaviour
    implements NodeBehaviour, NodeServicePolicies.OnUpdatePropertiesPolicy {
  private final PolicyComponent policyComponent;
  private final AuthorityService authorityService;
  private final Mandates mandates;

  /**
   * A behaviour.
   *
   * @param authorityService the one that checks no permission: it says who is an administrator
   */
  public OwnNameBehaviour(
      PolicyComponent policyComponent, AuthorityService authorityService, Mandates mandates) {
    this.policyComponent = policyComponent;
    this.authorityService = authorityService;
    this.mandates = mandates;
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
    boolean isRenamed =
        LetterChange.isChanged(before, after, ContentModel.PROP_FIRSTNAME)
            || LetterChange.isChanged(before, after, ContentModel.PROP_LASTNAME);
    if (isRenamed
        && !authorityService.isAdminAuthority(RunAs.actor())
        && isOfTheOffice((String) before.get(ContentModel.PROP_USERNAME))) {
      throw RuleViolation.forbidden("naskah.person.name");
    }
  }

  private boolean isOfTheOffice(String login) {
    return mandates.of(login).stream().anyMatch(mandate -> mandate.basis() != Mandate.Basis.SELF);
  }
}
