package id.naskah.sending;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.Direction;
import id.naskah.configuration.Unit;
import id.naskah.letter.AttachmentReader;
import id.naskah.letter.LetterService;
import id.naskah.letter.LetterValues;
import id.naskah.model.DraftingModel;
import id.naskah.model.LetterModel;
import id.naskah.platform.RunAs;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * A letter arrives at a unit of the same office: as that unit's own incoming letter, with a number
 * of its agenda book, with copies of document and attachments.
 *
 * <p>They are copies and no second names of the same files: each unit keeps its letter as long as
 * its own schedule says.
 */
class Arriving {
  /** What the unit's letter has as it is in the letter that was sent. */
  private static final List<QName> SAME =
      List.of(
          LetterModel.KIND,
          LetterModel.SUBJECT,
          LetterModel.LETTER_NUMBER,
          LetterModel.LETTER_DATE,
          LetterModel.RECIPIENTS,
          LetterModel.COPY_TO,
          LetterModel.URGENCY,
          LetterModel.SECURITY,
          LetterModel.CLASSIFICATION,
          LetterModel.SUMMARY);

  private static final int LONGEST_SENDER = 300;

  private final NodeService nodeService;
  private final ContentService contentService;
  private final LetterService service;
  private final AttachmentReader attachments;
  private final Supplier<Configuration> configuration;

  /**
   * @param nodeService the one that checks no permission: who may write the letter may send it, and
   *     that was asked; so with contentService
   */
  public Arriving(
      NodeService nodeService,
      ContentService contentService,
      LetterService service,
      AttachmentReader attachments,
      Supplier<Configuration> configuration) {
    this.nodeService = nodeService;
    this.contentService = contentService;
    this.service = service;
    this.attachments = attachments;
    this.configuration = configuration;
  }

  /** Registers the letter at a unit; answers the node of the unit's letter. */
  NodeRef at(NodeRef sent, String unit) {
    List<NodeRef> files = attachments.of(sent);
    NodeRef arrived = service.arrive(values(sent, unit), name(sent), sent);
    // That a letter arrives where it is sent to is the office's rule: nobody needs rights in the
    // unit that gets it, and who sends it gets none.
    RunAs.sentBySystem(
        () -> {
          copy(sent, arrived);
          files.forEach(file -> copy(file, service.attach(arrived, name(file))));
          return arrived;
        });
    return arrived;
  }

  private Map<QName, Serializable> values(NodeRef sent, String unit) {
    Map<QName, Serializable> letter = nodeService.getProperties(sent);
    Map<QName, Serializable> values = new HashMap<>();
    SAME.forEach(name -> values.put(name, letter.get(name)));
    values.put(LetterModel.DIRECTION, Direction.INCOMING.code());
    values.put(LetterModel.UNIT, unit);
    values.put(LetterModel.SENDER_NAME, signatories(letter));
    values.put(LetterModel.SENDER_ORGANISATION, senderUnit(letter));
    return values;
  }

  private static String signatories(Map<QName, Serializable> letter) {
    List<String> signed = LetterValues.texts(letter.get(DraftingModel.SIGNED_BY));
    String names =
        signed.isEmpty() ? (String) letter.get(LetterModel.SENDER_NAME) : String.join(", ", signed);
    return names == null || names.length() <= LONGEST_SENDER
        ? names
        : names.substring(0, LONGEST_SENDER - 1) + "…";
  }

  private String senderUnit(Map<QName, Serializable> letter) {
    String code = (String) letter.get(LetterModel.UNIT);
    Unit unit = configuration.get().units().get(code);
    return unit == null ? code : unit.name();
  }

  private String name(NodeRef file) {
    return (String) nodeService.getProperty(file, ContentModel.PROP_NAME);
  }

  private void copy(NodeRef from, NodeRef to) {
    ContentReader reader = contentService.getReader(from, ContentModel.PROP_CONTENT);
    if (reader == null || !reader.exists()) {
      return;
    }
    try (InputStream in = reader.getContentInputStream()) {
      service.putContent(to, reader.getMimetype(), reader.getEncoding(), in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
