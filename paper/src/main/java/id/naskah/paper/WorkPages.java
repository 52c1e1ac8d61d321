package id.naskah.paper;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.io.RandomAccess;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.io.ScratchFile;

/**
 * Where PDFBox keeps what it has unpacked of a document, until that is closed: in a directory that
 * nobody opens but the account of the server. PDFBox's own file would be readable by whoever has an
 * account on the machine.
 */
public final class WorkPages implements RandomAccessStreamCache {
  /** Alfresco's directory for temporary files, from which it removes what is left behind. */
  private static final String OF_ALFRESCO = "Alfresco";

  private final Path directory;
  private final ScratchFile file;

  /** For one document. */
  public WorkPages() throws IOException {
    directory = Files.createTempDirectory(home(), "naskah-pages");
    boolean made = false;
    try {
      file = new ScratchFile(directory.toFile());
      made = true;
    } finally {
      if (!made) {
        Files.delete(directory);
      }
    }
  }

  private static Path home() {
    File system = new File(System.getProperty("java.io.tmpdir"));
    File alfresco = new File(system, OF_ALFRESCO);
    return (alfresco.isDirectory() ? alfresco : system).toPath();
  }

  @Override
  public RandomAccess createBuffer() throws IOException {
    return file.createBuffer();
  }

  @Override
  public void close() throws IOException {
    try {
      file.close();
    } finally {
      Files.deleteIfExists(directory);
    }
  }
}
