package id.naskah.standing;

import java.time.LocalDate;
import java.util.List;

/**
 * How a letter, or a folder of a unit, stands for the user.
 *
 * @param held whether it is under a hold, as far as the user is told
 * @param overdue whether somebody should have been done with it before today
 * @param task what waits for the user, the most urgent; null for nothing
 * @param may the names of the deeds, as docs/openapi.yaml lists them
 */
public record Standing(String id, boolean held, boolean overdue, Task task, List<String> may) {

  /**
   * A disposition that waits for the user.
   *
   * @param due null without one
   */
  public record Task(String id, LocalDate due, boolean overdue) {}
}
