package id.naskah.declassification;

import id.naskah.access.LetterLock;
import id.naskah.audit.Audit;
import id.naskah.configuration.SecurityLevel;
import id.naskah.declassification.Declassification.State;
import id.naskah.platform.Nodes;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RunAs;
import id.naskah.platform.Transactions;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;

/**
 * Proposes the lowerings whose day has come, a letter a transaction: cut off anywhere it goes on
 * from there, as what is proposed is no longer planned.
 */
public class PlannedLowerings implements Runnable {
  private static final int PAGE = 100;

  private final DeclassificationTable table;
  private final LetterLock lock;
  private final WhoLowers rights;
  private final NodeService nodeService;
  private final Transactions transactions;
  private final Audit audit;
  private final OfficeClock clock;

  /**
   * @param nodeService the one that checks no permission: nobody asked for this
   */
  public PlannedLowerings(
      DeclassificationTable table,
      LetterLock lock,
      WhoLowers rights,
      NodeService nodeService,
      Transactions transactions,
      Audit audit,
      OfficeClock clock) {
    this.table = table;
    this.lock = lock;
    this.rights = rights;
    this.nodeService = nodeService;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public void run() {
    List<Declassification> page;
    do {
      page = transactions.inNewReadOnly(() -> table.planned(clock.today(), PAGE));
      for (Declassification due : page) {
        transactions.inNew(() -> propose(due));
      }
    } while (page.size() == PAGE);
  }

  /** Proposes one, or drops it where there is nothing to lower any more. */
  private boolean propose(Declassification due) {
    lock.lock(due.letter());
    // Somebody may have withdrawn it since the page was read.
    if (table.find(due.id()).filter(now -> now.state() == State.PLANNED).isEmpty()) {
      return false;
    }
    NodeRef letter = Nodes.live(due.letter());
    if (!nodeService.exists(letter)) {
      drop(due);
      return false;
    }
    SecurityLevel level = rights.level(letter);
    if (rights.refused(letter).isPresent() || level.compareTo(due.to()) <= 0) {
      drop(due);
      audit.record(letter, "lowering withdrawn " + due.id());
      return false;
    }
    table.propose(due.id(), level);
    audit.record(letter, DeclassificationService.said("proposed", due));
    return true;
  }

  private void drop(Declassification due) {
    table.decide(due.id(), State.WITHDRAWN, RunAs.systemName(), clock.now());
  }
}
