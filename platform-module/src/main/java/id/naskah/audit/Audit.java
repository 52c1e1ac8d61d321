package id.naskah.audit;

import id.naskah.platform.OfficeClock;
import id.naskah.platform.RunAs;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * Records what happens to letters, and to what belongs to keeping them, in the audit; with user and
 * time.
 *
 * <p>Written in the transaction of the step: either both are there or neither.
 */
public class Audit {
  /** Who is on record for what no user did, but a job of Naskah. */
  public static final String JOB = "Naskah";

  private final AuditTable table;
  private final OfficeClock clock;

  public Audit(AuditTable table, OfficeClock clock) {
    this.table = table;
    this.clock = clock;
  }

  /**
   * Records an event of a node.
   *
   * @param event such as {@code registered ORG~incoming~2026}
   */
  public void record(NodeRef letter, String event) {
    record(letter.getId(), event);
  }

  /** The same about something else, such as {@code disposal 12}. */
  public void record(String about, String event) {
    String user = RunAs.sender();
    boolean isJob = user == null || user.equals(RunAs.systemName());
    table.append(about, clock.now(), isJob ? JOB : user, event);
  }
}
