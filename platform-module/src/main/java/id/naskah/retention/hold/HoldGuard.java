package id.naskah.retention.hold;

import id.naskah.letter.protection.LetterKeeper;
import id.naskah.platform.RuleViolation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;

/**
 * Rule 5 (docs/rules.md#rule-5): what is under any hold stays as and where it is.
 *
 * <p>Who destroys or carries away first keeps holds out, then asks, then acts, all in one short
 * transaction: a hold placed meanwhile waits, and finds the letter gone; one placed before is seen.
 */
public class HoldGuard implements LetterKeeper {
  private final NodeService nodeService;
  private final HoldTable table;
  private final HoldRefusal refusal;

  /**
   * @param nodeService the one that checks no permission: a hold counts for letters that the user
   *     may not read as well
   */
  public HoldGuard(NodeService nodeService, HoldTable table, HoldRefusal refusal) {
    this.nodeService = nodeService;
    this.table = table;
    this.refusal = refusal;
  }

  /** The holds in force on a letter or a dossier, ascending; a letter is held with its dossier. */
  public List<Long> holdsOn(NodeRef letterOrDossier) {
    Long id = (Long) nodeService.getProperty(letterOrDossier, ContentModel.PROP_NODE_DBID);
    return table.holdsOn(List.of(id)).getOrDefault(id, List.of());
  }

  /**
   * The same for many letters or dossiers, in at most two statements.
   *
   * @param nodes their ids in the database
   * @return without those that are under no hold
   */
  public Map<Long, List<Long>> holdsOn(Collection<Long> nodes) {
    return table.holdsOn(nodes);
  }

  /**
   * Refuses the change of a letter, file or dossier that is held.
   *
   * @throws RuleViolation 409; it names the holds only to those who may know them
   */
  @Override
  public void refuseIfHeld(NodeRef letterOrDossier) {
    List<Long> holds = holdsOn(letterOrDossier);
    if (!holds.isEmpty()) {
      throw refusal.of(holds);
    }
  }

  /**
   * Makes whoever would place a hold, or put more under one, wait for the end of this transaction.
   *
   * <p>To be called before {@link #holdsOn}, not after. Many may do so at a time; keep it short.
   */
  public void keepHoldsOut() {
    table.keepHoldsOut();
  }
}
