package id.naskah.task;

import java.time.Instant;

/**
 * Work in the background, as it stands.
 *
 * @param kind which {@link TaskWork} does it
 * @param parameters what it is about, in that work's own words; never null
 * @param state waiting for its turn or under way, paused, done or failed
 * @param place how far it has come, in that work's own count; 0 at first
 * @param doneItems things done
 * @param failedItems things that could not be done, each of which the work has on record
 * @param askedBy user
 * @param remark why it failed or stopped; may be null
 */
public record Task(
    long id,
    String kind,
    String parameters,
    State state,
    long place,
    long doneItems,
    long failedItems,
    String askedBy,
    Instant askedAt,
    Instant changedAt,
    String remark) {

  /** The states of a task. */
  public enum State {
    WAITING,
    PAUSED,
    DONE,
    FAILED
  }
}
