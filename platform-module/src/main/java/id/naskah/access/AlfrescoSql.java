package id.naskah.access;

import java.util.List;
import org.alfresco.service.namespace.QName;

/**
 * Parts of statements that read Alfresco's own tables, for statements over the tables of Naskah.
 * The tables are not an interface that Alfresco promises: whoever moves Naskah to another version
 * looks here, and in {@link Access} and {@link ContentUrlRows}. They are the same from 5.0.d to
 * 26.x.
 */
public final class AlfrescoSql {
  /** The nodes of all stores, as {@code n}. */
  public static final String NODES = " FROM alf_node n";

  /** A condition on {@code n}: the node lives; it is no version and not in the trash. */
  public static final String LIVES =
      "n.store_id = (SELECT id FROM alf_store WHERE protocol = 'workspace'"
          + " AND identifier = 'SpacesStore')";

  /** A condition on {@code n}: one question mark for the id of the aspect's name. */
  public static final String WITHOUT_ASPECT =
      "NOT EXISTS (SELECT 1 FROM alf_node_aspects w WHERE w.node_id = n.id AND w.qname_id = ?)";

  /** Ids of all nodes that have an aspect: one question mark for the id of the aspect's name. */
  public static final String WITH_ASPECT =
      "SELECT a.node_id FROM alf_node_aspects a WHERE a.qname_id = ?";

  private AlfrescoSql() {}

  /** Joins Alfresco's row of a node as {@code n}, with its acl_id, which may be null. */
  public static String node(String id) {
    return " JOIN alf_node n ON n.id = " + id;
  }

  /** Joins as {@link #node}, and keeps rows whose node is gone. */
  public static String nodeIfThere(String id) {
    return " LEFT" + node(id);
  }

  /**
   * The value of a node's property of type text: two question marks, see {@link #addName}.
   *
   * @param id column with the id of the node
   */
  public static String text(String id) {
    return "(SELECT s.string_value FROM alf_node_properties s WHERE s.node_id = "
        + id
        + " AND s.qname_id = (SELECT q.id FROM alf_qname q JOIN alf_namespace u ON u.id = q.ns_id"
        + " WHERE q.local_name = ? AND u.uri = ?))";
  }

  /** Adds what stands for the question marks of {@link #text}. */
  public static void addName(QName property, List<Object> values) {
    values.add(property.getLocalName());
    values.add(property.getNamespaceURI());
  }
}
