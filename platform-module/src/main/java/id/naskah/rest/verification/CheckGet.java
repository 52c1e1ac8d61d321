package id.naskah.rest.verification;

import id.naskah.platform.OfficeClock;
import id.naskah.rest.Entity;
import id.naskah.verification.CheckCounts;
import id.naskah.verification.Proxies;
import id.naskah.verification.PublicCheck;
import id.naskah.verification.Publication;
import id.naskah.verification.VerificationCode;
import id.naskah.verification.Visitors;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.extensions.webscripts.AbstractWebScript;
import org.springframework.extensions.webscripts.WebScriptRequest;
import org.springframework.extensions.webscripts.WebScriptResponse;
import org.springframework.extensions.webscripts.json.JSONWriter;

/**
 * {@code GET /s/naskah/verify/{code}}: whether a letter is genuine, for anybody, as a page or as
 * JSON; without a code, the form for one. It asks for nobody's name, begins no session, and reads
 * nothing but one row.
 */
public class CheckGet extends AbstractWebScript {
  private static final Logger LOG = LoggerFactory.getLogger(CheckGet.class);
  private static final int SEE_OTHER = 303;
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;
  private static final int RETRY_SECONDS = 60;
  private static final String JSON = ".json";

  private final PublicCheck check;
  private final CheckCounts counts;
  private final Visitors visitors;
  private final Proxies proxies;
  private final PageClock clock;
  private final CheckPage page;
  private final String policy;

  public CheckGet(
      PublicCheck check,
      CheckCounts counts,
      Visitors visitors,
      Proxies proxies,
      OfficeClock clock,
      CheckFiles files) {
    this.check = check;
    this.counts = counts;
    this.visitors = visitors;
    this.proxies = proxies;
    this.clock = new PageClock(clock);
    this.page = new CheckPage(files);
    this.policy =
        "default-src 'none'; script-src 'self'; style-src "
            + files.styleSource()
            + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  }

  @Override
  public void execute(WebScriptRequest request, WebScriptResponse response) throws IOException {
    String code = code(request);
    String typed = request.getParameter("code");
    Asked asked = asked(request, code);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    if (typed != null) {
      lead(asked, typed, response);
      return;
    }
    boolean isJson = isJson(request, code);
    response.setHeader("Content-Language", asked.language());
    if (code == null) {
      write(response, false, page.form(asked));
    } else {
      answer(request, response, asked, isJson, code);
    }
  }

  /** The form has no script that makes an address of what was typed. */
  private static void lead(Asked asked, String typed, WebScriptResponse response) {
    String name = VerificationCode.typed(typed).map(VerificationCode::grouped).orElse("0");
    response.setStatus(SEE_OTHER);
    String language = asked.isChosen() ? "?lang=" + asked.language() : "";
    response.setHeader(
        "Location", (asked.base().isEmpty() ? "./" : asked.base()) + name + language);
  }

  private void answer(
      WebScriptRequest request,
      WebScriptResponse response,
      Asked asked,
      boolean isJson,
      String code)
      throws IOException {
    int wait = visitors.ask(proxies.visitor(Peer.of(request), forwarded(request)));
    if (wait > 0) {
      counts.addRefused();
      undecided(response, asked, isJson, TOO_MANY, wait, "often");
      return;
    }
    Optional<Publication> found;
    try {
      found = check.find(code.endsWith(JSON) ? code.substring(0, code.length() - 5) : code);
    } catch (DataAccessException e) {
      LOG.error("The register of letters that can be checked does not answer", e);
      undecided(response, asked, isJson, UNAVAILABLE, RETRY_SECONDS, "away");
      return;
    }
    if (isJson) {
      write(response, true, json(CheckJson.of(found)));
    } else {
      byte[] known =
          found
              .map(letter -> page.found(asked, letter, clock.now()))
              .orElseGet(() -> page.unknown(asked));
      write(response, false, known);
    }
  }

  /**
   * Null where there is none; for an address that ends in a slash some Alfresco finds an empty one.
   */
  private static String code(WebScriptRequest request) {
    String code = request.getServiceMatch().getTemplateVars().get("code");
    return code == null || code.isEmpty() ? null : code;
  }

  /** A proxy may add a line of its own after those that came with the request. */
  private static String forwarded(WebScriptRequest request) {
    String[] lines = request.getHeaderValues("X-Forwarded-For");
    return lines == null ? null : String.join(",", lines);
  }

  private void undecided(
      WebScriptResponse response, Asked asked, boolean isJson, int status, int wait, String key)
      throws IOException {
    response.setStatus(status);
    response.setHeader("Retry-After", Integer.toString(wait));
    write(
        response,
        isJson,
        isJson ? json(CheckJson.undecided(wait)) : page.undecided(asked, key, wait));
  }

  private static Asked asked(WebScriptRequest request, String code) {
    String chosen = request.getParameter("lang");
    boolean isChosen = "id".equals(chosen) || "en".equals(chosen);
    boolean isBare = code == null && !request.getServiceMatch().getPath().endsWith("/");
    return new Asked(
        isChosen ? chosen : Preferred.language(request.getHeader("Accept-Language")),
        isChosen,
        isBare ? "verify/" : "");
  }

  private static boolean isJson(WebScriptRequest request, String code) {
    String accept = request.getHeader("Accept");
    return "json".equals(request.getParameter("format"))
        || (code != null && code.endsWith(JSON))
        || (accept != null && accept.contains("application/json") && !accept.contains("text/html"));
  }

  private static byte[] json(Entity entity) {
    return JSONWriter.encodeToJSON(entity).getBytes(StandardCharsets.UTF_8);
  }

  private static void write(WebScriptResponse response, boolean isJson, byte[] body)
      throws IOException {
    response.setContentType(isJson ? "application/json;charset=UTF-8" : "text/html;charset=UTF-8");
    response.setHeader("Vary", "Accept, Accept-Language");
    response.setHeader("Content-Length", Integer.toString(body.length));
    try (OutputStream out = response.getOutputStream()) {
      out.write(body);
    }
  }
}
