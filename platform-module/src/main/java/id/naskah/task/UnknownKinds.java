package id.naskah.task;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The kinds of waiting tasks for which this node has no work, so that the log names each kind once
 * and not at every run of the timer.
 */
class UnknownKinds {
  private final Set<String> named = ConcurrentHashMap.newKeySet();

  /** Whether this kind has not been named since the node last had work of the kind. */
  boolean isNew(String kind) {
    return named.add(kind);
  }

  /** The node has work of this kind: should the work go away again, the log names the kind anew. */
  void isKnown(String kind) {
    named.remove(kind);
  }
}
