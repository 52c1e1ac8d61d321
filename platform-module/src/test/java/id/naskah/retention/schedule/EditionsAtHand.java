package id.naskah.retention.schedule;

import id.naskah.Doors;
import id.naskah.Refused;
import id.naskah.embedded.junit.Repository;
import java.io.Serializable;
import java.util.concurrent.Callable;
import org.alfresco.service.cmr.model.FileFolderService;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.NodeService;
import org.alfresco.service.namespace.QName;

/** The folder with the files of the editions, got at through WebDAV and Alfresco's services. */
final class EditionsAtHand {
  private static final String PATH = "Data Dictionary/Naskah/Schedules/";

  private final Repository repository;
  private final Doors doors;
  private final FileFolderService files;
  private final NodeService nodes;

  EditionsAtHand(Repository repository) {
    this.repository = repository;
    this.doors = new Doors(repository);
    this.files = repository.services().getFileFolderService();
    this.nodes = repository.services().getNodeService();
  }

  /** Stores a file through WebDAV; answers the status. */
  int davPut(String user, String name, String text) {
    return doors.davPut(user, PATH + name, text).statusCode();
  }

  /** Deletes a file through WebDAV; answers the status. */
  int davDelete(String user, String name) {
    return doors.davDelete(user, PATH + name).statusCode();
  }

  /** Writes a good schedule, as whoever is logged in. */
  Void write(NodeRef node) {
    files.getWriter(node).putContent(Editions.GOOD);
    return null;
  }

  /** Sets a property, likewise. */
  Void set(NodeRef node, QName property, Serializable value) {
    nodes.setProperty(node, property, value);
    return null;
  }

  /** Deletes a node, likewise. */
  Void delete(NodeRef node) {
    nodes.deleteNode(node);
    return null;
  }

  /** How the administrator is refused something. */
  String refusal(Callable<?> work) {
    return Refused.saying(() -> repository.inTransactionAs("admin", work));
  }
}
