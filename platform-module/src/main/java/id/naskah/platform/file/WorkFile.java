package id.naskah.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alfresco.util.TempFileProvider;

/**
 * A file that holds a letter, or what is made of one, while it is worked on. Alfresco's own are
 * readable by whoever has an account on the machine, unless that is told otherwise; this one is for
 * nobody but the account of the server. It lies where Alfresco looks for what is left behind.
 */
public final class WorkFile {
  private WorkFile() {}

  /**
   * An empty file, to be removed by whoever asks for it.
   *
   * @param name what its name begins with
   * @param ending of its name, with the point
   */
  public static Path make(String name, String ending) throws IOException {
    return Files.createTempFile(TempFileProvider.getTempDir().toPath(), name, ending);
  }

  /** The same with what a stream has; nothing is left of a stream that breaks off. */
  public static Path of(InputStream content, String name, String ending) throws IOException {
    Path file = make(name, ending);
    boolean whole = false;
    // Files.copy would put another file in its place, with the rights that any file has.
    try (OutputStream out = Files.newOutputStream(file)) {
      content.transferTo(out);
      whole = true;
    } finally {
      if (!whole) {
        Files.deleteIfExists(file);
      }
    }
    return file;
  }
}
