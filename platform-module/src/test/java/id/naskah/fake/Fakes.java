package id.naskah.fake;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * Large interfaces of Alfresco, of which a class asks two or three methods: those are written by
 * hand in an object, and everything else fails.
 */
public final class Fakes {
  private Fakes() {}

  /**
   * The interface, answered by the methods of an object that have the same name and parameters.
   *
   * @param methods what is answered; need not implement the interface
   */
  public static <T> T of(Class<T> type, Object methods) {
    return type.cast(
        Proxy.newProxyInstance(
            Fakes.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, asked, arguments) -> answer(methods, asked, arguments)));
  }

  private static Object answer(Object methods, Method asked, Object... arguments) throws Throwable {
    Method answer;
    try {
      answer = methods.getClass().getMethod(asked.getName(), asked.getParameterTypes());
    } catch (NoSuchMethodException e) {
      throw new UnsupportedOperationException("Nobody was to ask " + asked, e);
    }
    answer.setAccessible(true);
    try {
      return answer.invoke(methods, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
