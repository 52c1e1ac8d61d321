package id.naskah.platform;

import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;

/**
 * Stands before Alfresco's behaviour filter: nobody but Naskah itself, through {@link OwnFilter},
 * switches the behaviours of Naskah's types and aspects off.
 *
 * <p>Alfresco's importer, transfer receiver and others switch off the behaviours of whatever they
 * write, so that a letter in a package would be stored without one rule being asked. In front of
 * the filter, because it is the one place where all behaviours are switched off, of letters as of
 * dispositions, records and dossiers.
 */
class RulesStayOn implements MethodInterceptor {
  private static final String OURS = "http://naskah.id/model/";

  @Override
  public Object invoke(MethodInvocation call) throws Throwable {
    Object[] arguments = call.getArguments();
    // isEnabled(class) and isEnabled(node, class) are what Alfresco asks before each behaviour.
    if (call.getThis() instanceof BehaviourFilter
        && "isEnabled".equals(call.getMethod().getName())
        && arguments.length > 0
        && arguments[arguments.length - 1] instanceof QName className
        && className.getNamespaceURI().startsWith(OURS)) {
      NodeRef node = arguments.length > 1 ? (NodeRef) arguments[0] : null;
      return !OwnFilter.isOff(node, className);
    }
    return call.proceed();
  }
}
