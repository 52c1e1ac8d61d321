package id.naskah.benchmarks;

import id.naskah.embedded.Progress;
import java.util.Locale;

/** What a person at a terminal sees. */
final class Console implements Progress {
  private final long began = System.nanoTime();

  @Override
  public void stage(String what) {
    say(String.format(Locale.ROOT, "[%6.1f s] %s", (System.nanoTime() - began) / 1e9, what));
  }

  @SuppressWarnings("checkstyle:RegexpSingleline") // the one place that writes to the terminal
  void say(String line) {
    System.out.println(line);
  }

  @SuppressWarnings("checkstyle:RegexpSingleline") // the one place that writes to the terminal
  void complain(String line) {
    System.err.println(line);
  }
}
