package id.naskah.verify.run;

/** Why there is nothing to report: one sentence for people. */
final class CannotRun extends Exception {
  private static final long serialVersionUID = 1L;

  CannotRun(String sentence) {
    super(sentence);
  }
}
