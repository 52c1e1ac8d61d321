package id.naskah.telling;

import id.naskah.configuration.ConfigurationStore;
import id.naskah.platform.RunAs;
import id.naskah.platform.Transactions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.module.AbstractModuleComponent;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;

/**
 * The templates of mails: Data Dictionary/Naskah/Mail/message.en.ftl and message.id.ftl.
 *
 * <p>Put there while the repository starts, where there is none, and brought up to date where
 * nobody has changed it; never over an edited one. Uses the services that check no permission: mail
 * is written when nobody is there.
 */
class MailTemplates extends AbstractModuleComponent {
  static final String FOLDER = "Mail";
  private static final List<String> LANGUAGES = List.of("en", "id");
  private static final String SHIPPED = "/alfresco/module/naskah-platform/mail/";

  private ConfigurationStore store;
  private NodeService plainNodeService;
  private ContentService contentService;
  private Transactions transactions;

  public void setStore(ConfigurationStore store) {
    this.store = store;
  }

  public void setPlainNodeService(NodeService plainNodeService) {
    this.plainNodeService = plainNodeService;
  }

  public void setContentService(ContentService contentService) {
    this.contentService = contentService;
  }

  public void setTransactions(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  protected void executeInternal() {
    // Runs while the repository starts, when no user is there yet.
    RunAs.system(() -> transactions.inNew(this::seed));
  }

  private Void seed() {
    NodeRef parent = store.createFolder();
    NodeRef folder = child(parent, FOLDER);
    if (folder == null) {
      folder = create(parent, FOLDER, ContentModel.TYPE_FOLDER);
    }
    for (String language : LANGUAGES) {
      NodeRef there = child(folder, name(language));
      if (there == null) {
        NodeRef node = create(folder, name(language), ContentModel.TYPE_CONTENT);
        write(node, language);
        plainNodeService.addAspect(node, ContentModel.ASPECT_VERSIONABLE, null);
      } else if (isUntouched(there) && !shipped(language).equals(text(language))) {
        write(there, language);
      }
    }
    return null;
  }

  /** As an earlier start of the repository has put it there: what people save has their name. */
  private boolean isUntouched(NodeRef template) {
    return RunAs.systemName()
        .equals(plainNodeService.getProperty(template, ContentModel.PROP_MODIFIER));
  }

  private void write(NodeRef template, String language) {
    ContentWriter writer = contentService.getWriter(template, ContentModel.PROP_CONTENT, true);
    writer.setMimetype("text/plain");
    writer.setEncoding("UTF-8");
    writer.putContent(shipped(language));
  }

  /** The template as it stands now; the shipped one when it was taken away. */
  String text(String language) {
    NodeRef folder = child(store.createFolder(), FOLDER);
    NodeRef node = folder == null ? null : child(folder, name(language));
    ContentReader reader =
        node == null ? null : contentService.getReader(node, ContentModel.PROP_CONTENT);
    return reader == null || !reader.exists() ? shipped(language) : reader.getContentString();
  }

  /** As it comes with the module. */
  static String shipped(String language) {
    try (InputStream in = MailTemplates.class.getResourceAsStream(SHIPPED + name(language))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(String language) {
    return "message." + language + ".ftl";
  }

  private NodeRef child(NodeRef parent, String name) {
    return plainNodeService.getChildByName(parent, ContentModel.ASSOC_CONTAINS, name);
  }

  private NodeRef create(NodeRef parent, String name, QName type) {
    QName assoc = QName.createQName(NamespaceService.CONTENT_MODEL_1_0_URI, name);
    return plainNodeService
        .createNode(
            parent, ContentModel.ASSOC_CONTAINS, assoc, type, Map.of(ContentModel.PROP_NAME, name))
        .getChildRef();
  }
}
