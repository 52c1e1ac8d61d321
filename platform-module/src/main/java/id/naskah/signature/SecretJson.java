package id.naskah.signature;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A JSON object in bytes that are wiped when it is closed; as large as it was made. */
final class SecretJson implements AutoCloseable {
  private final byte[] bytes;
  private int length;

  /**
   * An empty one.
   *
   * @param room for all fields; a buffer that grew would leave copies behind
   */
  SecretJson(int room) {
    bytes = new byte[room];
    add("{");
  }

  SecretJson field(String name, String value) {
    return secret(name, value.toCharArray());
  }

  /** A field whose value is written out of characters that never become a string. */
  SecretJson secret(String name, char[] value) {
    name(name);
    add("\"");
    for (int i = 0; i < value.length; i++) {
      character(value[i]);
    }
    add("\"");
    return this;
  }

  /** A field of JSON that is there already, with bytes in the midst of it. */
  SecretJson raw(String name, String before, byte[] middle, String after) {
    name(name);
    add(before);
    System.arraycopy(middle, 0, bytes, length, middle.length);
    length += middle.length;
    add(after);
    return this;
  }

  /** The whole object; its bytes are good until this is closed. */
  byte[] whole() {
    add("}");
    return Arrays.copyOf(bytes, length);
  }

  private void name(String name) {
    add(length > 1 ? ",\"" : "\"");
    add(name);
    add("\":");
  }

  /** All that is no plain letter is escaped, so that it is one byte for each character. */
  private void character(char c) {
    if (c >= ' ' && c < 0x7f && c != '"' && c != '\\') {
      bytes[length++] = (byte) c;
    } else {
      add("\\u");
      for (int shift = 12; shift >= 0; shift -= 4) {
        bytes[length++] = (byte) Character.forDigit((c >> shift) & 0xf, 16);
      }
    }
  }

  private void add(String plain) {
    byte[] ascii = plain.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(ascii, 0, bytes, length, ascii.length);
    length += ascii.length;
  }

  @Override
  public void close() {
    Arrays.fill(bytes, (byte) 0);
  }
}
