package id.naskah.rest;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.file.WorkFile;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import org.alfresco.rest.framework.resource.content.BinaryResource;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * A file as an answer; {@link ApiGet} sends it.
 *
 * @param node has the content; null if it is in a file
 * @param file was made for the user; null if a node has the content
 * @param fileName under which browsers save it
 * @param mimeType says whether browsers may show it
 */
public record Download(NodeRef node, File file, String fileName, String mimeType)
    implements BinaryResource {
  /**
   * The content of a node that the user was found to be allowed to read.
   *
   * @param mimeType 404 when there is none, that is, no content yet
   */
  public static Download of(NodeRef node, String fileName, String mimeType) {
    if (mimeType == null) {
      throw RuleViolation.notFound("content", node.getId());
    }
    return new Download(node, null, fileName, mimeType);
  }

  /** Writes a file for the user. */
  public interface Maker {
    /**
     * Writes the content.
     *
     * @return the name under which browsers save it
     */
    String write(OutputStream out) throws IOException;
  }

  /**
   * A file that is made for the user; nothing stays of it where that fails.
   *
   * <p>In a file of Alfresco's temporary directory, since the framework sends files or nodes only;
   * Alfresco's own job removes those, an hour or more later.
   *
   * @param subject what it is about, for who looks into that directory, such as report
   * @param ending of the file's name, without the point
   */
  public static Download made(String subject, String ending, String mimeType, Maker maker)
      throws IOException {
    File file = WorkFile.make("naskah-" + subject, "." + ending).toFile();
    boolean made = false;
    try {
      String name;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file.toPath()))) {
        name = maker.write(out);
      }
      made = true;
      return new Download(null, file, name, mimeType);
    } finally {
      if (!made) {
        Files.deleteIfExists(file.toPath());
      }
    }
  }
}
