package id.naskah.routing;

import id.naskah.configuration.Recipient;
import id.naskah.platform.RuleViolation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;

/** Whom a user may pass letters on to, by the same rules as when it is done. */
public class Addressees {
  /** A busy secretary's last two weeks. */
  private static final int PARTS = 200;

  private final NodeService nodeService;
  private final PassOnRules rules;
  private final Actors actors;
  private final DispositionTable table;

  /**
   * For whoever asks.
   *
   * @param nodeService the one that checks no permission: whoever asks has found the letter
   */
  public Addressees(
      NodeService nodeService, PassOnRules rules, Actors actors, DispositionTable table) {
    this.nodeService = nodeService;
    this.rules = rules;
    this.actors = actors;
    this.table = table;
  }

  /** Whether the recipient is there, in use, and somebody can act for it today. */
  public boolean accepts(Recipient recipient) {
    return rules.accepts(recipient);
  }

  /** To whom the user passed letters on last, the last first. */
  public List<Recipient> lately() {
    return table.lately(Actors.user(), PARTS);
  }

  /** To whom the user passes no letter on, whichever it is. */
  public Set<Recipient> never() {
    return Set.of(Recipient.user(Actors.user()));
  }

  /**
   * To whom the user may not pass on this letter: from whom it came, and who has it already.
   *
   * @param above the part below which it would be passed on; null at the top
   * @throws RuleViolation 403 if the user may not pass it on at all
   */
  public Set<Recipient> never(NodeRef letter, NodeRef above) {
    long letterId = (Long) nodeService.getProperty(letter, ContentModel.PROP_NODE_DBID);
    List<DispositionRow> all = table.ofLetter(letterId);
    DispositionRow part = part(above, all);
    Actors.Actor actor =
        part == null ? actors.requireWriter(letter) : actors.requireRecipient(part.recipient());
    Set<Recipient> never = new HashSet<>(PassOnRules.way(actor.user(), part, all));
    never.addAll(PassOnRules.holding(all));
    return never;
  }

  private static DispositionRow part(NodeRef above, List<DispositionRow> all) {
    if (above == null) {
      return null;
    }
    return all.stream()
        .filter(row -> row.node().equals(above))
        .findFirst()
        .orElseThrow(
            () -> RuleViolation.invalid("parent", "naskah.notFound", "disposition", above.getId()));
  }
}
