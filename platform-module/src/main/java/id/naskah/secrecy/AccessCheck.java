package id.naskah.secrecy;

import id.naskah.audit.Audit;
import id.naskah.audit.Finding;
import id.naskah.audit.FindingTable;
import id.naskah.task.Task;
import id.naskah.task.TaskWork;
import java.util.ArrayList;
import java.util.List;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Compares who reads each letter with who should: permissions that were set by hand, groups that
 * were removed, a backup that was restored. On request it sets right what it finds. Killed, it goes
 * on where it stopped.
 *
 * <p>Of an ordinary letter only what is lacking is wrong: what an administrator gave or took away
 * by hand is the administrator's to answer for. Cost: all letters.
 */
class AccessCheck implements TaskWork {
  private static final int CHUNK = 200;
  private static final String LETTERS =
      "SELECT node_id FROM naskah_letter WHERE node_id > ? ORDER BY node_id LIMIT ?";

  private final JdbcTemplate jdbc;
  private final NodeService nodeService;
  private final LetterAccess access;
  private final FindingTable findings;
  private final Audit audit;
  private final boolean repairs;

  /**
   * @param nodeService the one that checks no permission: all letters are looked at
   * @param repairs whether what is wrong is set right
   */
  public AccessCheck(
      JdbcTemplate jdbc,
      NodeService nodeService,
      LetterAccess access,
      FindingTable findings,
      Audit audit,
      boolean repairs) {
    this.jdbc = jdbc;
    this.nodeService = nodeService;
    this.access = access;
    this.findings = findings;
    this.audit = audit;
    this.repairs = repairs;
  }

  @Override
  public String kind() {
    return repairs ? "accessRepair" : "accessCheck";
  }

  @Override
  public Progress next(Task task) {
    List<Long> ids = jdbc.queryForList(LETTERS, Long.class, task.place(), CHUNK);
    List<Finding> found = new ArrayList<>();
    for (long id : ids) {
      NodeRef letter = nodeService.getNodeRef(id);
      if (letter != null && nodeService.exists(letter) && !access.isAsItShouldBe(letter)) {
        found.add(Finding.ofLetter(Finding.Kind.ACCESS, letter.getId()));
        if (repairs) {
          access.settle(letter);
          audit.record(letter, "access repaired");
        }
      }
    }
    findings.add(task, found);
    long place = ids.isEmpty() ? task.place() : ids.get(ids.size() - 1);
    return new Progress(place, ids.size(), found.size(), ids.size() == CHUNK);
  }
}
