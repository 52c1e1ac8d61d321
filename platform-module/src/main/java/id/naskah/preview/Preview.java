package id.naskah.preview;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * What is seen of a file.
 *
 * @param kind whether it is the file itself
 * @param mimeType one that browsers show
 * @param fileName under which they save it
 * @param pages how many there are, where one was asked for; else 0
 * @param isCut whether the file has more words than these
 * @param files names of those that came with an e-mail
 * @param size in bytes
 * @param body its bytes, which are gone once it is closed
 */
public record Preview(
    Kind kind,
    String mimeType,
    String fileName,
    int pages,
    boolean isCut,
    List<String> files,
    long size,
    Body body)
    implements Closeable {
  /** Whether it is the file itself. */
  public enum Kind {
    /** The file as it was stored. */
    ORIGINAL,
    /** All that can be seen of it, in another format. */
    COPY,
    /** Its words alone. */
    TEXT
  }

  /** Bytes that are there until it is closed. */
  public interface Body extends Closeable {
    /** Writes them all. */
    void send(OutputStream out) throws IOException;
  }

  @Override
  public void close() throws IOException {
    body.close();
  }
}
