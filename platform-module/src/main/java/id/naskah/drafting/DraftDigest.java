package id.naskah.drafting;

import id.naskah.model.LetterModel;
import id.naskah.platform.Hashes;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.AssociationRef;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;
import org.alfresco.service.namespace.RegexQNamePattern;

/**
 * What an official has before them, as one text: what is said of the letter, its document, its
 * attachments, and what is printed on it of the letters that it answers. Content counts by the
 * address under which it is stored, which is another one after each write.
 */
class DraftDigest {
  private static final List<QName> SAID =
      List.of(
          LetterModel.DIRECTION,
          LetterModel.KIND,
          LetterModel.UNIT,
          LetterModel.SUBJECT,
          LetterModel.LETTER_DATE,
          LetterModel.SENDER_NAME,
          LetterModel.SENDER_ORGANISATION,
          LetterModel.RECIPIENTS,
          LetterModel.COPY_TO,
          LetterModel.URGENCY,
          LetterModel.SECURITY,
          LetterModel.CLASSIFICATION,
          LetterModel.SUMMARY);

  /** What templates print of a letter that is answered. */
  private static final List<QName> SAID_OF_ANSWERED =
      List.of(
          LetterModel.LETTER_NUMBER,
          LetterModel.LETTER_DATE,
          LetterModel.SENDER_ORGANISATION,
          LetterModel.SENDER_NAME,
          LetterModel.SUBJECT);

  private final NodeService nodeService;

  /**
   * @param nodeService the one that checks no permission: nobody is told what stands in it
   */
  public DraftDigest(NodeService nodeService) {
    this.nodeService = nodeService;
  }

  /** 64 hexadecimal digits. Cost: the attachments, and the letters that it answers. */
  String of(NodeRef letter) {
    MessageDigest digest = Hashes.sha256();
    Map<QName, Serializable> now = nodeService.getProperties(letter);
    for (QName name : SAID) {
      add(digest, now.get(name));
    }
    add(digest, address(now));
    for (ChildAssociationRef child :
        nodeService.getChildAssocs(letter, LetterModel.ATTACHMENTS, RegexQNamePattern.MATCH_ALL)) {
      Map<QName, Serializable> attachment = nodeService.getProperties(child.getChildRef());
      add(digest, attachment.get(ContentModel.PROP_NAME));
      add(digest, address(attachment));
    }
    for (AssociationRef link : nodeService.getTargetAssocs(letter, LetterModel.REPLIES_TO)) {
      Map<QName, Serializable> answered = nodeService.getProperties(link.getTargetRef());
      add(digest, link.getTargetRef().getId());
      for (QName name : SAID_OF_ANSWERED) {
        add(digest, answered.get(name));
      }
    }
    return Hashes.hex(digest);
  }

  /** Where it is stored, and as what: by its type it is filled in, or not. */
  private static String address(Map<QName, Serializable> file) {
    return file.get(ContentModel.PROP_CONTENT) instanceof ContentData content
            && content.getContentUrl() != null
        ? content.getContentUrl() + " " + content.getMimetype()
        : null;
  }

  /** Each value with its length before it, so that no two rows of values make the same bytes. */
  private static void add(MessageDigest digest, Object value) {
    if (value instanceof Collection<?> several) {
      add(digest, "" + several.size());
      several.forEach(one -> add(digest, one));
      return;
    }
    Object said = value instanceof Date day ? day.getTime() : value;
    String text = said == null ? "" : said.toString();
    digest.update((text.length() + ":" + text).getBytes(StandardCharsets.UTF_8));
  }
}
