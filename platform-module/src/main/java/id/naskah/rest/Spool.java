package id.naskah.rest;

import id.naskah.content.ContentBehaviour;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.file.WorkFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a client sent, kept on disk until it is stored.
 *
 * <p>A transaction that meets another one is run again, and the request can be read only once.
 */
final class Spool implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Path file;

  private Spool(Path file) {
    this.file = file;
  }

  /**
   * Reads the stream to its end.
   *
   * @param most bytes that it may have; 0 for no limit
   * @throws RuleViolation 400 if there is nothing in it, or more than that
   */
  static Spool of(InputStream stream, long most) throws IOException {
    if (stream == null) {
      throw RuleViolation.invalid("content", "naskah.content.empty");
    }
    Path file = WorkFile.make("naskah-", ".upload");
    Spool spool = new Spool(file);
    try {
      long size = spool.take(stream, most);
      if (size == 0) {
        throw RuleViolation.invalid("content", "naskah.content.empty");
      }
      return spool;
    } catch (IOException | RuntimeException e) {
      spool.close();
      throw e;
    }
  }

  private long take(InputStream stream, long most) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
        size += read;
        ContentBehaviour.refuseTooLarge(size, most);
        out.write(buffer, 0, read);
      }
    }
    return size;
  }

  Path file() {
    return file;
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
