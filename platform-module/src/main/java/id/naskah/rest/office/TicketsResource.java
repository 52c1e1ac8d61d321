package id.naskah.rest.office;

import id.naskah.rest.Answers;
import id.naskah.rest.Me;
import org.alfresco.rest.framework.resource.EntityResource;
import org.alfresco.rest.framework.resource.actions.interfaces.EntityResourceAction;
import org.alfresco.rest.framework.resource.parameters.Parameters;
import org.alfresco.service.cmr.security.AuthenticationService;

/**
 * {@code /tickets/-me-}: ends the ticket that came with the request.
 *
 * <p>Alfresco's own address for that has the ticket in it, where logs keep it; the one without came
 * after 5.0.
 */
@EntityResource(name = "tickets", title = "Tickets")
public class TicketsResource implements EntityResourceAction.Delete {
  private final Answers answers;
  private final AuthenticationService authentication;

  public TicketsResource(Answers answers, AuthenticationService authentication) {
    this.answers = answers;
    this.authentication = authentication;
  }

  /** Whoever has the same ticket, which by Alfresco's default is the user elsewhere, is out too. */
  @Override
  public void delete(String id, Parameters parameters) {
    answers.reading(
        () -> {
          Me.require("ticket", id);
          authentication.invalidateTicket(authentication.getCurrentTicket());
          return null;
        });
  }
}
