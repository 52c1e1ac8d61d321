package id.naskah.rest;

import id.naskah.platform.RuleViolation;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import org.alfresco.util.TempFileProvider;

/**
 * What a client sent, kept on disk until it is stored.
 *
 * <p>A transaction that meets another one is run again, and the request can be read only once.
 */
final class Spool implements AutoCloseable {
  private final File file;

  private Spool(File file) {
    this.file = file;
  }

  /**
   * Reads the stream to its end.
   *
   * @throws RuleViolation 400 if there is nothing in it
   */
  static Spool of(InputStream stream) throws IOException {
    if (stream == null) {
      throw RuleViolation.invalid("content", "naskah.content.empty");
    }
    File file = TempFileProvider.createTempFile("naskah-", ".upload");
    Spool spool = new Spool(file);
    try {
      long size = Files.copy(stream, file.toPath(), StandardCopyOption.REPLACE_EXISTING);
      if (size == 0) {
        throw RuleViolation.invalid("content", "naskah.content.empty");
      }
      return spool;
    } catch (IOException | RuntimeException e) {
      spool.close();
      throw e;
    }
  }

  InputStream open() throws IOException {
    return new FileInputStream(file);
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file.toPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
