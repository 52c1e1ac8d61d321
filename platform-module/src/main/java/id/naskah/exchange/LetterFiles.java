package id.naskah.exchange;

import id.naskah.exchange.PackageWriter.Source;
import id.naskah.letter.Attachment;
import id.naskah.letter.AttachmentReader;
import id.naskah.letter.Letter;
import id.naskah.platform.Nodes;
import id.naskah.platform.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.NodeRef;

/** The document of a letter and its attachments, for who may read them. */
class LetterFiles {
  private static final String BYTES = "application/octet-stream";

  private final AttachmentReader attachments;
  private final ContentService publicContentService;

  /**
   * @param publicContentService the one that checks permissions
   */
  public LetterFiles(AttachmentReader attachments, ContentService publicContentService) {
    this.attachments = attachments;
    this.publicContentService = publicContentService;
  }

  /**
   * All, the document first; they can be opened when the transaction is over.
   *
   * @throws RuleViolation 409 where one of them has no content
   */
  List<Source> of(Letter letter) {
    NodeRef node = Nodes.live(letter.id());
    if (letter.mimeType() == null) {
      throw RuleViolation.conflict("content", "naskah.exchange.noDocument");
    }
    List<Source> sources = new ArrayList<>();
    sources.add(source(node, letter.name(), letter.mimeType()));
    for (NodeRef file : attachments.of(node)) {
      Attachment attachment = attachments.read(file);
      sources.add(source(file, attachment.fileName(), attachment.mimeType()));
    }
    return sources;
  }

  private Source source(NodeRef node, String name, String mediaType) {
    ContentReader reader = reader(node);
    if (reader == null || !reader.exists() || reader.getSize() == 0) {
      throw RuleViolation.conflict("content", "naskah.exchange.empty", name);
    }
    return new Source(
        name,
        mediaType == null ? BYTES : mediaType,
        () -> reader.getReader().getContentInputStream());
  }

  ContentReader reader(NodeRef node) {
    return publicContentService.getReader(node, ContentModel.PROP_CONTENT);
  }
}
