package id.naskah.routing;

import id.naskah.platform.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * The front door for dispositions: passing a letter on and seeing it through.
 *
 * <p>In the caller's transaction, as the current user; who may do what is in {@link Step} and
 * docs/dispositions.md. Who works on one letter waits for others who do.
 */
public class RoutingService {
  private final Passing passing;
  private final Steps steps;

  public RoutingService(Passing passing, Steps steps) {
    this.passing = passing;
    this.steps = steps;
  }

  /**
   * Passes a registered letter on.
   *
   * @param letter one that the user may read
   * @return the dispositions, responsible ones first, in the order asked for
   * @throws RuleViolation 400 for unknown recipients or instructions and impossible dates; 403 for
   *     a letter, or a part of one, that is not the user's to pass on; 409 for one that is not
   *     open, for a circle, and for recipients of whom nobody can act
   */
  public List<NodeRef> passOn(NodeRef letter, PassOn request) {
    return passing.passOn(letter, request);
  }

  /**
   * Takes a disposition to another status.
   *
   * @param text the report with {@code done}, else the reason; null for none
   * @throws RuleViolation 403 for a user who may not, 409 for a step that there is not
   */
  public void step(NodeRef disposition, DispositionStatus to, String text) {
    steps.step(disposition, to, text);
  }

  /** Moves the due date, with a reason; for the sender. */
  public void changeDue(NodeRef disposition, LocalDate due, String reason) {
    steps.changeDue(disposition, due, reason);
  }

  /** Reports on the way; for the recipient. An earlier report stays in the history. */
  public void report(NodeRef disposition, String report) {
    steps.report(disposition, report);
  }
}
