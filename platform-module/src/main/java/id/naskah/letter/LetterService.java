package id.naskah.letter;

import id.naskah.model.LetterModel;
import id.naskah.platform.ByNaskah;
import id.naskah.platform.Nodes;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.PastLocks;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.platform.Texts;
import id.naskah.platform.file.FileEndings;
import java.io.InputStream;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.DuplicateChildNodeNameException;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;
import org.alfresco.util.GUID;

/**
 * The front door for letters: registering, changing, voiding, content and attachments.
 *
 * <p>Writes as the user, in the caller's transaction. What follows from a write (number, place,
 * list, audit) happens as that transaction ends, the same as for every other door. Only the number
 * is taken at once where its series is idle, because a letter made with it is written once, not
 * twice; so keep transactions that register short, and do not ask for the number before the end.
 */
public class LetterService {
  /** What takes a letter from one status to the next. */
  private static final Set<QName> STEP = Set.of(LetterModel.STATUS, LetterModel.VOID_REASON);

  private final NodeService publicNodeService;
  private final ContentService publicContentService;
  private final FileEndings endings;
  private final LetterRules rules;
  private final Registration registration;
  private final PastLocks locks;
  private final OfficeClock clock;

  /**
   * For clients.
   *
   * @param publicNodeService the public one, which checks permissions; so with publicContentService
   */
  public LetterService(
      NodeService publicNodeService,
      ContentService publicContentService,
      FileEndings endings,
      LetterRules rules,
      Registration registration,
      PastLocks locks,
      OfficeClock clock) {
    this.publicNodeService = publicNodeService;
    this.publicContentService = publicContentService;
    this.endings = endings;
    this.rules = rules;
    this.registration = registration;
    this.locks = locks;
    this.clock = clock;
  }

  /**
   * Registers a letter, or keeps a draft of one: that may lack anything but direction and unit,
   * which say where it lies.
   *
   * @param values properties of the letter model; an agenda number asks for a reserved one
   * @param fileName of the document, for its extension; may be null
   * @param repliesTo letters that the user may read
   * @param relatesTo likewise
   * @return its node; number and final name once the transaction is committed
   * @throws RuleViolation for what is missing or wrong, and 403 for another's unit
   */
  public NodeRef register(
      Map<QName, Serializable> values,
      String fileName,
      List<NodeRef> repliesTo,
      List<NodeRef> relatesTo) {
    NodeRef node = make(values, fileName, Map.of());
    repliesTo.forEach(to -> LetterLinks.say(publicNodeService, node, to, LetterModel.REPLIES_TO));
    relatesTo.forEach(to -> LetterLinks.say(publicNodeService, node, to, LetterModel.RELATES_TO));
    return node;
  }

  /**
   * Registers a letter of the office as the incoming letter of the unit that it was sent to. Nobody
   * brings it: it is the system's from the first moment, and nobody is named on it. It keeps kind
   * and classification of the letter that was sent, whether or not a new one may have them.
   *
   * @param values as for {@link #register}
   * @param sent the letter that was sent
   */
  public NodeRef arrive(Map<QName, Serializable> values, String fileName, NodeRef sent) {
    Map<QName, Serializable> kept = Arrivals.keptOf(values);
    return RunAs.sentBySystem(
        () -> {
          NodeRef node = make(values, fileName, kept);
          Arrivals.add(node, kept);
          LetterLinks.say(publicNodeService, node, sent, LetterModel.RELATES_TO);
          return node;
        });
  }

  private NodeRef make(
      Map<QName, Serializable> values, String fileName, Map<QName, Serializable> kept) {
    FileNames.check(fileName);
    Map<QName, Serializable> letter = new HashMap<>(values);
    letter.putAll(Tidy.changes(letter));
    letter.putAll(rules.defaults(letter));
    letter.values().removeIf(Objects::isNull);
    // Checked once more at the end; here so that nothing is written for a letter that is refused.
    if (LetterStatus.DRAFT.code().equals(letter.get(LetterModel.STATUS))) {
      rules.checkNewDraft(letter);
    } else {
      rules.check(letter, kept);
    }
    NodeRef node = Nodes.live(GUID.generate());
    letter.put(ContentModel.PROP_NODE_UUID, node.getId());
    if (!LetterStatus.DRAFT.code().equals(letter.get(LetterModel.STATUS))) {
      letter.put(ContentModel.PROP_OWNER, RunAs.systemName());
    }
    NodeRef folder = registration.prepare(node, letter, FileNames.extension(fileName));
    if (LetterRules.isOursUndated(values)) {
      // The day of a letter of ours is that on which it is registered or signed.
      letter.remove(LetterModel.LETTER_DATE);
    }
    create(folder, node, letter);
    return node;
  }

  private void create(NodeRef folder, NodeRef node, Map<QName, Serializable> letter) {
    QName name = QName.createQName(NamespaceService.CONTENT_MODEL_1_0_URI, node.getId());
    try {
      // Naskah writes the letter, because the number and the owner that come with it are not a
      // client's to write.
      ByNaskah.write(
          () ->
              publicNodeService.createNode(
                  folder, ContentModel.ASSOC_CONTAINS, name, LetterModel.TYPE_LETTER, letter));
    } catch (DuplicateChildNodeNameException e) {
      throw registration.taken(e);
    }
  }

  /** Changes properties; the rules say which may change. A null value removes. */
  public void change(NodeRef letter, Map<QName, Serializable> values) {
    if (STEP.containsAll(values.keySet())) {
      writeStep(letter, values);
    } else {
      publicNodeService.addProperties(letter, values);
    }
  }

  /**
   * Refuses a change that was made looking at what no longer stands there.
   *
   * @param seen what whoever changes the letter has seen of it
   * @throws RuleViolation 409 for the first field that says something else now
   */
  public void requireUnchanged(NodeRef letter, Map<QName, Serializable> seen) {
    new LetterChange(clock).requireUnchanged(seen, publicNodeService.getProperties(letter));
  }

  /**
   * Refuses a draft that lacks what it must have to be registered today.
   *
   * @throws RuleViolation 400 for the first thing that is missing or wrong
   */
  public void requireComplete(NodeRef draft) {
    Map<QName, Serializable> now = new HashMap<>(publicNodeService.getProperties(draft));
    now.putAll(rules.defaults(now));
    rules.check(now, Map.of());
  }

  /** Deletes a draft, into the trash; a letter that has a number is refused by the rules. */
  public void deleteDraft(NodeRef letter) {
    // This refusal comes first: a numbered letter has no owner but the system, so that Alfresco
    // would only say that the user is not allowed.
    if (publicNodeService.getProperty(letter, LetterModel.SERIES) != null) {
      throw RuleViolation.conflict("letter", "naskah.delete.numbered");
    }
    publicNodeService.deleteNode(letter);
  }

  /** Voids a registered letter: it stays, its number stays used. */
  public void voidLetter(NodeRef letter, String reason) {
    Map<QName, Serializable> values = new HashMap<>();
    values.put(LetterModel.STATUS, LetterStatus.VOID.code());
    values.put(LetterModel.VOID_REASON, reason);
    writeStep(letter, values);
  }

  /**
   * A step changes nothing in the document, so it does not wait for whoever has the document open.
   */
  private void writeStep(NodeRef letter, Map<QName, Serializable> values) {
    locks.write(() -> publicNodeService.addProperties(letter, values));
  }

  /**
   * Stores the letter itself.
   *
   * @param mimetype as the client says; unknown ones are stored as they are
   * @throws RuleViolation 400 if there is nothing in it
   */
  public void putContent(NodeRef node, String mimetype, String encoding, InputStream content) {
    Replacing.means(node);
    ContentWriter writer = publicContentService.getWriter(node, ContentModel.PROP_CONTENT, true);
    writer.setMimetype(mimetype);
    writer.setEncoding(encoding == null ? "UTF-8" : encoding);
    writer.putContent(content);
    if (writer.getSize() == 0) {
      throw RuleViolation.invalid("content", "naskah.content.empty");
    }
    Map<QName, Serializable> stored = publicNodeService.getProperties(node);
    String name = (String) stored.get(ContentModel.PROP_NAME);
    String ending = endings.usual(mimetype);
    if (!ending.isEmpty()
        && (FileNames.extension(name).isEmpty() || FileNames.isNumberAndSubject(name, stored))) {
      publicNodeService.setProperty(node, ContentModel.PROP_NAME, name + "." + ending);
    }
  }

  /** Adds an attachment, still without content. */
  public NodeRef attach(NodeRef letter, String fileName) {
    return addFile(letter, LetterModel.ATTACHMENTS, fileName);
  }

  /** Adds a file to a letter or to what belongs to it, still without content. */
  public NodeRef addFile(NodeRef parent, QName association, String fileName) {
    String name = Texts.trimmed(fileName);
    if (name == null) {
      throw RuleViolation.invalid("fileName", "naskah.missing");
    }
    FileNames.check(name);
    Map<QName, Serializable> properties = new HashMap<>();
    properties.put(ContentModel.PROP_NAME, name);
    if (association.equals(LetterModel.ATTACHMENTS)
        && publicNodeService.getProperty(parent, LetterModel.SERIES) != null) {
      properties.put(ContentModel.PROP_OWNER, RunAs.systemName());
    }
    return publicNodeService
        .createNode(
            parent,
            association,
            QName.createQName(NamespaceService.CONTENT_MODEL_1_0_URI, name),
            ContentModel.TYPE_CONTENT,
            properties)
        .getChildRef();
  }
}
