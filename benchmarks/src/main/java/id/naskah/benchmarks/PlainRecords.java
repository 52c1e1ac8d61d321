package id.naskah.benchmarks;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alfresco.repo.node.archive.NodeArchiveService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.namespace.QName;

/** The bare work that plain Alfresco does for as many documents, a few in each transaction. */
final class PlainRecords {
  private static final String URI = "http://naskah.id/model/benchmark/1.0";

  /** As many properties as a record has dates. */
  private static final List<String> TEXTS = List.of("series", "kind", "urgency");

  private static final List<String> DATES = List.of("letterDate", "receivedDate");

  private final Lab lab;
  private final PlainDocuments documents;
  private final NodeService nodes;
  private final NodeArchiveService trash;

  PlainRecords(Lab lab) {
    this.lab = lab;
    this.documents = new PlainDocuments(lab, Office.UNITS);
    this.nodes = lab.services().getNodeService();
    this.trash = lab.bean("nodeArchiveService", NodeArchiveService.class);
  }

  List<NodeRef> create(int count, int each, byte[] pdf) {
    List<NodeRef> made = new ArrayList<>();
    for (int i = 0; i < count; i += each) {
      made.addAll(
          lab.asUser(
              Office.CLERK,
              () ->
                  lab.inTransaction(
                      () -> {
                        List<NodeRef> some = new ArrayList<>();
                        for (int n = 0; n < each; n++) {
                          some.add(documents.create(Office.UNITS.get(0), pdf));
                        }
                        return some;
                      })));
    }
    return made;
  }

  /** Changes five properties of each, none of which is in memory; answers nanoseconds for one. */
  double update(List<NodeRef> documents, int each, int round) {
    lab.forgetNodes();
    return timed(
        documents,
        each,
        node -> {
          Map<QName, Serializable> values = new HashMap<>();
          TEXTS.forEach(name -> values.put(QName.createQName(URI, name), name + round));
          DATES.forEach(
              name -> values.put(QName.createQName(URI, name), new Date(round * 86_400_000L)));
          nodes.addProperties(node, values);
        });
  }

  /** Deletes each and removes it from the trash; answers nanoseconds for one. */
  double deleteForGood(List<NodeRef> documents, int each) {
    return timed(documents, each, nodes::deleteNode)
        + timed(
            documents.stream().map(PlainRecords::inTheTrash).toList(),
            each,
            node -> trash.purgeArchivedNode(node));
  }

  private static NodeRef inTheTrash(NodeRef document) {
    return new NodeRef(StoreRef.STORE_REF_ARCHIVE_SPACESSTORE, document.getId());
  }

  private double timed(List<NodeRef> all, int each, java.util.function.Consumer<NodeRef> work) {
    return lab.asUser(
        "admin",
        () -> {
          long began = System.nanoTime();
          for (int i = 0; i < all.size(); i += each) {
            List<NodeRef> some = all.subList(i, Math.min(i + each, all.size()));
            lab.inTransaction(
                () -> {
                  some.forEach(work);
                  return null;
                });
          }
          return (double) (System.nanoTime() - began) / all.size();
        });
  }
}
