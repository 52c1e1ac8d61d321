package id.naskah.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/**
 * The streams of a PDF, as far as a program that looks for its words unpacks them: not its
 * pictures, which are large in every scan.
 */
final class PdfStreams {
  private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern PACKED = Pattern.compile("/FlateDecode(?![A-Za-z0-9])");

  /** A character of a name, as one may write it. */
  private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");

  /** So much of what stands before a stream says what it is. */
  private static final int DESCRIBED_WITHIN = 2048;

  /** Nobody packs a thing more than twice but to hide how large it is. */
  private static final int MOST_TIMES = 2;

  private final ByteBuffer bytes;

  private PdfStreams(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /** Whether they become larger than the limit, all together. */
  static boolean areMoreThan(Path file, long limit) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long size = Math.min(channel.size(), Integer.MAX_VALUE);
      return new PdfStreams(channel.map(FileChannel.MapMode.READ_ONLY, 0, size)).areMoreThan(limit);
    }
  }

  private boolean areMoreThan(long limit) throws IOException {
    long left = limit;
    for (int at = next(0); at >= 0; at = next(at)) {
      String described = described(at);
      int times = (int) PACKED.matcher(described).results().count();
      if (times == 0 && isPacked(at)) {
        times = 1;
      }
      if (times > MOST_TIMES) {
        return true;
      }
      if (times > 0 && !described.contains("/Image")) {
        left -= unpacked(at, times, left);
      }
      if (left < 0) {
        return true;
      }
    }
    return false;
  }

  /** Where the content of the next stream begins; -1 if there is none. */
  private int next(int from) {
    for (int i = from; i + STREAM.length + 1 < bytes.limit(); i++) {
      if (bytes.get(i) == 's' && isAt(i)) {
        int after = i + STREAM.length;
        if (bytes.get(after) == '\r') {
          after++;
        }
        if (bytes.get(after) == '\n') {
          return after + 1;
        }
      }
    }
    return -1;
  }

  /** Also the end of "endstream" is one, before which nothing is said of a filter. */
  private boolean isAt(int place) {
    for (int i = 0; i < STREAM.length; i++) {
      if (bytes.get(place + i) != STREAM[i]) {
        return false;
      }
    }
    return true;
  }

  /** The dictionary before a stream. */
  private String described(int begin) {
    byte[] before = new byte[Math.min(begin, DESCRIBED_WITHIN)];
    bytes.get(begin - before.length, before);
    String text = new String(before, StandardCharsets.ISO_8859_1);
    String dictionary = text.substring(Math.max(0, text.lastIndexOf("obj")));
    return ESCAPED
        .matcher(dictionary)
        .replaceAll(
            hex ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(hex.group(1), 16))));
  }

  /** Whether what is there begins as packed bytes do (RFC 1950), whatever is said of it. */
  private boolean isPacked(int begin) {
    if (begin + 1 >= bytes.limit()) {
      return false;
    }
    int method = bytes.get(begin) & 0xff;
    int flags = bytes.get(begin + 1) & 0xff;
    return (method & 0x0f) == 8 && (method * 256 + flags) % 31 == 0;
  }

  private long unpacked(int begin, int times, long most) throws IOException {
    ByteBuffer rest = bytes.duplicate();
    rest.position(begin);
    InputStream in = new BufferStream(rest);
    for (int i = 0; i < times; i++) {
      in = new InflaterInputStream(in);
    }
    CountedStream counted = new CountedStream(in);
    try (InputStream open = counted) {
      Bytes.count(open, most);
    } catch (IOException e) {
      // Broken, encrypted or something else: what came out until then is what a program gets.
    }
    return counted.count();
  }

  private static final class BufferStream extends InputStream {
    private final ByteBuffer buffer;

    BufferStream(ByteBuffer buffer) {
      this.buffer = buffer;
    }

    @Override
    public int read() {
      return buffer.hasRemaining() ? buffer.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] to, int from, int most) {
      int size = Math.min(most, buffer.remaining());
      if (size == 0) {
        return most == 0 ? 0 : -1;
      }
      buffer.get(to, from, size);
      return size;
    }
  }

  private static final class CountedStream extends java.io.FilterInputStream {
    private long count;

    CountedStream(InputStream in) {
      super(in);
    }

    long count() {
      return count;
    }

    @Override
    public int read(byte[] to, int from, int most) throws IOException {
      int size = super.read(to, from, most);
      count += Math.max(0, size);
      return size;
    }
  }
}
