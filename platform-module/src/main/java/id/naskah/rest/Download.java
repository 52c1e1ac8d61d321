package id.naskah.rest;

import id.naskah.platform.RuleViolation;
import java.io.File;
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

  /** A file that was made for the user. */
  public static Download of(File file, String fileName, String mimeType) {
    return new Download(null, file, fileName, mimeType);
  }
}
