package id.naskah.retention.record;

import java.lang.reflect.Method;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;
import org.springframework.aop.MethodBeforeAdvice;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;

/**
 * Stands before Alfresco's public version service: earlier versions of records, of held letters and
 * of their attachments are not deleted.
 *
 * <p>In front of the service because nothing behind it can be heard: Alfresco tells no behaviour
 * what happens in the store of versions, and the service itself asks for no permission.
 */
public class VersionGuard implements MethodBeforeAdvice, BeanFactoryAware {
  private BeanFactory beans;

  /** Looked up when first needed: the service is made before most of what the rules need. */
  @Override
  public void setBeanFactory(BeanFactory beans) {
    this.beans = beans;
  }

  @Override
  public void before(Method method, Object[] arguments, Object service) {
    // deleteVersion, deleteVersionHistory
    if (method.getName().startsWith("deleteVersion")
        && arguments[0] instanceof NodeRef file
        && mayRead(file)) {
      beans.getBean(FileBehaviour.class).beforeDeleteVersion(file);
    }
  }

  /** To anyone else the answer must not tell that there is something to keep. */
  private boolean mayRead(NodeRef file) {
    return beans.getBean("nodeService", NodeService.class).exists(file)
        && beans
                .getBean("permissionService", PermissionService.class)
                .hasPermission(file, PermissionService.READ)
            == AccessStatus.ALLOWED;
  }
}
