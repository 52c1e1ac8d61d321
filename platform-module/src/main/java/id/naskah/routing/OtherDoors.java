package id.naskah.routing;

import id.naskah.configuration.Recipient;
import id.naskah.letter.LetterValues;
import id.naskah.model.LetterModel;
import id.naskah.model.RoutingModel;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * Turns what a client wrote to the node of a disposition into the step of the service for which the
 * write stands.
 */
class OtherDoors {
  private final NodeService nodeService;
  private final RoutingWriter writer;
  private final Passing passing;
  private final Steps steps;
  private final OfficeClock clock;

  /**
   * @param nodeService the one that checks no permission: rules see every node
   */
  public OtherDoors(
      NodeService nodeService,
      RoutingWriter writer,
      Passing passing,
      Steps steps,
      OfficeClock clock) {
    this.nodeService = nodeService;
    this.writer = writer;
    this.passing = passing;
    this.steps = steps;
    this.clock = clock;
  }

  /** A client made the node of a disposition: the letter is passed on to its one recipient. */
  void made(ChildAssociationRef child) {
    NodeRef letter = child.getParentRef();
    if (!LetterModel.TYPE_LETTER.equals(nodeService.getType(letter))) {
      throw RuleViolation.invalid("letter", "naskah.disposition.place");
    }
    Map<QName, Serializable> properties = nodeService.getProperties(child.getChildRef());
    String status = (String) properties.get(RoutingModel.STATUS);
    boolean begun =
        (status != null && DispositionStatus.of(status) != DispositionStatus.UNREAD)
            || properties.get(RoutingModel.READ_AT) != null
            || properties.get(RoutingModel.CLOSED_AT) != null;
    if (begun) {
      throw RuleViolation.conflict("status", "naskah.set.bySystem");
    }
    LetterValues values = new LetterValues(properties, clock);
    String written = values.text(RoutingModel.RECIPIENT);
    if (written == null) {
      throw RuleViolation.invalid("recipient", "naskah.missing");
    }
    Recipient recipient =
        Recipient.parse(written)
            .orElseThrow(
                () ->
                    RuleViolation.invalid(
                        "recipient", "naskah.recipient.unknown", Texts.shortened(written)));
    boolean informed = Boolean.FALSE.equals(properties.get(RoutingModel.RESPONSIBLE));
    PassOn request =
        new PassOn(
            informed ? List.of() : List.of(recipient),
            informed ? List.of(recipient) : List.of(),
            values.texts(RoutingModel.INSTRUCTIONS),
            values.text(RoutingModel.NOTE),
            values.day(RoutingModel.DUE_DATE),
            null,
            (NodeRef) properties.get(RoutingModel.ABOVE));
    passing.adopt(letter, child.getChildRef(), request);
  }

  /**
   * A disposition's status, report or due date was written.
   *
   * @param before as it was; it is put back first, so that the step is taken from there
   */
  void changed(NodeRef node, Map<QName, Serializable> before) {
    LetterValues was = new LetterValues(before, clock);
    LetterValues now = new LetterValues(nodeService.getProperties(node), clock);
    String status = now.text(RoutingModel.STATUS);
    String reason = changedText(was, now, RoutingModel.REASON);
    String report = changedText(was, now, RoutingModel.REPORT);
    boolean moved = !Objects.equals(was.text(RoutingModel.STATUS), status);
    boolean due = !Objects.equals(was.day(RoutingModel.DUE_DATE), now.day(RoutingModel.DUE_DATE));
    if (due && now.day(RoutingModel.DUE_DATE) == null) {
      throw RuleViolation.invalid("dueDate", "naskah.missing");
    }
    if (reason != null && !moved && !due) {
      throw RuleViolation.invalid("reason", "naskah.disposition.reasonAlone");
    }
    putBack(node, before);
    if (due) {
      steps.changeDue(node, now.day(RoutingModel.DUE_DATE), reason);
    }
    if (moved) {
      DispositionStatus to = DispositionStatus.of(status);
      steps.step(node, to, to == DispositionStatus.DONE ? report : reason);
    } else if (report != null) {
      steps.report(node, report);
    }
  }

  private void putBack(NodeRef node, Map<QName, Serializable> before) {
    Map<QName, Serializable> old = new HashMap<>();
    for (QName name :
        List.of(
            RoutingModel.STATUS, RoutingModel.REASON, RoutingModel.REPORT, RoutingModel.DUE_DATE)) {
      old.put(name, before.get(name));
    }
    writer.set(node, old);
  }

  private static String changedText(LetterValues was, LetterValues now, QName name) {
    String text = now.text(name);
    return Objects.equals(was.text(name), text) ? null : text;
  }
}
