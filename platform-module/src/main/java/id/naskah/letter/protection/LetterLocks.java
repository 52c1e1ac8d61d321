package id.naskah.letter.protection;

import id.naskah.audit.Audit;
import id.naskah.model.LetterModel;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.lock.mem.LockState;
import org.alfresco.service.cmr.coci.CheckOutCheckInService;
import org.alfresco.service.cmr.lock.LockService;
import org.alfresco.service.cmr.lock.LockStatus;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.AuthorityService;
import org.alfresco.service.namespace.RegexQNamePattern;

/**
 * Who has a letter, or a file of it, open for editing: nobody else changes it meanwhile. Somebody
 * may go on leave with it, so that an administrator can end that.
 */
public class LetterLocks {
  private final NodeService nodeService;
  private final LockService lockService;
  private final CheckOutCheckInService checkOuts;
  private final AuthorityService authorityService;
  private final Audit audit;

  /** That a file is open for editing. */
  public record Lock(NodeRef file, String fileName, String user) {}

  /**
   * For letters that the user may read.
   *
   * @param nodeService the one that checks no permission: the caller has found the letter; who may
   *     end a lock is decided here. So with the next two.
   */
  public LetterLocks(
      NodeService nodeService,
      LockService lockService,
      CheckOutCheckInService checkOuts,
      AuthorityService authorityService,
      Audit audit) {
    this.nodeService = nodeService;
    this.lockService = lockService;
    this.checkOuts = checkOuts;
    this.authorityService = authorityService;
    this.audit = audit;
  }

  /** The files of a letter that somebody has open: the document itself first. */
  public List<Lock> of(NodeRef letter) {
    List<NodeRef> files = new ArrayList<>(List.of(letter));
    nodeService
        .getChildAssocs(letter, LetterModel.ATTACHMENTS, RegexQNamePattern.MATCH_ALL)
        .stream()
        .map(ChildAssociationRef::getChildRef)
        .forEach(files::add);
    return files.stream().map(this::lock).flatMap(Optional::stream).toList();
  }

  private Optional<Lock> lock(NodeRef file) {
    LockState state = lockService.getLockState(file);
    LockStatus status = lockService.getLockStatus(file, RunAs.systemName());
    boolean locked = status == LockStatus.LOCKED || status == LockStatus.LOCK_OWNER;
    if (state == null || state.getOwner() == null || !locked) {
      return Optional.empty();
    }
    String name = (String) nodeService.getProperty(file, ContentModel.PROP_NAME);
    return Optional.of(new Lock(file, name, state.getOwner()));
  }

  /**
   * Ends a lock. Of a file that was checked out, what was not checked in is lost.
   *
   * @param id of the letter, or of one of its files
   * @throws RuleViolation 404 if that is not locked, 403 for who has not locked it, unless it is an
   *     administrator
   */
  public void end(NodeRef letter, String id) {
    Lock lock =
        of(letter).stream()
            .filter(each -> each.file().getId().equals(id))
            .findFirst()
            .orElseThrow(() -> RuleViolation.notFound("lock", id));
    String user = RunAs.sender();
    if (!lock.user().equals(user) && !authorityService.isAdminAuthority(user)) {
      throw RuleViolation.forbidden("naskah.lock.notYours", lock.user());
    }
    RunAs.system(
        () -> {
          end(lock.file());
        });
    audit.record(letter, "lock of " + lock.user() + " ended");
  }

  private void end(NodeRef file) {
    if (nodeService.hasAspect(file, ContentModel.ASPECT_CHECKED_OUT)) {
      checkOuts.cancelCheckout(checkOuts.getWorkingCopy(file));
    } else {
      lockService.unlock(file, false, true);
    }
  }
}
