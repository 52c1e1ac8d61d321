package id.naskah.benchmarks;

import id.naskah.configuration.Recipient;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/** The bare nodes that plain Alfresco makes for as much as dispositions say. */
final class PlainTasks {
  private static final String URI = "http://naskah.id/model/benchmark/1.0";

  private final NodeService nodeService;
  private final List<Recipient> recipients;

  PlainTasks(Lab lab, List<Recipient> recipients) {
    this.nodeService = lab.services().getNodeService();
    this.recipients = recipients;
  }

  /** One node for each recipient, below a document. */
  void create(NodeRef document) {
    nodeService.addAspect(document, own("tasked"), null);
    for (Recipient recipient : recipients) {
      Map<QName, Serializable> properties = new HashMap<>();
      properties.put(own("recipient"), recipient.toString());
      properties.put(own("responsible"), true);
      properties.put(own("instructions"), new ArrayList<>(List.of("followUp")));
      properties.put(own("note"), "Mohon ditindaklanjuti");
      properties.put(own("dueDate"), new Date());
      properties.put(own("taskStatus"), "unread");
      properties.put(own("sender"), Office.CLERK);
      properties.put(own("sentAt"), new Date());
      nodeService.createNode(document, own("tasks"), own("task"), own("task"), properties);
    }
  }

  private static QName own(String name) {
    return QName.createQName(URI, name);
  }
}
