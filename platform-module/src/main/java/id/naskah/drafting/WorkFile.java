package id.naskah.drafting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alfresco.util.TempFileProvider;

/**
 * Files that hold a letter while it is worked on, for nobody but the account of the server. They
 * lie where Alfresco looks for what a server has left behind that was cut off, and removes it.
 */
final class WorkFile {
  private WorkFile() {}

  /** An empty file, to be removed by whoever asks for it. */
  static Path make(String name, String ending) throws IOException {
    return Files.createTempFile(TempFileProvider.getTempDir().toPath(), name, ending);
  }
}
