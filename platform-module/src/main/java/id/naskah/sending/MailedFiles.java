package id.naskah.sending;

import id.naskah.letter.AttachmentReader;
import id.naskah.platform.RuleViolation;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;

/** What of a letter goes out by e-mail: its document, which is a PDF, and all its attachments. */
class MailedFiles {
  private static final long MEGABYTE = 1_000_000;

  /** Few mail servers take more. */
  private static final long MOST = 15 * MEGABYTE;

  private static final String PDF = "application/pdf";
  private static final String BYTES = "application/octet-stream";

  private final NodeService nodeService;
  private final ContentService contentService;
  private final AttachmentReader attachments;

  /**
   * @param nodeService the one that checks no permission: whoever sends the letter was asked, and
   *     an attachment is read by who reads its letter; so with contentService
   */
  public MailedFiles(
      NodeService nodeService, ContentService contentService, AttachmentReader attachments) {
    this.nodeService = nodeService;
    this.contentService = contentService;
    this.attachments = attachments;
  }

  /** Refuses what does not go by e-mail: 409. */
  void check(NodeRef letter) {
    if (!PDF.equals(content(letter).getMimetype())) {
      throw RuleViolation.conflict("content", "naskah.sending.noPdf");
    }
    long size = content(letter).getSize();
    for (NodeRef attachment : attachments.of(letter)) {
      ContentData content = content(attachment);
      if (content == null || content.getSize() == 0) {
        throw RuleViolation.conflict("attachments", "naskah.sending.empty", name(attachment));
      }
      size += content.getSize();
    }
    if (size > MOST) {
      throw RuleViolation.conflict(
          "content", "naskah.sending.tooLarge", size / MEGABYTE + 1, MOST / MEGABYTE);
    }
  }

  /**
   * The document first, then the attachments in their order.
   *
   * @param name of the document
   */
  List<MailedFile> of(NodeRef letter, String name) {
    List<MailedFile> files = new ArrayList<>();
    files.add(read(letter, name));
    for (NodeRef attachment : attachments.of(letter)) {
      files.add(read(attachment, name(attachment)));
    }
    return files;
  }

  private MailedFile read(NodeRef node, String name) {
    ContentReader reader = contentService.getReader(node, ContentModel.PROP_CONTENT);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    reader.getContent(bytes);
    String mediaType = reader.getMimetype();
    return new MailedFile(
        name,
        mediaType == null ? BYTES : mediaType,
        Base64.getMimeEncoder().encodeToString(bytes.toByteArray()));
  }

  private ContentData content(NodeRef node) {
    return (ContentData) nodeService.getProperty(node, ContentModel.PROP_CONTENT);
  }

  private String name(NodeRef node) {
    return (String) nodeService.getProperty(node, ContentModel.PROP_NAME);
  }
}
