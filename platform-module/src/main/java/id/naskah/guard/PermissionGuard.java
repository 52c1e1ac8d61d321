package id.naskah.guard;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.PermissionService;
import org.springframework.aop.MethodBeforeAdvice;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;

/**
 * Stands before Alfresco's services for permissions: who reads a letter follows from its unit and
 * from those to whom it was passed on, and is nobody's to set by hand.
 *
 * <p>Before the service, because Alfresco 5.0 tells no behaviour when permissions change.
 */
class PermissionGuard implements MethodBeforeAdvice, BeanFactoryAware {
  private BeanFactory beans;

  /** Looked up when first needed: the service is made before most of what the rules need. */
  @Override
  public void setBeanFactory(BeanFactory beans) {
    this.beans = beans;
  }

  @Override
  public void before(Method method, Object[] arguments, Object service) {
    if (arguments[0] instanceof NodeRef node
        && !isAsBefore(arguments, (PermissionService) service)) {
      String what =
          Arrays.stream(arguments)
              .skip(1)
              .map(String::valueOf)
              .collect(Collectors.joining(" ", method.getName() + " ", ""));
      beans.getBean(OwnershipBehaviour.class).refuse(node, what.strip());
    }
  }

  /** To inherit, or not, as before: what Alfresco says of every copy. */
  private static boolean isAsBefore(Object[] arguments, PermissionService service) {
    return arguments.length > 1
        && arguments[1] instanceof Boolean inherit
        && inherit == service.getInheritParentPermissions((NodeRef) arguments[0]);
  }
}
