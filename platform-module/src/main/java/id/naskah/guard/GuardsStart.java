package id.naskah.guard;

import id.naskah.letter.Shares;
import id.naskah.platform.RunAs;
import id.naskah.platform.Transactions;
import id.naskah.task.TaskService;
import id.naskah.task.TaskWork;
import java.util.List;
import org.alfresco.repo.module.AbstractModuleComponent;
import org.alfresco.service.cmr.repository.NodeRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * At each start: asks once for the letters of earlier versions to become the system's, and says
 * which letters are published.
 */
class GuardsStart extends AbstractModuleComponent {
  private static final Logger LOG = LoggerFactory.getLogger(GuardsStart.class);

  private TaskService tasks;
  private List<TaskWork> works;
  private Shares shares;
  private Covered covered;
  private Transactions transactions;

  public void setTasks(TaskService tasks) {
    this.tasks = tasks;
  }

  public void setWorks(List<TaskWork> works) {
    this.works = works;
  }

  public void setShares(Shares shares) {
    this.shares = shares;
  }

  public void setCovered(Covered covered) {
    this.covered = covered;
  }

  public void setTransactions(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  protected void executeInternal() {
    // Runs while the repository starts, when no user is there yet.
    RunAs.system(
        () ->
            transactions.inNew(
                () -> {
                  works.forEach(tasks::beginOnce);
                  reportShares();
                  return null;
                }));
  }

  /** Says which documents of Naskah have a link for the whole world; answers how many. */
  int reportShares() {
    int found = 0;
    for (NodeRef node : shares.all()) {
      if (covered.isDocument(node)) {
        found++;
        LOG.warn(
            "{} is published by a link of {}: whoever has the link reads it. Unshare it to end that"
                + " (docs/security.md)",
            node,
            shares.by(node));
      }
    }
    return found;
  }
}
