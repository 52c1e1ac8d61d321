package id.naskah.verify.run;

/** What the command tells the one who started it. */
@SuppressWarnings("checkstyle:RegexpSingleline")
final class Console {
  /** Told by the launcher: what System.console() says of it differs from one JDK to the next. */
  private final boolean terminal = Boolean.getBoolean("naskah.terminal");

  private boolean unfinished;

  /** A line that stays. */
  synchronized void say(String line) {
    clear();
    System.out.println(line);
    System.out.flush();
  }

  /** A line for people, beside what a program reads. */
  synchronized void complain(String line) {
    clear();
    System.err.println(line);
    System.err.flush();
  }

  /** How far it is: overwritten by the next, and only where somebody looks on. */
  synchronized void progress(String line) {
    if (terminal) {
      System.out.print("\r\u001b[K" + line);
      System.out.flush();
      unfinished = true;
    }
  }

  private void clear() {
    if (unfinished) {
      System.out.print("\r\u001b[K");
      unfinished = false;
    }
  }
}
