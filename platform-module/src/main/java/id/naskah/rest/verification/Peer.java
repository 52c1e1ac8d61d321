package id.naskah.rest.verification;

import java.lang.reflect.Method;
import org.springframework.extensions.webscripts.WebScriptRequest;
import org.springframework.extensions.webscripts.servlet.WebScriptServletRuntime;

/**
 * The address from which a request comes. Requests of servlets are of another type before Alfresco
 * 23 than since, so that it is asked for by name.
 */
final class Peer {
  private static final String TYPE = ".servlet.ServletRequest";

  /** For each class of requests the method that says its address. */
  private static final ClassValue<Method> ADDRESS =
      new ClassValue<>() {
        @Override
        protected Method computeValue(Class<?> type) {
          return known(() -> address(type));
        }
      };

  private static final Method SERVLET =
      known(
          () ->
              WebScriptServletRuntime.class.getMethod(
                  "getHttpServletRequest", WebScriptRequest.class));

  private Peer() {}

  /** Null if nobody says. */
  static String of(WebScriptRequest request) {
    return known(
        () -> {
          Object servlet = SERVLET.invoke(null, request);
          return servlet == null ? null : (String) ADDRESS.get(servlet.getClass()).invoke(servlet);
        });
  }

  /** What is asked of classes that may not have it. */
  private interface Asking<T> {
    T answer() throws ReflectiveOperationException;
  }

  private static <T> T known(Asking<T> asking) {
    try {
      return asking.answer();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Nobody says where a request comes from", e);
    }
  }

  /** The method as the interface has it: classes of servers may be closed. */
  private static Method address(Class<?> type) throws NoSuchMethodException {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      for (Class<?> face : each.getInterfaces()) {
        Method found = inFace(face);
        if (found != null) {
          return found;
        }
      }
    }
    throw new NoSuchMethodException(type.getName());
  }

  private static Method inFace(Class<?> face) throws NoSuchMethodException {
    if (face.getName().endsWith(TYPE)) {
      return face.getMethod("getRemoteAddr");
    }
    for (Class<?> above : face.getInterfaces()) {
      Method found = inFace(above);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
