package id.naskah.platform.database;

import java.util.ArrayList;
import java.util.List;

/** A part of a list that comes row by row: the first ones are left out, and then so many kept. */
public final class Part<T> {
  private final int most;
  private final List<T> kept = new ArrayList<>();
  private int toSkip;

  /**
   * An empty one.
   *
   * @param skip so many are left out at the front
   * @param most so many are kept, and no more are wanted then
   */
  public Part(int skip, int most) {
    this.toSkip = skip;
    this.most = most;
  }

  /** Counts something that belongs to the list; whether it is to be kept. */
  public boolean reaches() {
    if (toSkip > 0) {
      toSkip--;
      return false;
    }
    return wantsMore();
  }

  /** Keeps what was reached. */
  public void keep(T reached) {
    kept.add(reached);
  }

  public boolean wantsMore() {
    return kept.size() < most;
  }

  public List<T> kept() {
    return kept;
  }
}
