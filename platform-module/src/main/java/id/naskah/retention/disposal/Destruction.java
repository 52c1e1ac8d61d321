package id.naskah.retention.disposal;

import id.naskah.platform.Leaving;
import id.naskah.platform.OfficeClock;
import id.naskah.retention.record.EarlierContent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.lock.LockService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.version.VersionService;

/**
 * The end of one record: the letter with all that hangs on it, its versions, working copies and
 * what lies in the trash. Nothing of it goes to the trash; a stub stays (docs/rules.md#rule-6).
 *
 * <p>In the caller's transaction, which has to know that nothing forbids it.
 */
class Destruction {
  private final NodeService nodeService;
  private final NodeService storedNodes;
  private final VersionService versionService;
  private final LockService lockService;
  private final Remains remains;
  private final StubWriter stubs;
  private final DueTable due;
  private final EarlierContent earlier;
  private final Shredder shredder;
  private final OfficeClock clock;

  /**
   * @param nodeService the one that checks no permission: who approved it was checked, who carries
   *     it out is the system; so with the next three
   * @param storedNodes the one that has versions and the trash as they are stored
   */
  public Destruction(
      NodeService nodeService,
      NodeService storedNodes,
      VersionService versionService,
      LockService lockService,
      Remains remains,
      StubWriter stubs,
      DueTable due,
      EarlierContent earlier,
      Shredder shredder,
      OfficeClock clock) {
    this.nodeService = nodeService;
    this.storedNodes = storedNodes;
    this.versionService = versionService;
    this.lockService = lockService;
    this.remains = remains;
    this.stubs = stubs;
    this.due = due;
    this.earlier = earlier;
    this.shredder = shredder;
    this.clock = clock;
  }

  /**
   * Destroys a letter.
   *
   * @return SHA-256 of its content; null if it had none
   * @throws id.naskah.platform.RuleViolation if content can't be read, of which nobody could then
   *     say what it was
   */
  public String destroy(Disposal batch, DisposalItem item, NodeRef letter) {
    Remains.Found found = remains.of(letter, due.trashed(item.nodeId()));
    String sha256 = stubs.write(batch, item, letter, found, clock.now());
    Set<String> urls = new HashSet<>(found.urls());
    urls.addAll(earlier.of(item.uuid()));
    shredder.add(batch.id(), item.position(), urls);
    found.live().forEach(Leaving::begin);
    found.trashed().forEach(Leaving::begin);
    found.workingCopies().forEach(this::remove);
    for (NodeRef node : found.live()) {
      if (nodeService.hasAspect(node, ContentModel.ASPECT_LOCKABLE)) {
        lockService.unlock(node, false, true);
      }
    }
    remove(letter);
    found.trashed().stream().filter(storedNodes::exists).forEach(storedNodes::deleteNode);
    found.versioned().forEach(versionService::deleteVersionHistory);
    found.oldHistories().forEach(storedNodes::deleteNode);
    due.forget(item.nodeId());
    earlier.forget(item.uuid());
    return sha256;
  }

  /**
   * The node is made temporary, because neither a temporary node nor its children are put into the
   * trash.
   */
  private void remove(NodeRef node) {
    nodeService.addAspect(node, ContentModel.ASPECT_TEMPORARY, null);
    nodeService.deleteNode(node);
  }

  /** Nodes of which anything is left, for those who look. */
  boolean isLeft(List<NodeRef> nodes) {
    return nodes.stream().anyMatch(storedNodes::exists);
  }
}
