package id.naskah.platform;

import org.alfresco.repo.policy.Behaviour.NotificationFrequency;
import org.alfresco.repo.policy.JavaBehaviour;
import org.alfresco.repo.policy.PolicyComponent;
import org.alfresco.service.namespace.QName;

/** Binds the methods of one behaviour to policies, each to be told of every event. */
public final class Bindings {
  private final PolicyComponent policyComponent;
  private final Object behaviour;

  /**
   * For one behaviour.
   *
   * @param behaviour has the methods that are named below; call when the model is loaded
   */
  public Bindings(PolicyComponent policyComponent, Object behaviour) {
    this.policyComponent = policyComponent;
    this.behaviour = behaviour;
  }

  /** Binds a method to what happens to nodes of a type or with an aspect. */
  public Bindings toClass(QName policy, QName typeOrAspect, String method) {
    policyComponent.bindClassBehaviour(policy, typeOrAspect, everyEvent(method));
    return this;
  }

  /** Binds a method to what happens to an association of nodes of a type or with an aspect. */
  public Bindings toAssociation(
      QName policy, QName typeOrAspect, QName association, String method) {
    policyComponent.bindAssociationBehaviour(policy, typeOrAspect, association, everyEvent(method));
    return this;
  }

  private JavaBehaviour everyEvent(String method) {
    return new JavaBehaviour(behaviour, method, NotificationFrequency.EVERY_EVENT);
  }
}
