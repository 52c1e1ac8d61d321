package id.naskah.preview;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.alfresco.model.ContentModel;
import org.alfresco.repo.content.filestore.FileContentWriter;
import org.alfresco.service.cmr.repository.ChildAssociationRef;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextAware;

/**
 * Copies of files in PDF, by Alfresco: one that it has made already, or one that its transform
 * service makes now. Nothing is stored of that, so whoever reads writes nothing.
 *
 * <p>Before version 7 Alfresco converts in its own process, where a file can take the server along:
 * there only what was made already is shown.
 */
public class Copies implements ApplicationContextAware, DisposableBean {
  private static final String CLIENT = "synchronousTransformClient";
  private static final QName RENDITION =
      QName.createQName(NamespaceService.RENDITION_MODEL_1_0_URI, "rendition");
  private static final QName NAME =
      QName.createQName(NamespaceService.CONTENT_MODEL_1_0_URI, "pdf");

  /** Less than a preview has, so that the file's words can still be shown. */
  private static final Duration MOST_TIME = Duration.ofSeconds(20);

  private static final Duration REST = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(Copies.class);

  private final Patience patience = new Patience(MOST_TIME, REST);
  private final NodeService nodeService;
  private final ContentService contentService;
  private Object client;

  /**
   * @param nodeService the one that checks no permission: that of the file was asked for
   * @param contentService the same
   */
  public Copies(NodeService nodeService, ContentService contentService) {
    this.nodeService = nodeService;
    this.contentService = contentService;
  }

  @Override
  public void setApplicationContext(ApplicationContext context) {
    client = context.containsBean(CLIENT) ? context.getBean(CLIENT) : null;
  }

  /** The copy of a file that Alfresco made after the file was stored; null if there is none. */
  ContentReader made(NodeRef node, ContentReader content) {
    List<ChildAssociationRef> found = nodeService.getChildAssocs(node, RENDITION, NAME);
    if (found.isEmpty()) {
      return null;
    }
    ContentReader copy =
        contentService.getReader(found.get(0).getChildRef(), ContentModel.PROP_CONTENT);
    boolean current =
        copy != null
            && copy.exists()
            && copy.getSize() > 0
            && Making.PDF.equals(copy.getMimetype())
            && copy.getLastModified() >= content.getLastModified();
    return current ? copy : null;
  }

  /**
   * Lets Alfresco's transform service make a copy.
   *
   * @return whether it did; false where there is no such service, or it can't, or takes too long
   */
  boolean tryToMake(NodeRef node, ContentReader content, File copy) {
    return client != null && patience.isMade(() -> make(node, content, copy), copy);
  }

  private boolean make(NodeRef node, ContentReader content, File copy) {
    ContentWriter writer = new FileContentWriter(copy);
    writer.setMimetype(Making.PDF);
    try {
      Object supported =
          method("isSupported", 7)
              .invoke(
                  client,
                  content.getMimetype(),
                  content.getSize(),
                  content.getContentUrl(),
                  Making.PDF,
                  new HashMap<>(),
                  "pdf",
                  node);
      if (Boolean.TRUE.equals(supported)) {
        method("transform", 5)
            .invoke(client, content.getReader(), writer, new HashMap<>(), "pdf", node);
        return copy.length() > 0;
      }
      return false;
    } catch (InvocationTargetException e) {
      // The service is down, or fails over this file: its words are shown then.
      LOG.info("Alfresco makes no copy of {}", content.getContentUrl(), e.getCause());
      return false;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Alfresco's transform client is another one", e);
    }
  }

  /** By reflection, because versions without the class have to load this one. */
  private static Method method(String name, int parameters) throws ReflectiveOperationException {
    Class<?> type = Class.forName("org.alfresco.repo.rendition2.SynchronousTransformClient");
    for (Method method : type.getMethods()) {
      if (method.getName().equals(name) && method.getParameterCount() == parameters) {
        return method;
      }
    }
    throw new NoSuchMethodException(name);
  }

  @Override
  public void destroy() {
    patience.end();
  }
}
