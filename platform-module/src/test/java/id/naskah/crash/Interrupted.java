package id.naskah.crash;

import id.naskah.crash.CrashingRepository.Cut;

/**
 * Work that is cut off, and goes on after the next start. It brings its own letters, and counts on
 * nothing that other work has left.
 */
interface Interrupted {
  /** Prepares the work; answers how it is begun, and where it is cut off. */
  Cut before(Running running) throws Exception;

  /**
   * Looks at the repository after the next start: everything is as if nothing had happened. Nothing
   * is looked at where the work is cut off once more.
   */
  default void afterwards(Running running) throws Exception {}
}
