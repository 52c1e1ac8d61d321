package id.naskah.retention.recompute;

import id.naskah.platform.RunAs;
import id.naskah.platform.Transactions;
import id.naskah.task.TaskService;
import org.alfresco.repo.module.AbstractModuleComponent;

/** Asks once for {@link AdoptWork}, when the module is first started with records in it. */
class AdoptionStart extends AbstractModuleComponent {
  private TaskService tasks;
  private AdoptWork work;
  private Transactions transactions;

  public void setTasks(TaskService tasks) {
    this.tasks = tasks;
  }

  public void setWork(AdoptWork work) {
    this.work = work;
  }

  public void setTransactions(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  protected void executeInternal() {
    RunAs.system(
        () ->
            transactions.inNew(
                () -> {
                  tasks.beginOnce(work);
                  return null;
                }));
  }
}
