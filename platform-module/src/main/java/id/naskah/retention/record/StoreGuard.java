package id.naskah.retention.record;

import id.naskah.platform.ByNaskah;
import java.lang.reflect.Method;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.springframework.aop.MethodBeforeAdvice;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;

/**
 * Stands before what writes to nodes, where behaviours hear nothing: in the trash and the store of
 * versions Alfresco tells none, and who imports or replicates switches those of files off.
 */
class StoreGuard implements MethodBeforeAdvice, BeanFactoryAware {
  private BeanFactory beans;

  /** Looked up when first needed: the service is made before most of what the rules need. */
  @Override
  public void setBeanFactory(BeanFactory beans) {
    this.beans = beans;
  }

  @Override
  public void before(Method method, Object[] arguments, Object service) {
    boolean restored = method.getName().equals("restoreNode");
    for (Object argument : arguments) {
      NodeRef node = node(argument);
      if (node != null && Belongings.isAside(node)) {
        AsideGuard guard = beans.getBean(AsideGuard.class);
        if (restored) {
          guard.beforeRestore(node, (NodeRef) arguments[1]);
        } else {
          guard.beforeChange(node);
        }
      } else if (node != null
          && Unheard.mayTakeAway(method, arguments)
          && ByNaskah.areRulesOff(filter(), node, ContentModel.TYPE_CONTENT)) {
        beans.getBean(AsideGuard.class).beforeUnheard(node, method, arguments);
      }
    }
  }

  private BehaviourFilter filter() {
    return beans.getBean("policyBehaviourFilter", BehaviourFilter.class);
  }

  private static NodeRef node(Object argument) {
    return argument instanceof ChildAssociationRef child
        ? child.getChildRef()
        : argument instanceof NodeRef node ? node : null;
  }
}
