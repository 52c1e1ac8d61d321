package id.naskah.access;

import id.naskah.platform.Nodes;
import id.naskah.platform.database.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.alfresco.repo.domain.permissions.AclDAO;
import org.alfresco.repo.security.permissions.ACEType;
import org.alfresco.repo.security.permissions.AccessControlEntry;
import org.alfresco.repo.security.permissions.AccessControlEntryContext;
import org.alfresco.repo.security.permissions.AccessControlList;
import org.alfresco.repo.security.permissions.PermissionReference;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;

/**
 * What one user may read, asked many times within one request.
 *
 * <p>Letters that share an access control list, and of which the user is the owner or is not, are
 * all readable or none is: so Alfresco is asked for one of them. The same holds for lists that say
 * the same: each letter that was passed on has a list of its own, but of many such lists only a few
 * differ. The answer counts the same for letters that are skipped and for those that are shown,
 * else pages would overlap.
 */
public final class Reader {
  private final PermissionService permissionService;
  private final Predicate<NodeRef> exists;
  private final AclDAO aclDao;
  private final String user;
  private final Map<Right, Boolean> byList = new HashMap<>();
  private final Map<Said, Boolean> byWhatIsSaid = new HashMap<>();

  private record Right(Long acl, boolean owner) {}

  private record Said(Set<Entry> entries, boolean owner) {}

  /** All that counts of an entry, with how far above it was set. */
  private record Entry(
      String authority,
      PermissionReference permission,
      AccessStatus status,
      Integer position,
      ACEType type,
      AccessControlEntryContext context) {
    static Entry of(AccessControlEntry entry) {
      return new Entry(
          entry.getAuthority(),
          entry.getPermission(),
          entry.getAccessStatus(),
          entry.getPosition(),
          entry.getAceType(),
          entry.getContext());
    }
  }

  /**
   * For one request of one user.
   *
   * @param exists whether a node is there still, whoever may read it
   */
  public Reader(
      PermissionService permissionService, Predicate<NodeRef> exists, AclDAO aclDao, String user) {
    this.permissionService = permissionService;
    this.exists = exists;
    this.aclDao = aclDao;
    this.user = user;
  }

  public String user() {
    return user;
  }

  public Set<String> authorities() {
    return permissionService.getAuthorisations();
  }

  /**
   * Whether the user may read the letter with this access control list and owner.
   *
   * @param acl null where the node has no list
   * @param owner counts only when it is the user
   */
  public boolean reads(NodeRef letter, Long acl, String owner) {
    // Without a list of its own a node is judged by its folder: asked each time.
    if (acl == null) {
      return exists.test(letter) && mayRead(letter);
    }
    Right right = new Right(acl, user.equals(owner));
    Boolean known = byList.get(right);
    if (known != null) {
      return known;
    }
    if (!exists.test(letter)) {
      // One that has just gone says nothing about the others.
      return false;
    }
    boolean reads = readsBySaid(letter, right);
    byList.put(right, reads);
    return reads;
  }

  /**
   * The same for a letter and its row.
   *
   * @param row has the columns acl (of the node) and owner (of the letter)
   */
  public boolean reads(NodeRef letter, ResultSet row) throws SQLException {
    return reads(letter, Columns.number(row, "acl"), row.getString("owner"));
  }

  /**
   * The same for a row of which the statement may know already that it is readable.
   *
   * @param row has the column certain besides ({@link Access#certain}), and the letter's uuid as
   *     letter
   */
  public boolean reads(ResultSet row) throws SQLException {
    return row.getBoolean("certain") || reads(Nodes.live(row.getString("letter")), row);
  }

  private boolean readsBySaid(NodeRef letter, Right right) {
    AccessControlList list = aclDao.getAccessControlList(right.acl());
    if (list == null) {
      return mayRead(letter);
    }
    Set<Entry> entries = list.getEntries().stream().map(Entry::of).collect(Collectors.toSet());
    return byWhatIsSaid.computeIfAbsent(new Said(entries, right.owner()), said -> mayRead(letter));
  }

  private boolean mayRead(NodeRef letter) {
    return permissionService.hasPermission(letter, PermissionService.READ) == AccessStatus.ALLOWED;
  }
}
