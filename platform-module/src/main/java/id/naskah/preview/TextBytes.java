package id.naskah.preview;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Bytes as the letters that they were meant to be. */
final class TextBytes {
  private static final int START = 2048;
  private static final Charset OF_WINDOWS = Charset.forName("windows-1252");

  private TextBytes() {}

  /** Whether it says itself that it is UTF-16. */
  static boolean isWide(byte[] start) {
    return start.length > 1
        && ((start[0] == (byte) 0xff && start[1] == (byte) 0xfe)
            || (start[0] == (byte) 0xfe && start[1] == (byte) 0xff));
  }

  /**
   * A reader of a text.
   *
   * @param in supports going back
   * @param named the encoding that was named, or null; what the bytes say themselves goes before it
   */
  static Reader reader(InputStream in, String named) throws IOException {
    in.mark(START);
    byte[] start = in.readNBytes(START);
    in.reset();
    return new InputStreamReader(in, charset(start, named));
  }

  private static Charset charset(byte[] start, String named) {
    if (isWide(start)) {
      return StandardCharsets.UTF_16;
    } else if (isUtf8(start)) {
      return StandardCharsets.UTF_8;
    }
    boolean other = named != null && isKnown(named) && !"UTF-8".equalsIgnoreCase(named);
    return other ? Charset.forName(named) : OF_WINDOWS;
  }

  static boolean isKnown(String charset) {
    try {
      return Charset.isSupported(charset);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Without the last three bytes, which may be the beginning of a letter. */
  private static boolean isUtf8(byte[] start) {
    for (int cut = 0; cut < 4 && cut <= start.length; cut++) {
      try {
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(start, 0, start.length - cut));
        return true;
      } catch (CharacterCodingException e) {
        // It may be cut in the midst of a letter.
      }
    }
    return false;
  }
}
