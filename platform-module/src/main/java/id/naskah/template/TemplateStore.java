package id.naskah.template;

import id.naskah.configuration.Configuration;
import id.naskah.configuration.ConfigurationStore;
import id.naskah.docx.Merged;
import id.naskah.platform.Messages;
import id.naskah.platform.RuleViolation;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;

/** The folder Data Dictionary/Naskah/Templates and the files in it. */
class TemplateStore {
  private final ConfigurationStore store;
  private final NodeService nodeService;
  private final Supplier<Configuration> configuration;

  /**
   * @param nodeService the one that checks no permission: everybody in the office may use a
   *     template, also who may not open the Data Dictionary
   */
  public TemplateStore(
      ConfigurationStore store, NodeService nodeService, Supplier<Configuration> configuration) {
    this.store = store;
    this.nodeService = nodeService;
    this.configuration = configuration;
  }

  /** The folder; nothing before the first start is done. */
  Optional<NodeRef> folder() {
    return store.templates();
  }

  boolean isInFolder(NodeRef node) {
    NodeRef parent = nodeService.getPrimaryParent(node).getParentRef();
    return folder().filter(folder -> folder.equals(parent)).isPresent();
  }

  /** All that can be used, by their names. Cost: their number. */
  List<Template> all() {
    return folder().stream()
        .flatMap(folder -> nodeService.getChildAssocs(folder).stream())
        .flatMap(child -> read(child.getChildRef()).stream())
        .sorted(Comparator.comparing(Template::id))
        .toList();
  }

  /** How many files have the name of a template for a kind, which may be about to go. */
  long countOf(String kind) {
    return folder().stream()
        .flatMap(folder -> nodeService.getChildAssocs(folder).stream())
        .map(child -> nodeService.getProperty(child.getChildRef(), ContentModel.PROP_NAME))
        .filter(name -> TemplateName.of((String) name, Set.of(kind)).isPresent())
        .count();
  }

  /** The one of this name, if it can be used. */
  Optional<Template> find(String id) {
    return node(id).flatMap(this::read).filter(template -> template.id().equals(id));
  }

  /** The file of this name, whatever is in it. */
  Optional<NodeRef> node(String id) {
    return folder()
        .map(
            folder ->
                nodeService.getChildByName(
                    folder, ContentModel.ASSOC_CONTAINS, id + TemplateName.ENDING));
  }

  /** Refuses to take one file for another whose name differs in capitals only. */
  void requireNamed(NodeRef node, String id) {
    String name = (String) nodeService.getProperty(node, ContentModel.PROP_NAME);
    if (!name.equals(id + TemplateName.ENDING)) {
      throw RuleViolation.invalidText("fileName", Messages.text("naskah.fileName.taken", name));
    }
  }

  private Optional<Template> read(NodeRef node) {
    Map<QName, Serializable> properties = nodeService.getProperties(node);
    String name = (String) properties.get(ContentModel.PROP_NAME);
    ContentData content = (ContentData) properties.get(ContentModel.PROP_CONTENT);
    boolean hidden = nodeService.hasAspect(node, ContentModel.ASPECT_HIDDEN);
    boolean copy = nodeService.hasAspect(node, ContentModel.ASPECT_WORKING_COPY);
    if (hidden || copy || content == null || content.getSize() == 0) {
      return Optional.empty();
    }
    Serializable title = properties.get(ContentModel.PROP_TITLE);
    return TemplateName.of(name, configuration.get().kinds().keySet())
        .map(
            of ->
                new Template(
                    name.substring(0, name.length() - TemplateName.ENDING.length()),
                    node,
                    of.kind(),
                    of.language(),
                    title == null ? null : String.valueOf(title),
                    content.getSize(),
                    (String) properties.get(ContentModel.PROP_VERSION_LABEL),
                    (String) properties.get(ContentModel.PROP_MODIFIER),
                    ((Date) properties.get(ContentModel.PROP_MODIFIED)).toInstant()));
  }

  long size(NodeRef node) {
    return store.size(node);
  }

  byte[] bytes(NodeRef node) {
    return store.read(node);
  }

  /**
   * Makes a file, with what it holds.
   *
   * @param nodes the service that makes it, as whoever asks; so with contents
   */
  NodeRef create(String fileName, InputStream content, NodeService nodes, ContentService contents) {
    QName name = QName.createQName(NamespaceService.CONTENT_MODEL_1_0_URI, fileName);
    NodeRef node =
        nodes
            .createNode(
                folder().orElseThrow(),
                ContentModel.ASSOC_CONTAINS,
                name,
                ContentModel.TYPE_CONTENT,
                Map.of(ContentModel.PROP_NAME, fileName))
            .getChildRef();
    write(node, content, contents);
    return node;
  }

  static void write(NodeRef node, InputStream content, ContentService contents) {
    ContentWriter writer = contents.getWriter(node, ContentModel.PROP_CONTENT, true);
    writer.setMimetype(Merged.MIMETYPE);
    writer.setEncoding("UTF-8");
    writer.putContent(content);
  }

  void create(String fileName, byte[] content, ContentService contents) {
    create(fileName, new ByteArrayInputStream(content), nodeService, contents);
  }
}
