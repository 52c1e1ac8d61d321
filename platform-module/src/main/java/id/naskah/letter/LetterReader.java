package id.naskah.letter;

import id.naskah.model.LetterModel;
import id.naskah.platform.Nodes;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.model.Repository;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/** Reads letters for a user; what that user may not read does not exist. */
public class LetterReader {
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final Repository repository;
  private final NodeService nodeService;
  private final LetterLinks links;
  private final OfficeClock clock;

  /**
   * @param nodeService the one that checks no permission: {@link #find} asks once for each letter
   */
  public LetterReader(
      Repository repository, NodeService nodeService, LetterLinks links, OfficeClock clock) {
    this.repository = repository;
    this.nodeService = nodeService;
    this.links = links;
    this.clock = clock;
  }

  /**
   * The letter with this id.
   *
   * @throws RuleViolation 404 if there is none, or none for this user
   */
  public NodeRef find(String id) {
    if (isId(id)) {
      NodeRef node = Nodes.live(id);
      if (isReadable(node)) {
        return node;
      }
    }
    throw RuleViolation.notFound("letter", id);
  }

  /** Whether this is a letter that the user may read. */
  public boolean isReadable(NodeRef node) {
    return links.mayRead(node) && LetterModel.TYPE_LETTER.equals(nodeService.getType(node));
  }

  /** Whether the user may write a letter. */
  public boolean mayWrite(NodeRef letter) {
    return links.mayWrite(letter);
  }

  /**
   * The letter with this id, for who may write it.
   *
   * @throws RuleViolation 404 if there is none for this user, 403 for who may only read it
   */
  public NodeRef findWritable(String id) {
    NodeRef letter = find(id);
    links.requireWrite(letter);
    return letter;
  }

  /** Whether this can be the id of a node. */
  public static boolean isId(String id) {
    return id != null && ID.matcher(id).matches();
  }

  /** What is known of a letter that was found, with its links and path. */
  public Letter read(NodeRef node) {
    return read(node, true);
  }

  /** What is known of a letter in a list, without its links and path. */
  public Letter readShort(NodeRef node) {
    return read(node, false);
  }

  private Letter read(NodeRef node, boolean whole) {
    Map<QName, Serializable> properties = nodeService.getProperties(node);
    LetterValues letter = new LetterValues(properties, clock);
    ContentData content = (ContentData) properties.get(ContentModel.PROP_CONTENT);
    boolean empty = content == null || content.getContentUrl() == null;
    return new Letter(
        node.getId(),
        letter.text(ContentModel.PROP_NAME),
        letter.text(LetterModel.DIRECTION),
        letter.text(LetterModel.KIND),
        letter.text(LetterModel.UNIT),
        letter.text(LetterModel.SUBJECT),
        letter.text(LetterModel.LETTER_NUMBER),
        letter.day(LetterModel.LETTER_DATE),
        letter.day(LetterModel.RECEIVED_DATE),
        letter.text(LetterModel.SENDER_NAME),
        letter.text(LetterModel.SENDER_ORGANISATION),
        letter.texts(LetterModel.RECIPIENTS),
        letter.texts(LetterModel.COPY_TO),
        letter.texts(LetterModel.READERS),
        letter.text(LetterModel.URGENCY),
        letter.text(LetterModel.SECURITY),
        letter.text(LetterModel.CLASSIFICATION),
        letter.text(LetterModel.SUMMARY),
        letter.text(LetterModel.STATUS),
        letter.text(LetterModel.SERIES),
        letter.number(LetterModel.AGENDA_NUMBER),
        letter.number(LetterModel.AGENDA_YEAR),
        letter.text(LetterModel.VOID_REASON),
        letter.text(LetterModel.VOIDED_BY),
        instant(properties, LetterModel.VOIDED_AT),
        empty ? null : content.getMimetype(),
        empty ? 0 : content.getSize(),
        letter.text(ContentModel.PROP_CREATOR),
        instant(properties, ContentModel.PROP_CREATED),
        whole ? ids(node, LetterModel.REPLIES_TO) : null,
        whole ? ids(node, LetterModel.RELATES_TO) : null,
        whole ? ids(node, LetterModel.REPLACES) : null,
        whole ? ids(node, LetterModel.POSSIBLE_REPEAT_OF) : null,
        whole ? path(node) : null);
  }

  private List<String> ids(NodeRef node, QName link) {
    return links.linked(node, link).stream().map(NodeRef::getId).toList();
  }

  private static Instant instant(Map<QName, Serializable> properties, QName name) {
    Date date = (Date) properties.get(name);
    return date == null ? null : date.toInstant();
  }

  /** The names of the folders say no more than the letter itself, which the user may read. */
  private String path(NodeRef node) {
    Deque<String> names = new ArrayDeque<>();
    NodeRef home = repository.getCompanyHome();
    NodeRef folder = nodeService.getPrimaryParent(node).getParentRef();
    while (folder != null && !folder.equals(home)) {
      names.addFirst((String) nodeService.getProperty(folder, ContentModel.PROP_NAME));
      folder = nodeService.getPrimaryParent(folder).getParentRef();
    }
    return "/" + String.join("/", names);
  }
}
