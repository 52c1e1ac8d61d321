package id.naskah.signature;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Passwords that stand in a file of their own, which only the server reads. */
final class Passwords {
  private Passwords() {}

  /** The first line; the caller wipes it. */
  static char[] read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
    int end = 0;
    while (end < text.limit() && text.get(end) != '\n' && text.get(end) != '\r') {
      end++;
    }
    char[] password = new char[end];
    text.get(0, password);
    Arrays.fill(bytes, (byte) 0);
    Arrays.fill(text.array(), '\0');
    return password;
  }
}
