package id.naskah.day;

/** Something could not be tried here. */
final class NotTried extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotTried(String why) {
    super(why);
  }

  /** What an earlier step has made, or the reason why this one is not tried. */
  static <T> T ifMissing(T made, String what) {
    if (made == null) {
      throw new NotTried("there is no " + what + ": an earlier step fell short");
    }
    return made;
  }
}
