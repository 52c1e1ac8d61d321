package id.naskah.rest;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.springframework.extensions.surf.util.Content;
import org.springframework.extensions.webscripts.Match;
import org.springframework.extensions.webscripts.WebScriptRequest;
import org.springframework.extensions.webscripts.WrappingWebScriptRequest;

/**
 * A request to our API as Alfresco's framework looks for it.
 *
 * <p>The framework takes the name of the API from places in the address of its web script, where
 * the address of ours has the name itself.
 */
final class Addressed {
  private static final Map<String, String> API =
      Map.of("apiScope", "public", "apiName", "naskah", "apiVersion", "1");

  private Addressed() {}

  /** The same request; its interface has more methods in later versions, so none is written out. */
  static WebScriptRequest to(WebScriptRequest request) {
    return to(request, null);
  }

  /** The same with another body; null for that of the request. */
  static WebScriptRequest to(WebScriptRequest request, Content body) {
    Match match = request.getServiceMatch();
    Map<String, String> places = new HashMap<>(match.getTemplateVars());
    places.putAll(API);
    Match complete = new Match(match.getTemplate(), places, match.getPath(), match.getWebScript());
    return (WebScriptRequest)
        Proxy.newProxyInstance(
            Addressed.class.getClassLoader(),
            new Class<?>[] {WrappingWebScriptRequest.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getServiceMatch" -> complete;
                  case "getNext" -> request;
                  case "getContent" -> body == null ? request.getContent() : body;
                  default -> call(request, method, arguments);
                });
  }

  static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
