package id.naskah.retention.record;

import java.lang.reflect.Method;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.springframework.aop.MethodBeforeAdvice;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;

/**
 * Stands before what writes to nodes, for the trash and the store of versions alone: Alfresco tells
 * no behaviour what happens there.
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
      }
    }
  }

  private static NodeRef node(Object argument) {
    return argument instanceof ChildAssociationRef child
        ? child.getChildRef()
        : argument instanceof NodeRef node ? node : null;
  }
}
