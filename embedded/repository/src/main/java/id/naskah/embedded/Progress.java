package id.naskah.embedded;

/** Hears what a start is doing. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress SILENT = stage -> {};

  /** A new stage begins. */
  void stage(String what);
}
