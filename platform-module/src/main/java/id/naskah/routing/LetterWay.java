package id.naskah.routing;

import id.naskah.letter.LetterStatus;
import id.naskah.letter.LetterStatusListener;
import id.naskah.model.LetterModel;
import id.naskah.model.RoutingModel;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * The beginning and the end of a letter's way: it may be passed on by itself when it is registered,
 * it is not settled while somebody is responsible, and a void one goes no further.
 */
class LetterWay implements LetterStatusListener {
  private final NodeService nodeService;
  private final DispositionTable table;
  private final Steps steps;
  private final RoutingLog log;
  private final AutomaticRouting routing;
  private final OfficeClock clock;

  /**
   * @param nodeService the one that checks no permission: who may change the letter's status was
   *     checked when it was written
   */
  public LetterWay(
      NodeService nodeService,
      DispositionTable table,
      Steps steps,
      RoutingLog log,
      AutomaticRouting routing,
      OfficeClock clock) {
    this.nodeService = nodeService;
    this.table = table;
    this.steps = steps;
    this.log = log;
    this.routing = routing;
    this.clock = clock;
  }

  @Override
  public void statusChanged(
      NodeRef node, Map<QName, Serializable> letter, LetterStatus before, LetterStatus after) {
    if (after == LetterStatus.OPEN && before == LetterStatus.SETTLED) {
      record(node, EventKind.REOPENED);
    } else if (after == LetterStatus.OPEN) {
      routing.route(node, letter);
    } else if (after == LetterStatus.SETTLED) {
      refuseWhileWaiting(node);
      record(node, EventKind.SETTLED);
    } else if (after == LetterStatus.VOID && isPassedOn(node)) {
      steps.takeAllBack(node, (String) letter.get(LetterModel.VOID_REASON));
    }
  }

  private boolean isPassedOn(NodeRef node) {
    return nodeService.hasAspect(node, RoutingModel.ASPECT_PASSED_ON);
  }

  private void refuseWhileWaiting(NodeRef node) {
    if (!isPassedOn(node)) {
      return;
    }
    long id = (Long) nodeService.getProperty(node, ContentModel.PROP_NODE_DBID);
    table.lockLetter(id);
    List<String> waiting =
        table.ofLetter(id).stream()
            .filter(row -> row.responsible() && StepRules.isWaiting(row))
            .map(row -> row.recipient().toString())
            .toList();
    if (!waiting.isEmpty()) {
      throw RuleViolation.conflict("status", "naskah.settle.waiting", String.join(", ", waiting));
    }
  }

  private void record(NodeRef node, EventKind event) {
    log.record(
        node,
        List.of(
            new RoutingEvent(
                node.getId(),
                null,
                event,
                null,
                null,
                Actors.user(),
                null,
                clock.now(),
                null,
                null)));
  }
}
