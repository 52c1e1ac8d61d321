package id.naskah.retention.recompute;

/**
 * How far a recomputation has come: through all letters first, then through the dossiers. Stored as
 * one number: the letter's as it is, the dossier's below zero and less one.
 *
 * @param atDossiers whether all letters are right
 * @param after id of the node that was done last; 0 before the first
 */
record RecomputePlace(boolean atDossiers, long after) {
  static RecomputePlace of(long stored) {
    return stored < 0 ? new RecomputePlace(true, -stored - 1) : new RecomputePlace(false, stored);
  }

  static RecomputePlace beforeDossiers() {
    return new RecomputePlace(true, 0);
  }

  long stored() {
    return atDossiers ? -after - 1 : after;
  }
}
