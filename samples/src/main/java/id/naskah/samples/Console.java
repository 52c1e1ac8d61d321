package id.naskah.samples;

/** What the loader tells the one who started it. */
@SuppressWarnings("checkstyle:RegexpSingleline")
final class Console {
  private Console() {}

  static void say(String line) {
    System.out.println(line);
  }

  static void complain(String line) {
    System.err.println(line);
  }
}
