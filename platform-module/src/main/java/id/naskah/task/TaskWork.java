package id.naskah.task;

/**
 * A kind of work that is done in small transactions, each of which keeps how far it has come;
 * {@link TaskRunner} finds each bean of this class.
 */
public interface TaskWork {
  /** The kind of the tasks that it does; letters and digits, at most 40. */
  String kind();

  /**
   * In whose name it is done, with that person's permissions; null for the system. Who asked is in
   * the task.
   */
  default String sender(Task task) {
    return null;
  }

  /**
   * Does a few things before {@link #next}, outside of a transaction: what can't be rolled back,
   * and so has transactions of its own that say what was done. Two nodes may do it at once where
   * the lock of the job was lost, and a server that dies does it again.
   */
  default void ahead(Task task) {}

  /**
   * Does the next few things, in one transaction that is rolled back as a whole when this throws.
   *
   * <p>The task's row is locked meanwhile, so no other node does the same things; a transaction
   * that was another's is not there to be done again, because {@link Task#place} moves with it.
   *
   * @return null if nothing can be done now, and the task waits for the next run
   */
  Progress next(Task task);

  /**
   * What to do about a transaction that failed for another reason than that somebody was quicker:
   * in a transaction of its own, for instance to do the same things one by one. Without it the task
   * has failed.
   *
   * @return null if the task has failed
   */
  default Progress afterFailure(Task task, Exception failure) {
    return null;
  }

  /** Called once the transaction of {@link #next} is committed, for what no database rolls back. */
  default void committed(Task task) {}

  /**
   * What became of the few things that one transaction did.
   *
   * @param place how far the work has come now
   * @param done how many were done
   * @param failed how many could not be done
   * @param more whether something is left
   */
  record Progress(long place, int done, int failed, boolean more) {
    /** Nothing is left to do. */
    public static Progress finished(long place) {
      return new Progress(place, 0, 0, false);
    }
  }
}
