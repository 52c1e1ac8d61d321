package id.naskah.routing;

import id.naskah.letter.LetterService;
import id.naskah.model.RoutingModel;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import java.io.InputStream;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;

/** The files of a report: the recipient's, and the recipient's alone, while the part is open. */
public class ReportFiles {
  private final NodeService nodeService;
  private final LetterService letters;
  private final DispositionTable table;
  private final Actors actors;

  /**
   * @param nodeService the one that checks no permission: {@link Actors} says who may write
   */
  public ReportFiles(
      NodeService nodeService, LetterService letters, DispositionTable table, Actors actors) {
    this.nodeService = nodeService;
    this.letters = letters;
    this.table = table;
    this.actors = actors;
  }

  /**
   * Adds a file to a report, still without content.
   *
   * @throws RuleViolation 400 for a name that can't be one, 403 for who is not the recipient, 409
   *     when the part is over
   */
  public NodeRef add(NodeRef disposition, String fileName) {
    requireWritable(disposition);
    // The system adds the file, because a recipient may only read the letter. That the user is the
    // recipient was checked just above.
    return RunAs.system(() -> letters.addFile(disposition, ContentModel.ASSOC_CONTAINS, fileName));
  }

  /** Stores what is in a file; the same refusals, and 400 if there is nothing in it. */
  public void putContent(NodeRef file, String mimetype, String encoding, InputStream content) {
    requireWritable(nodeService.getPrimaryParent(file).getParentRef());
    // The system writes the content, because a recipient may only read the letter.
    RunAs.system(
        () -> {
          letters.putContent(file, mimetype, encoding, content);
        });
  }

  /** Refuses who is not the recipient, and changes to the files of a part that is over. */
  void requireWritable(NodeRef disposition) {
    NodeRef letter = nodeService.getPrimaryParent(disposition).getParentRef();
    // The letter's row is locked, so that nobody completes the disposition at the same moment.
    table.lockLetter(id(letter));
    DispositionRow row =
        table
            .find(id(disposition))
            .orElseThrow(() -> RuleViolation.notFound("disposition", disposition.getId()));
    actors.requireRecipient(row.recipient());
    if (!row.status().isOpen()) {
      throw RuleViolation.conflict("disposition", "naskah.pass.closed", row.status().code());
    }
  }

  /** Whether this holds the files of a report. */
  boolean isDisposition(NodeRef node) {
    return node != null
        && nodeService.exists(node)
        && RoutingModel.TYPE_DISPOSITION.equals(nodeService.getType(node));
  }

  private long id(NodeRef node) {
    return (Long) nodeService.getProperty(node, ContentModel.PROP_NODE_DBID);
  }
}
