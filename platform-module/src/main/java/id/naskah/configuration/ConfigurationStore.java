package id.naskah.configuration;

import id.naskah.model.LetterModel;
import id.naskah.platform.ByNaskah;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.model.Repository;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.ContentIOException;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;

/**
 * The folder Data Dictionary/Naskah and its files.
 *
 * <p>Uses the services that check no permission: rules hold for every user, also for one who may
 * not open the Data Dictionary.
 */
public class ConfigurationStore {
  /** Folder under the Data Dictionary. */
  public static final String FOLDER = "Naskah";

  /** Folder in it for the editions of the retention schedule. */
  public static final String SCHEDULES = "Schedules";

  /** Folder in it for the templates of letters. */
  public static final String TEMPLATES = "Templates";

  private final Repository repository;
  private final NodeService nodeService;
  private final ContentService contentService;

  public ConfigurationStore(
      Repository repository, NodeService nodeService, ContentService contentService) {
    this.repository = repository;
    this.nodeService = nodeService;
    this.contentService = contentService;
  }

  /** The node of a file, if it was seeded. */
  public Optional<NodeRef> find(ConfiguredFile<?> file) {
    return folder()
        .map(f -> nodeService.getChildByName(f, ContentModel.ASSOC_CONTAINS, file.fileName()));
  }

  /** Which file a node is; nothing for a copy elsewhere. */
  public Optional<ConfiguredFile<?>> fileOf(NodeRef node) {
    ChildAssociationRef parent = nodeService.getPrimaryParent(node);
    if (!folder().filter(f -> f.equals(parent.getParentRef())).isPresent()) {
      return Optional.empty();
    }
    return ConfigurationFiles.named((String) nodeService.getProperty(node, ContentModel.PROP_NAME));
  }

  /** Whether this is the folder of the files. */
  private boolean isFolder(NodeRef node) {
    return folder().filter(node::equals).isPresent();
  }

  /** Whether what has this name in this folder is one of our folders, or one of the files. */
  public boolean isNeeded(NodeRef parent, String name) {
    return (FOLDER.equals(name) && dictionary().filter(parent::equals).isPresent())
        || ((ConfigurationFiles.named(name).isPresent()
                || SCHEDULES.equals(name)
                || TEMPLATES.equals(name))
            && isFolder(parent));
  }

  public boolean exists(NodeRef node) {
    return nodeService.exists(node);
  }

  /** Which version of the file's bytes is stored: changes with each save, on every cluster node. */
  public String contentUrl(NodeRef node) {
    ContentData data = (ContentData) nodeService.getProperty(node, ContentModel.PROP_CONTENT);
    return data == null ? "" : String.valueOf(data.getContentUrl());
  }

  /**
   * The bytes of the file; none if it never had any.
   *
   * @throws ContentIOException when its content is lost from the content store
   */
  public byte[] read(NodeRef node) {
    ContentReader reader = contentService.getReader(node, ContentModel.PROP_CONTENT);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (reader != null) {
      // A reader whose content is lost says so here.
      reader.getContent(bytes);
    }
    return bytes.toByteArray();
  }

  /** The bytes that a save replaced, which the content store still has; none if it has not. */
  byte[] readUrl(String contentUrl) {
    ContentReader reader = contentService.getRawReader(contentUrl);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (reader != null && reader.exists()) {
      reader.getContent(bytes);
    }
    return bytes.toByteArray();
  }

  /** How many bytes are stored. */
  public long size(NodeRef node) {
    ContentData data = (ContentData) nodeService.getProperty(node, ContentModel.PROP_CONTENT);
    return data == null ? 0 : data.getSize();
  }

  /** Creates what is missing of the folder. */
  public NodeRef createFolder() {
    NodeRef folder =
        folder()
            .orElseGet(() -> create(dictionary().orElseThrow(), FOLDER, ContentModel.TYPE_FOLDER));
    // Without it under this name no letter is registered: guarded like its files.
    mark(folder);
    return folder;
  }

  /** Stores a file that is not there yet, versioned from the first day. */
  public void create(NodeRef folder, ConfiguredFile<?> file, byte[] bytes) {
    NodeRef node = create(folder, file.fileName(), ContentModel.TYPE_CONTENT);
    ContentWriter writer = contentService.getWriter(node, ContentModel.PROP_CONTENT, true);
    writer.setMimetype(file.mimetype());
    writer.setEncoding("UTF-8");
    writer.putContent(new ByteArrayInputStream(bytes));
    nodeService.addAspect(node, ContentModel.ASPECT_VERSIONABLE, null);
    mark(node);
  }

  /** The folder of the editions of the schedule, made with the first start. */
  public Optional<NodeRef> schedules() {
    return folder(SCHEDULES);
  }

  /** Creates that folder if it is missing, guarded like the files. */
  public NodeRef createSchedules() {
    return schedules().orElseGet(() -> createFolder(SCHEDULES));
  }

  /** The folder of the templates of letters, made with the first start. */
  public Optional<NodeRef> templates() {
    return folder(TEMPLATES);
  }

  /** Creates that folder, guarded like the files. */
  public NodeRef createTemplates() {
    return createFolder(TEMPLATES);
  }

  private Optional<NodeRef> folder(String name) {
    return folder().map(f -> nodeService.getChildByName(f, ContentModel.ASSOC_CONTAINS, name));
  }

  private NodeRef createFolder(String name) {
    NodeRef made = create(createFolder(), name, ContentModel.TYPE_FOLDER);
    mark(made);
    return made;
  }

  private void mark(NodeRef node) {
    ByNaskah.write(() -> nodeService.addAspect(node, LetterModel.ASPECT_CONFIGURATION, null));
  }

  private NodeRef create(NodeRef parent, String name, QName type) {
    QName assoc = QName.createQName(NamespaceService.CONTENT_MODEL_1_0_URI, name);
    return nodeService
        .createNode(
            parent,
            ContentModel.ASSOC_CONTAINS,
            assoc,
            type,
            java.util.Map.of(ContentModel.PROP_NAME, name))
        .getChildRef();
  }

  private Optional<NodeRef> folder() {
    return dictionary()
        .map(d -> nodeService.getChildByName(d, ContentModel.ASSOC_CONTAINS, FOLDER));
  }

  private Optional<NodeRef> dictionary() {
    QName name = QName.createQName(NamespaceService.APP_MODEL_1_0_URI, "dictionary");
    return nodeService
        .getChildAssocs(repository.getCompanyHome(), ContentModel.ASSOC_CONTAINS, name)
        .stream()
        .findFirst()
        .map(ChildAssociationRef::getChildRef);
  }
}
