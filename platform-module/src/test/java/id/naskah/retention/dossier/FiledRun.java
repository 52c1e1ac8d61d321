package id.naskah.retention.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import id.naskah.embedded.junit.Repository;
import id.naskah.retention.clock.TimerKeptOut;
import id.naskah.task.TaskRunner;
import id.naskah.task.TaskService;
import org.alfresco.repo.security.authentication.AuthenticationUtil;

/** Does at once what takes the ids of dossiers off letters of earlier versions. */
public final class FiledRun {
  private FiledRun() {}

  public static void over(Repository repository) {
    long asked =
        repository.inTransactionAs(
            "admin",
            () -> repository.bean(TaskService.class).begin(repository.bean(FiledWork.class), ""));
    int steps = 0;
    TimerKeptOut timer = new TimerKeptOut(repository);
    try {
      while (AuthenticationUtil.runAsSystem(() -> repository.bean(TaskRunner.class).step(asked))) {
        steps++;
      }
    } finally {
      timer.close();
    }
    assertThat(steps).isPositive();
  }
}
