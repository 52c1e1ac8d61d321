package id.naskah.preview;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import org.alfresco.service.cmr.repository.ContentReader;

/** The two places where the bytes of a preview are. */
final class Seen {
  private Seen() {}

  /** In Alfresco's store. */
  static Preview.Body stored(ContentReader content) {
    return new Preview.Body() {
      @Override
      public void send(OutputStream out) throws IOException {
        try (InputStream in = content.getReader().getContentInputStream()) {
          in.transferTo(out);
        }
      }

      @Override
      public void close() {
        // It stays.
      }
    };
  }

  /** In a file that was made for this, and goes with it. */
  record Made(File file) implements Preview.Body {
    boolean is(File other) {
      return file.equals(other);
    }

    @Override
    public void send(OutputStream out) throws IOException {
      Files.copy(file.toPath(), out);
    }

    @Override
    public void close() throws IOException {
      Files.deleteIfExists(file.toPath());
    }
  }
}
