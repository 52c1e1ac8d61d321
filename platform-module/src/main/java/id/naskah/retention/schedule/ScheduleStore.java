package id.naskah.retention.schedule;

import id.naskah.configuration.ConfigurationStore;
import id.naskah.model.RetentionModel;
import id.naskah.platform.AfterCommit;
import id.naskah.platform.OfficeClock;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/**
 * The folder Data Dictionary/Naskah/Schedules and the editions in it.
 *
 * <p>Which of them is in force is a property of the folder, so there can't be two.
 */
class ScheduleStore {
  /** How the files of editions end. */
  static final String SUFFIX = ".csv";

  private final ConfigurationStore store;
  private final NodeService nodeService;
  private final OfficeClock clock;
  private volatile NodeRef known;

  /**
   * @param nodeService the one that checks no permission: the schedule holds for every user's
   *     letters, also for one who may not open the Data Dictionary
   */
  public ScheduleStore(ConfigurationStore store, NodeService nodeService, OfficeClock clock) {
    this.store = store;
    this.nodeService = nodeService;
    this.clock = clock;
  }

  /** The folder; nothing before the first start is done. */
  Optional<NodeRef> folder() {
    NodeRef folder = known;
    if (folder != null && nodeService.exists(folder)) {
      return Optional.of(folder);
    }
    known = null;
    Optional<NodeRef> found = store.schedules();
    found.ifPresent(node -> AfterCommit.run(() -> known = node));
    return found;
  }

  boolean isInFolder(NodeRef node) {
    NodeRef parent = nodeService.getPrimaryParent(node).getParentRef();
    return folder().filter(folder -> folder.equals(parent)).isPresent();
  }

  /** The edition in force. */
  Optional<EditionFile> inForce() {
    return folder()
        .map(f -> (String) nodeService.getProperty(f, RetentionModel.EDITION_IN_FORCE))
        .flatMap(this::find);
  }

  /** The edition with this code, whatever its status. */
  Optional<EditionFile> find(String code) {
    return folder()
        .map(f -> nodeService.getChildByName(f, ContentModel.ASSOC_CONTAINS, code + SUFFIX))
        .filter(this::isEdition)
        .map(this::read)
        // Alfresco finds a name in capitals too; a code is one of several, as it is written.
        .filter(edition -> edition.code().equals(code));
  }

  /** All editions, the newest first. Cost: their number. */
  List<EditionFile> all() {
    return folder().stream()
        .flatMap(f -> nodeService.getChildAssocs(f).stream())
        .map(child -> child.getChildRef())
        .filter(this::isEdition)
        .map(this::read)
        .sorted(Comparator.comparing(EditionFile::createdAt).reversed())
        .toList();
  }

  private boolean isEdition(NodeRef node) {
    return nodeService.hasAspect(node, RetentionModel.ASPECT_SCHEDULE)
        // How WebDAV deletes what has versions.
        && !nodeService.hasAspect(node, ContentModel.ASPECT_HIDDEN);
  }

  ScheduleStatus status(NodeRef node) {
    return ScheduleStatus.of(
        (String) nodeService.getProperty(node, RetentionModel.SCHEDULE_STATUS));
  }

  EditionFile read(NodeRef node) {
    Map<QName, Serializable> properties = nodeService.getProperties(node);
    ContentData content = (ContentData) properties.get(ContentModel.PROP_CONTENT);
    boolean empty = content == null || content.getContentUrl() == null;
    Date from = (Date) properties.get(RetentionModel.IN_FORCE_FROM);
    Serializable title = properties.get(ContentModel.PROP_TITLE);
    LocalDate day = from == null ? null : clock.dayOf(from);
    return new EditionFile(
        node,
        (String) properties.get(RetentionModel.SCHEDULE_EDITION),
        ScheduleStatus.of((String) properties.get(RetentionModel.SCHEDULE_STATUS)),
        title == null ? null : String.valueOf(title),
        day,
        (String) properties.get(RetentionModel.BROUGHT_INTO_FORCE_BY),
        empty ? "" : content.getContentUrl(),
        empty ? 0 : content.getSize(),
        (String) properties.get(ContentModel.PROP_CREATOR),
        ((Date) properties.get(ContentModel.PROP_CREATED)).toInstant());
  }

  byte[] bytes(NodeRef node) {
    return store.read(node);
  }
}
