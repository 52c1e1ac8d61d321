package id.naskah.retention.schedule;

import id.naskah.platform.RuleViolation;
import id.naskah.platform.Texts;
import id.naskah.retention.RecordsRoles;
import java.io.InputStream;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;

/**
 * The front door for editions that are drafts. Writes as the user, in the caller's transaction;
 * what follows from a write happens as that ends, the same as for every other door.
 */
public class ScheduleService {
  private static final int LONGEST_TITLE = 255;

  private final RecordsRoles roles;
  private final ScheduleStore store;
  private final NodeService publicNodeService;
  private final ContentService publicContentService;

  /**
   * @param publicNodeService the public one, which checks permissions; so with publicContentService
   */
  public ScheduleService(
      RecordsRoles roles,
      ScheduleStore store,
      NodeService publicNodeService,
      ContentService publicContentService) {
    this.roles = roles;
    this.store = store;
    this.publicNodeService = publicNodeService;
    this.publicContentService = publicContentService;
  }

  /**
   * Makes a draft without content.
   *
   * @param code of the new edition
   * @param title may be null
   * @throws RuleViolation 400 for what can be no code, 403 for who does not keep records, 409 where
   *     there is an edition with this code
   */
  public void create(String code, String title) {
    roles.requireManager();
    if (code == null) {
      throw RuleViolation.invalid("edition", "naskah.missing");
    }
    ScheduleDrafts.checkCode("edition", code);
    Map<QName, Serializable> properties = new HashMap<>();
    properties.put(ContentModel.PROP_NAME, code + ScheduleStore.SUFFIX);
    properties.put(ContentModel.PROP_TITLE, checkedTitle(title));
    NodeRef folder = store.folder().orElseThrow();
    String name = code + ScheduleStore.SUFFIX;
    if (publicNodeService.getChildByName(folder, ContentModel.ASSOC_CONTAINS, name) != null) {
      throw RuleViolation.conflict("edition", "naskah.schedule.taken", code);
    }
    publicNodeService.createNode(
        folder,
        ContentModel.ASSOC_CONTAINS,
        QName.createQName(NamespaceService.CONTENT_MODEL_1_0_URI, name),
        ContentModel.TYPE_CONTENT,
        properties);
  }

  /** Gives an edition a title, or takes it away with null. */
  public void retitle(EditionFile edition, String title) {
    roles.requireManager();
    publicNodeService.setProperty(edition.node(), ContentModel.PROP_TITLE, checkedTitle(title));
  }

  /** Replaces the content of a draft; 409 for any other edition. */
  public void putContent(NodeRef edition, String encoding, InputStream content) {
    roles.requireManager();
    ContentWriter writer = publicContentService.getWriter(edition, ContentModel.PROP_CONTENT, true);
    writer.setMimetype("text/csv");
    writer.setEncoding(encoding);
    writer.putContent(content);
  }

  private static String checkedTitle(String title) {
    if (title != null) {
      Texts.check("title", title, LONGEST_TITLE, false);
    }
    return title;
  }
}
