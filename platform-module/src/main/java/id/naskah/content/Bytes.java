package id.naskah.content;

import java.io.IOException;
import java.io.InputStream;

/** Counts bytes without keeping them. */
final class Bytes {
  private static final int BUFFER = 1 << 16;

  private Bytes() {}

  /** Bytes of a stream; not many more than the limit, from which on they do not matter. */
  static long count(InputStream in, long limit) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    int read;
    while (size <= limit && (read = in.read(buffer)) >= 0) {
      size += read;
    }
    return size;
  }
}
