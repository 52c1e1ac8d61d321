package id.naskah.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, as 64 hexadecimal digits. */
public final class Hashes {
  private Hashes() {}

  /** A digest to which bytes can be given. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** The digits of a digest. */
  public static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** How many bytes a stream had, and the SHA-256 of them. */
  public record Read(long size, String sha256) {}

  /** Reads a stream to its end, a little at a time. */
  public static Read read(InputStream in) throws IOException {
    MessageDigest digest = sha256();
    try (DigestInputStream all = new DigestInputStream(in, digest)) {
      long size = all.transferTo(OutputStream.nullOutputStream());
      return new Read(size, hex(digest));
    }
  }

  /** How long a file is, and the SHA-256 of it. */
  public static Read read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** That of some bytes. */
  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /** That of what a stream has; read to its end, a little at a time. */
  public static String of(InputStream in) throws IOException {
    return read(in).sha256();
  }
}
