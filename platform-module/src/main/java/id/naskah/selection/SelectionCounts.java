package id.naskah.selection;

/** How many letters of a selection are how far. */
public record SelectionCounts(int waiting, int signed, int refused, int unknown, int cancelled) {
  /** All whose turn is over. */
  int ended() {
    return signed + notSigned();
  }

  int notSigned() {
    return refused + unknown + cancelled;
  }
}
