package id.naskah.rest;

import id.naskah.configuration.ConfigurationService;
import id.naskah.platform.Messages;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.platform.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.alfresco.repo.security.authentication.TicketComponent;
import org.alfresco.rest.framework.core.exceptions.ApiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.extensions.webscripts.WebScriptRequest;
import org.springframework.extensions.webscripts.WebScriptResponse;
import org.springframework.extensions.webscripts.json.JSONWriter;

/**
 * The one way into the API: what holds for every request, whatever resource it is for.
 *
 * <p>{@link Answers} serves nobody who has not come through here. So no other spelling of the
 * address ({@code versions/01}) leads past it.
 */
public class Gate {
  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
  private static final String RETRY_SECONDS = "10";
  private static final ThreadLocal<Boolean> INSIDE = new ThreadLocal<>();

  private final TicketComponent tickets;
  private final Origins origins;

  /**
   * @param configuration names the pages of others that may write
   */
  public Gate(TicketComponent tickets, ConfigurationService configuration) {
    this.tickets = tickets;
    this.origins = new Origins(() -> configuration.office().origins());
  }

  /** What is done with a request that may come in. */
  interface Inside {
    void serve() throws IOException;
  }

  static boolean isInside() {
    return INSIDE.get() != null;
  }

  /** Lets a request in that only reads. */
  void read(WebScriptResponse response, Inside inside) throws IOException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    INSIDE.set(true);
    try {
      inside.serve();
    } catch (Unavailable e) {
      LOG.error("A request can't be served: {}", e.key(), e.getCause());
      response.reset();
      response.setHeader("Retry-After", RETRY_SECONDS);
      refuse(response, 503, e.key(), RETRY_SECONDS);
    } catch (RuleViolation e) {
      // Of the body itself: what resources say is written by Alfresco's framework.
      ApiException refusal = Refusals.of(e);
      response.setStatus(Refusals.status(refusal));
      write(response, Map.of("error", Refusals.entity(refusal)));
    } finally {
      INSIDE.remove();
    }
  }

  /**
   * Lets a request in that writes, if it is none that a page of another site made a browser send.
   *
   * @param sent what it brings along
   */
  void write(WebScriptRequest request, WebScriptResponse response, Sent sent, Inside inside)
      throws IOException {
    String type = request.getHeader("Content-Type");
    if (!isOurs(request)) {
      String origin = request.getHeader("Origin");
      LOG.warn("Refused to write for the page {}", Texts.shortened(String.valueOf(origin)));
      refuse(response, 403, "naskah.origin");
    } else if (request.getParameter("alf_method") != null) {
      refuse(response, 403, "naskah.method.named");
    } else if (!sent.isAccepted(type)) {
      refuse(response, 415, sent.key(), Texts.shortened(type == null ? "" : type));
    } else {
      read(response, inside);
    }
  }

  private boolean isOurs(WebScriptRequest request) {
    return hasTicket(request)
        || origins.mayWrite(
            request.getHeader("Origin"),
            request.getHeader("Referer"),
            request.getHeader("Host"),
            request.getHeader("X-Forwarded-Host"));
  }

  /**
   * Whoever puts the user's ticket into the address knows it, and needs no browser of the user.
   * This is how Share passes on what its pages send, with the origin of Share.
   */
  private boolean hasTicket(WebScriptRequest request) {
    String ticket = request.getParameter("alf_ticket");
    String user = RunAs.sender();
    return ticket != null && user != null && user.equals(tickets.getAuthorityForTicket(ticket));
  }

  private static void refuse(
      WebScriptResponse response, int status, String key, Object... arguments) throws IOException {
    response.setStatus(status);
    write(response, Map.of("error", Refusals.entity(status, key, Messages.text(key, arguments))));
  }

  static void write(WebScriptResponse response, Map<String, Entity> answer) throws IOException {
    response.setContentType("application/json;charset=UTF-8");
    try (OutputStream out = response.getOutputStream()) {
      out.write(JSONWriter.encodeToJSON(answer).getBytes(StandardCharsets.UTF_8));
    }
  }
}
