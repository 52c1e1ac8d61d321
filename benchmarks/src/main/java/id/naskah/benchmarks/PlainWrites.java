package id.naskah.benchmarks;

import id.naskah.platform.Nodes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;

/** Plain nodes that get what letters got when they were signed, each in one transaction. */
final class PlainWrites {
  private final Lab lab;

  PlainWrites(Lab lab) {
    this.lab = lab;
  }

  /** As many nodes get the letters' PDFs and some properties; answers the nanoseconds. */
  long like(List<String> letters) {
    PlainDocuments documents = new PlainDocuments(lab, Office.UNITS);
    List<NodeRef> nodes = new ArrayList<>();
    List<byte[]> files = new ArrayList<>();
    for (String letter : letters) {
      files.add(lab.asUser("admin", () -> lab.reading(() -> file(letter))));
      nodes.add(
          lab.asUser(
              Office.CLERK,
              () -> lab.inTransaction(() -> documents.create(Office.UNITS.get(0), null))));
    }
    long began = System.nanoTime();
    lab.asUser(
        Office.CLERK,
        () -> {
          for (int i = 0; i < nodes.size(); i++) {
            NodeRef node = nodes.get(i);
            byte[] file = files.get(i);
            lab.inTransaction(() -> written(node, file));
          }
          return null;
        });
    return System.nanoTime() - began;
  }

  private byte[] file(String letter) throws IOException {
    ContentReader reader =
        lab.services().getContentService().getReader(Nodes.live(letter), ContentModel.PROP_CONTENT);
    try (InputStream in = reader.getContentInputStream()) {
      return in.readAllBytes();
    }
  }

  private NodeRef written(NodeRef node, byte[] file) {
    Map<QName, Serializable> properties = lab.services().getNodeService().getProperties(node);
    properties.put(ContentModel.PROP_TITLE, "Undangan");
    properties.put(ContentModel.PROP_DESCRIPTION, "005/12/2026");
    properties.put(ContentModel.PROP_AUTHOR, "Sekretaris Daerah");
    lab.services().getNodeService().setProperties(node, properties);
    ContentWriter writer =
        lab.services().getContentService().getWriter(node, ContentModel.PROP_CONTENT, true);
    writer.setMimetype("application/pdf");
    writer.putContent(new ByteArrayInputStream(file));
    return node;
  }
}
