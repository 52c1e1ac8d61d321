package id.naskah.platform;

/**
 * Hears of what happens to nodes. Its place among the others is written in behaviours-context.xml.
 */
public interface NodeBehaviour {
  /** Binds the behaviour; the model is loaded by then. */
  void init();
}
