package id.naskah.preview;

import java.io.IOException;

/** Asked in every loop over a file: whoever waits for it has no more time. */
final class Interrupted {
  private Interrupted() {}

  static void check() throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new IOException("Interrupted");
    }
  }
}
