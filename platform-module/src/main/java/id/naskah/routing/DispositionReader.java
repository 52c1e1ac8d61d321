package id.naskah.routing;

import id.naskah.configuration.Explanation;
import id.naskah.configuration.Recipient;
import id.naskah.letter.LetterReader;
import id.naskah.letter.LetterValues;
import id.naskah.model.RoutingModel;
import id.naskah.platform.Nodes;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/** Reads dispositions for a user: those of letters that the user may read. */
public class DispositionReader {
  private final NodeService nodeService;
  private final LetterReader letters;
  private final DispositionTable table;
  private final RoutingLog log;
  private final AutomaticRouting routing;
  private final OfficeClock clock;

  /**
   * @param nodeService the one that checks no permission: the letter is asked for each time
   */
  public DispositionReader(
      NodeService nodeService,
      LetterReader letters,
      DispositionTable table,
      RoutingLog log,
      AutomaticRouting routing,
      OfficeClock clock) {
    this.nodeService = nodeService;
    this.letters = letters;
    this.table = table;
    this.log = log;
    this.routing = routing;
    this.clock = clock;
  }

  /**
   * The disposition with this id.
   *
   * @throws RuleViolation 404 if there is none, or none for this user
   */
  public NodeRef find(String id) {
    if (LetterReader.isId(id)) {
      NodeRef node = Nodes.live(id);
      if (nodeService.exists(node)
          && RoutingModel.TYPE_DISPOSITION.equals(nodeService.getType(node))
          && letters.isReadable(letterOf(node))) {
        return node;
      }
    }
    throw RuleViolation.notFound("disposition", id);
  }

  /** The letter of a disposition. */
  public NodeRef letterOf(NodeRef disposition) {
    return nodeService.getPrimaryParent(disposition).getParentRef();
  }

  /** The dispositions of a letter, each after the one above it, oldest first. */
  public List<Disposition> ofLetter(NodeRef letter) {
    long id = (Long) nodeService.getProperty(letter, ContentModel.PROP_NODE_DBID);
    List<DispositionRow> ordered = new ArrayList<>();
    List<DispositionRow> all = table.ofLetter(id);
    all.stream().filter(row -> row.aboveId() == null).forEach(top -> addTree(top, all, ordered));
    return ordered.stream().map(row -> read(row.node())).toList();
  }

  private static void addTree(
      DispositionRow top, List<DispositionRow> all, List<DispositionRow> ordered) {
    ordered.add(top);
    all.stream().filter(row -> row.isBelow(top)).forEach(row -> addTree(row, all, ordered));
  }

  /** What is known of a disposition that was found. */
  public Disposition read(NodeRef node) {
    Map<QName, Serializable> properties = nodeService.getProperties(node);
    LetterValues values = new LetterValues(properties, clock);
    NodeRef above = (NodeRef) properties.get(RoutingModel.ABOVE);
    return new Disposition(
        node.getId(),
        letterOf(node).getId(),
        above == null ? null : above.getId(),
        Recipient.parse(values.text(RoutingModel.RECIPIENT)).orElseThrow(),
        Boolean.TRUE.equals(properties.get(RoutingModel.RESPONSIBLE)),
        values.texts(RoutingModel.INSTRUCTIONS),
        values.text(RoutingModel.NOTE),
        values.day(RoutingModel.DUE_DATE),
        DispositionStatus.of(values.text(RoutingModel.STATUS)),
        values.text(RoutingModel.SENDER),
        values.text(RoutingModel.SENT_FOR),
        instant(properties, RoutingModel.SENT_AT),
        values.text(RoutingModel.READ_BY),
        instant(properties, RoutingModel.READ_AT),
        values.text(RoutingModel.REPORT),
        values.text(RoutingModel.REASON),
        values.text(RoutingModel.CLOSED_BY),
        values.text(RoutingModel.CLOSED_FOR),
        instant(properties, RoutingModel.CLOSED_AT));
  }

  /** What happened to a letter on its way, in its order. */
  public List<PastEvent> history(NodeRef letter) {
    return log.of(letter);
  }

  /** What the rules of routing.csv say about a letter: the last one is the one that matches. */
  public List<Explanation> explain(NodeRef letter) {
    return routing.explain(nodeService.getProperties(letter));
  }

  private static Instant instant(Map<QName, Serializable> properties, QName name) {
    Date date = (Date) properties.get(name);
    return date == null ? null : date.toInstant();
  }
}
