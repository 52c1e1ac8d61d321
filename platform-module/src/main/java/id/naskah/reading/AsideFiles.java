package id.naskah.reading;

import id.naskah.access.ContentUrlRows;
import id.naskah.audit.Audit;
import id.naskah.platform.Nodes;
import id.naskah.platform.OfficeClock;
import id.naskah.platform.RuleViolation;
import id.naskah.retention.record.Belongings;
import java.util.List;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.security.AuthorityService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that were put aside. They can be opened, sent and kept as before; nothing reads them for
 * their words until an administrator releases them.
 */
public class AsideFiles {
  private static final Logger LOG = LoggerFactory.getLogger(AsideFiles.class);

  private final ReadingTable table;
  private final ContentUrlRows urls;
  private final NodeService nodeService;
  private final Belongings belongings;
  private final Audit audit;
  private final AuthorityService authorityService;
  private final OfficeClock clock;

  /**
   * @param nodeService the one that checks no permission: a file is put aside by the system, and
   *     only administrators are told its name
   */
  public AsideFiles(
      ReadingTable table,
      ContentUrlRows urls,
      NodeService nodeService,
      Belongings belongings,
      Audit audit,
      AuthorityService authorityService,
      OfficeClock clock) {
    this.table = table;
    this.urls = urls;
    this.nodeService = nodeService;
    this.belongings = belongings;
    this.audit = audit;
    this.authorityService = authorityService;
    this.clock = clock;
  }

  /** Puts aside what was read when its server died; what was never stored needs nothing. */
  void putAside(ReadingTable.Left left) {
    List<String> nodes = urls.nodes(left.url());
    if (nodes.isEmpty() || table.isAside(left.url())) {
      table.forget(left.id());
      return;
    }
    NodeRef file = node(nodes.get(0));
    table.putAside(left.id(), file.getId(), clock.now());
    LOG.error(
        "{} ({}) was put aside: the server {} died while it was read. Nothing reads it for its"
            + " words until an administrator releases it (docs/security.md)",
        name(file.getId()),
        file,
        left.server());
    record(file, "put aside, since the server died over it: ");
  }

  private void record(NodeRef file, String event) {
    belongings
        .of(file)
        .ifPresent(belonging -> audit.record(belonging.letter(), event + name(file.getId())));
  }

  /** What was put aside, the newest first. */
  public List<SetAside> newest(int most) {
    return table.aside(most);
  }

  /** What a file is called; null if it is gone. */
  public String name(String file) {
    NodeRef node = node(file);
    return nodeService.exists(node)
        ? (String) nodeService.getProperty(node, ContentModel.PROP_NAME)
        : null;
  }

  /**
   * Lets a file be read again, in the caller's transaction.
   *
   * @throws RuleViolation 403 if the user is no administrator, 404 if nothing of this id was put
   *     aside
   */
  public void release(long id) {
    requireAdministrator();
    SetAside aside =
        table
            .find(id)
            .orElseThrow(() -> RuleViolation.notFound("setAsideFile", String.valueOf(id)));
    table.forget(id);
    NodeRef file = node(aside.file());
    if (nodeService.exists(file)) {
      record(file, "released to be read: ");
    }
  }

  /** Refuses everybody but administrators of Alfresco. */
  public void requireAdministrator() {
    if (!authorityService.hasAdminAuthority()) {
      throw RuleViolation.forbidden("naskah.aside.administrator");
    }
  }

  private static NodeRef node(String id) {
    return Nodes.live(id);
  }
}
