package id.naskah.platform;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.alfresco.repo.policy.BehaviourFilter;
import org.alfresco.repo.transaction.TransactionalResourceHelper;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/**
 * Alfresco's behaviour filter for Naskah's own writing: notes what is switched off besides
 * switching it off, so that {@link RulesStayOn} can tell Naskah from everybody else.
 *
 * <p>A proxy, because Alfresco's interface has other methods in other versions.
 */
final class OwnFilter {
  private static final String KEY = OwnFilter.class.getName();

  private OwnFilter() {}

  /** Stands before the filter. */
  public static BehaviourFilter before(BehaviourFilter filter) {
    return (BehaviourFilter)
        Proxy.newProxyInstance(
            OwnFilter.class.getClassLoader(),
            new Class<?>[] {BehaviourFilter.class},
            (proxy, method, arguments) -> invoke(filter, method, arguments));
  }

  private static Object invoke(BehaviourFilter filter, Method method, Object[] arguments)
      throws Throwable {
    if ("disableBehaviour".equals(method.getName())) {
      off().merge(what(arguments), 1, Integer::sum);
    } else if ("enableBehaviour".equals(method.getName())) {
      off().computeIfPresent(what(arguments), (what, times) -> times > 1 ? times - 1 : null);
    }
    try {
      return method.invoke(filter, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** A node, a class, both, or neither, which is everything. */
  private static List<Object> what(Object... arguments) {
    return arguments == null
        ? List.of()
        : Arrays.stream(arguments).filter(a -> a instanceof NodeRef || a instanceof QName).toList();
  }

  private static Map<List<Object>, Integer> off() {
    return TransactionalResourceHelper.getMap(KEY);
  }

  /**
   * Whether Naskah itself has switched off the behaviours of a class.
   *
   * @param node null to ask for all nodes
   */
  static boolean isOff(NodeRef node, QName className) {
    if (!TransactionalResourceHelper.isResourcePresent(KEY)) {
      return false;
    }
    Map<List<Object>, Integer> off = off();
    boolean isOffAlways = off.containsKey(List.of()) || off.containsKey(List.of(className));
    if (isOffAlways || node == null) {
      return isOffAlways;
    }
    return off.containsKey(List.of(node)) || off.containsKey(List.of(node, className));
  }
}
