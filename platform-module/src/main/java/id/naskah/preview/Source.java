package id.naskah.preview;

import java.io.IOException;
import java.io.InputStream;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * A file of which something is to be seen.
 *
 * @param node has it
 * @param name as people call it
 * @param content its bytes
 * @param copy in PDF, that Alfresco made before; null if there is none
 */
public record Source(NodeRef node, String name, ContentReader content, ContentReader copy) {
  /** Different for each content and each copy of it. */
  public String tag() {
    String address = copy == null ? content.getContentUrl() : copy.getContentUrl();
    return Integer.toHexString(address.hashCode())
        + "-"
        + Long.toHexString(content.getSize())
        + "-"
        + Long.toHexString(content.getLastModified());
  }

  byte[] start() throws IOException {
    // A reader reads once; another of the same content is asked for each time.
    try (InputStream in = content.getReader().getContentInputStream()) {
      return in.readNBytes(Form.START);
    }
  }
}
