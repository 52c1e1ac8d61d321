package id.naskah.rest;

import id.naskah.sheet.SheetAddress;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.extensions.webscripts.WebScriptRequest;

/**
 * Where a browser is led that opens an address of the API.
 *
 * <p>QR codes of sheets that were printed before the page could check them lead to {@code
 * /sheets/ID?code=…}. Clients of the API ask for JSON or for anything; a browser that follows a
 * link asks for HTML.
 */
final class PageForBrowser {
  private PageForBrowser() {}

  /** The address of the page; nothing for a client of the API, or where no page shows the same. */
  static Optional<String> of(WebScriptRequest request) {
    Map<String, String> places = request.getServiceMatch().getTemplateVars();
    boolean sheet =
        "sheets".equals(places.get("collectionResource"))
            && places.containsKey("entityId")
            && !places.containsKey("relationResource");
    if (!sheet || !wantsHtml(request.getHeader("Accept"))) {
      return Optional.empty();
    }
    String code = request.getParameter("code");
    return Optional.of(request.getContextPath() + SheetAddress.of(places.get("entityId"), code));
  }

  private static boolean wantsHtml(String accept) {
    String accepted = accept == null ? "" : accept.toLowerCase(Locale.ROOT);
    return accepted.contains("text/html") && !accepted.contains("json");
  }
}
