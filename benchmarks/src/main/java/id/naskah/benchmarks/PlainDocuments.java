package id.naskah.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.alfresco.model.ContentModel;
import org.alfresco.service.ServiceRegistry;
import org.alfresco.service.cmr.model.FileFolderService;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.namespace.NamespaceService;
import org.alfresco.service.namespace.QName;

/**
 * The bare work that plain Alfresco does for as much as a letter says: one createNode through the
 * public service, with every property known beforehand.
 */
final class PlainDocuments {
  private static final String URI = "http://naskah.id/model/benchmark/1.0";
  private static final QName DOCUMENT = QName.createQName(URI, "document");

  private final ServiceRegistry services;
  private final Map<String, NodeRef> folders = new HashMap<>();
  private final AtomicInteger counter = new AtomicInteger();

  /** Makes folders as deep as Correspondence/unit/year/direction/month, and as closed. */
  PlainDocuments(Lab lab, List<String> units) {
    this.services = lab.services();
    lab.asUser(
        "admin",
        () ->
            lab.inTransaction(
                () -> {
                  FileFolderService files = services.getFileFolderService();
                  PermissionService permissions = services.getPermissionService();
                  NodeRef home =
                      services.getNodeLocatorService().getNode("companyhome", null, null);
                  NodeRef root =
                      files
                          .create(home, "Plain" + System.nanoTime(), ContentModel.TYPE_FOLDER)
                          .getNodeRef();
                  permissions.setInheritParentPermissions(root, false);
                  for (String unit : units) {
                    NodeRef folder = root;
                    for (String name : List.of(unit, "2026", "incoming", "11")) {
                      folder = files.create(folder, name, ContentModel.TYPE_FOLDER).getNodeRef();
                      if (name.equals(unit)) {
                        permissions.setPermission(folder, Office.CLERKS, "Collaborator", true);
                      }
                    }
                    folders.put(unit, folder);
                  }
                  return null;
                }));
  }

  NodeRef create(String unit, byte[] pdf) {
    int n = counter.incrementAndGet();
    Map<QName, Serializable> properties = new HashMap<>();
    Letters.values(unit, LocalDate.now(Letters.ZONE))
        .forEach((name, value) -> properties.put(own(name.getLocalName()), value));
    properties.put(own("status"), "open");
    properties.put(own("series"), unit + "/incoming");
    properties.put(own("agendaNumber"), n);
    properties.put(own("agendaYear"), 2026);
    String name = String.format("%04d %s.pdf", n, properties.get(own("subject")));
    properties.put(ContentModel.PROP_NAME, name);
    NodeRef node =
        services
            .getNodeService()
            .createNode(
                folders.get(unit),
                ContentModel.ASSOC_CONTAINS,
                QName.createQName(NamespaceService.CONTENT_MODEL_1_0_URI, name),
                DOCUMENT,
                properties)
            .getChildRef();
    if (pdf != null) {
      ContentWriter writer =
          services.getContentService().getWriter(node, ContentModel.PROP_CONTENT, true);
      writer.setMimetype("application/pdf");
      writer.setEncoding("UTF-8");
      writer.putContent(new ByteArrayInputStream(pdf));
    }
    return node;
  }

  private static QName own(String name) {
    return QName.createQName(URI, name);
  }
}
