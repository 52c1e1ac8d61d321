package id.naskah.platform.file;

import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.MimetypeService;

/**
 * What the name of a file ends in, by Alfresco's list of types. What stands behind the last point
 * of a name may be a word, such as that of a person in {@code Mutasi a.n.Budi}.
 */
public class FileEndings {
  private final MimetypeService mimetypes;

  public FileEndings(MimetypeService mimetypes) {
    this.mimetypes = mimetypes;
  }

  /**
   * The ending of a file whose name is to tell nothing but its type: the one that it has where that
   * belongs to the type of its content, and the usual one of that type otherwise.
   *
   * @param own what stands behind the last point of its name, in lower case
   * @param content null for none
   * @return without the point; empty where the type is not known, or there is no content
   */
  public String of(String own, ContentData content) {
    if (content == null || content.getMimetype() == null) {
      return "";
    }
    return content.getMimetype().equals(mimetypes.getMimetypesByExtension().get(own))
        ? own
        : usual(content.getMimetype());
  }

  /** The usual ending of a type, without the point; empty where that is not known. */
  public String usual(String mimetype) {
    return mimetypes.getExtensionsByMimetype().getOrDefault(mimetype, "");
  }
}
