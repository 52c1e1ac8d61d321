package id.naskah.retention.record;

import id.naskah.retention.record.Belongings.Belonging;
import java.lang.reflect.Method;
import java.util.Optional;
import org.alfresco.repo.security.permissions.AccessDeniedException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;
import org.springframework.aop.MethodBeforeAdvice;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;

/**
 * Stands before Alfresco's services for versions: what letters and their files said before is not
 * deleted.
 *
 * <p>Before the public service, which asks for no permission, and before the inner one, by which
 * Alfresco itself deletes histories: when the aspect cm:versionable is taken off, for instance.
 * Nothing behind these can be heard: Alfresco tells no behaviour what happens in the store of
 * versions.
 */
class VersionGuard implements MethodBeforeAdvice, BeanFactoryAware {
  private BeanFactory beans;

  /** Looked up when first needed: the service is made before most of what the rules need. */
  @Override
  public void setBeanFactory(BeanFactory beans) {
    this.beans = beans;
  }

  @Override
  public void before(Method method, Object[] arguments, Object service) {
    if (!(arguments[0] instanceof NodeRef file)) {
      return;
    }
    Optional<Belonging> found = beans.getBean(Belongings.class).of(file);
    if (found.isPresent() && !Belongings.isLeaving(file, found.get())) {
      requireMayRead(found.get());
      beans.getBean(AsideGuard.class).beforeDeleteVersion(found.get());
    }
  }

  /** To anyone else the answer must not tell that there is something to keep. */
  private void requireMayRead(Belonging belonging) {
    PermissionService permissions = beans.getBean("permissionService", PermissionService.class);
    if (permissions.hasPermission(belonging.letter(), PermissionService.READ)
        != AccessStatus.ALLOWED) {
      throw new AccessDeniedException("Access denied");
    }
  }
}
