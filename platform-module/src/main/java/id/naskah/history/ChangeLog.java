package id.naskah.history;

import id.naskah.audit.Audit;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RunAs;
import id.naskah.routing.EventKind;
import id.naskah.routing.RoutingEvent;
import id.naskah.routing.RoutingLog;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;

/** Puts what changed about a letter into its history and into the audit. */
class ChangeLog {
  private final RoutingLog log;
  private final Audit audit;
  private final OfficeClock clock;

  public ChangeLog(RoutingLog log, Audit audit, OfficeClock clock) {
    this.log = log;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Fields of a letter say something else.
   *
   * @param said a line a field, with old and new value
   */
  void changed(NodeRef letter, String said) {
    record(letter, EventKind.CHANGED, said);
  }

  /**
   * A file of a letter was replaced.
   *
   * @param version under which the file is kept that was there before
   */
  void replaced(NodeRef letter, String fileName, String version) {
    record(letter, EventKind.REPLACED, fileName + " (" + version + ")");
  }

  private void record(NodeRef letter, EventKind event, String detail) {
    log.record(
        letter,
        List.of(
            new RoutingEvent(
                letter.getId(),
                null,
                event,
                null,
                null,
                RunAs.sender(),
                null,
                clock.now(),
                null,
                detail)));
    audit.record(letter, event.code());
  }
}
