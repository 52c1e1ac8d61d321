package id.naskah.retention.hold;

import id.naskah.letter.LetterReader;
import id.naskah.letter.LetterStatus;
import id.naskah.model.LetterModel;
import id.naskah.model.RetentionModel;
import id.naskah.platform.Nodes;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.platform.RunAs;
import id.naskah.retention.NumberOnly;
import id.naskah.retention.RecordSights;
import id.naskah.retention.RecordsRoles;
import id.naskah.retention.Sight;
import id.naskah.retention.Sights;
import id.naskah.search.Condition;
import id.naskah.search.Judge;
import id.naskah.search.LetterList;
import id.naskah.search.LetterOrder;
import id.naskah.search.LetterPage;
import id.naskah.search.LetterQuery;
import id.naskah.search.Where;
import id.naskah.search.WhereField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.AccessStatus;
import org.alfresco.service.cmr.security.PermissionService;

/** What lies under holds: letters and dossiers by name, and letters by query. */
public class HeldService {
  private static final String LETTER = "letter";
  private static final String DOSSIER = "dossier";

  private final HoldService holds;
  private final HoldRows rows;
  private final HoldTable table;
  private final HoldLog log;
  private final RecordsRoles roles;
  private final RecordSights sights;
  private final LetterList list;
  private final NodeService nodeService;
  private final PermissionService permissionService;
  private final OfficeClock clock;

  /**
   * @param nodeService the one that checks no permission: each dossier is asked for here
   */
  public HeldService(
      HoldService holds,
      HoldRows rows,
      HoldTable table,
      HoldLog log,
      RecordsRoles roles,
      RecordSights sights,
      LetterList list,
      NodeService nodeService,
      PermissionService permissionService,
      OfficeClock clock) {
    this.holds = holds;
    this.rows = rows;
    this.table = table;
    this.log = log;
    this.roles = roles;
    this.sights = sights;
    this.list = list;
    this.nodeService = nodeService;
    this.permissionService = permissionService;
    this.clock = clock;
  }

  /**
   * Puts a letter under a hold by name; once is as good as twice.
   *
   * @throws RuleViolation 403, 404; 409 for a draft, a released hold, and a hold on a query
   */
  public NodeRef addLetter(String hold, String letter) {
    Hold found = byName(hold);
    NodeRef node = sights.findToWorkOn(letter);
    if (LetterStatus.DRAFT.code().equals(nodeService.getProperty(node, LetterModel.STATUS))) {
      throw RuleViolation.conflict("letterId", "naskah.hold.draft");
    }
    add(found, node, LETTER);
    return node;
  }

  /** Puts a dossier under a hold, with all letters that lie in the dossier now and later. */
  public NodeRef addDossier(String hold, String dossier) {
    Hold found = byName(hold);
    NodeRef node = findDossier(dossier);
    add(found, node, DOSSIER);
    return node;
  }

  private Hold byName(String id) {
    Hold hold = holds.change(id);
    if (hold.where() != null) {
      throw RuleViolation.conflict("hold", "naskah.hold.query");
    }
    // Before the letter is looked for: one that is being destroyed is gone then.
    table.keepAllElseOut();
    return hold;
  }

  private void add(Hold hold, NodeRef node, String kind) {
    String user = RunAs.sender();
    if (rows.put(hold.id(), id(node), kind, user, clock.now())) {
      log.record(hold.id(), new HoldEvent("added", node.getId(), user, clock.now(), kind));
    }
  }

  /** Takes a letter from under a hold; other holds on it stay. */
  public void removeLetter(String hold, String letter) {
    Hold found = holds.change(hold);
    remove(found, sights.findToWorkOn(letter), LETTER);
  }

  /** Takes a dossier from under a hold; other holds on the dossier stay. */
  public void removeDossier(String hold, String dossier) {
    Hold found = holds.change(hold);
    remove(found, findDossier(dossier), DOSSIER);
  }

  private void remove(Hold hold, NodeRef node, String kind) {
    if (!rows.remove(hold.id(), id(node))) {
      throw RuleViolation.notFound(kind, node.getId());
    }
    String user = RunAs.sender();
    log.record(hold.id(), new HoldEvent("removed", node.getId(), user, clock.now(), kind));
  }

  /**
   * The letters that a hold covers, or covered when it was released, and of which the user sees
   * something; newest first.
   *
   * <p>A letter that the user may not read is not told of a hold on a query that asks for more than
   * such a letter's number, level and dates: that it fits would tell what it says. It is held all
   * the same.
   *
   * @param id of a hold that the user may know of
   */
  public LetterPage letters(String id, int skip, int most) {
    Hold hold = holds.find(id);
    List<Condition> conditions = new ArrayList<>();
    if (hold.where() == null) {
      conditions.add(Condition.heldBy(hold.id()));
    } else {
      conditions.addAll(Where.read(hold.where()));
    }
    conditions.add(
        Condition.of(
            WhereField.STATUS,
            "IN",
            List.of(
                LetterStatus.OPEN.code(), LetterStatus.SETTLED.code(), LetterStatus.VOID.code())));
    LetterQuery query = new LetterQuery(conditions, LetterOrder.CREATED_AT, false, skip, most);
    return roles.isManager() || roles.isApprover()
        ? list.page(query, judge(conditions))
        : list.page(query);
  }

  private Judge judge(List<Condition> conditions) {
    Sights current = sights.current();
    Sight least = NumberOnly.tells(conditions) ? Sight.NUMBER : Sight.WHOLE;
    return (letter, acl, owner, security) ->
        current.of(letter, acl, owner, security).compareTo(least) >= 0;
  }

  /** The dossiers under a hold by name that the user may read. */
  public List<NodeRef> dossiers(String id) {
    return rows.dossiers(holds.find(id).id()).stream()
        .map(nodeService::getNodeRef)
        .filter(Objects::nonNull)
        .filter(this::isReadable)
        .toList();
  }

  /** Whether the user may know that this letter or dossier is under a hold that the user knows. */
  public boolean isKnown(NodeRef node) {
    return isReadable(node) || sights.of(node) != Sight.NONE;
  }

  /** Whether the user may read this node; one that is gone nobody reads. */
  private boolean isReadable(NodeRef node) {
    return nodeService.exists(node)
        && permissionService.hasPermission(node, PermissionService.READ) == AccessStatus.ALLOWED;
  }

  private NodeRef findDossier(String id) {
    if (LetterReader.isId(id)) {
      NodeRef node = Nodes.live(id);
      if (isReadable(node) && RetentionModel.TYPE_DOSSIER.equals(nodeService.getType(node))) {
        return node;
      }
    }
    throw RuleViolation.notFound(DOSSIER, id);
  }

  private long id(NodeRef node) {
    return (Long) nodeService.getProperty(node, ContentModel.PROP_NODE_DBID);
  }
}
