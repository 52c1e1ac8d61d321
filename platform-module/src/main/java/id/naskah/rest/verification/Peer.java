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

  private Peer() {}

  /** Null if nobody says. */
  static String of(WebScriptRequest request) {
    try {
      Object servlet =
          WebScriptServletRuntime.class
              .getMethod("getHttpServletRequest", WebScriptRequest.class)
              .invoke(null, request);
      return servlet == null ? null : (String) address(servlet.getClass()).invoke(servlet);
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
