package id.naskah.task;

import id.naskah.platform.Messages;
import org.alfresco.service.cmr.security.PersonService;

/** Whether who asked for work can still answer for it. */
public class Asker {
  private final PersonService personService;

  /**
   * @param personService the one that checks no permission: it is asked whether there is somebody
   */
  public Asker(PersonService personService) {
    this.personService = personService;
  }

  /**
   * Refuses to go on in the name of somebody who is gone or was shut out.
   *
   * @throws IllegalStateException with the reason in words, which stays with the task
   */
  public void requireThere(String login) {
    if (!personService.personExists(login) || !personService.isEnabled(login)) {
      throw new IllegalStateException(Messages.text("naskah.task.gone"));
    }
  }
}
