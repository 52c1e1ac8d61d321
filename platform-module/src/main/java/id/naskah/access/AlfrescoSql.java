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

  private static final String QNAME =
      "(SELECT q.id FROM alf_qname q JOIN alf_namespace u ON u.id = q.ns_id"
          + " WHERE q.local_name = ? AND u.uri = ?)";

  /**
   * A condition on {@code n}: two question marks for the name of its type, see {@link #addName}.
   */
  public static final String OF_TYPE = "n.type_qname_id = " + QNAME;

  /** A condition on {@code n}: one question mark for the id of the aspect's name. */
  public static final String WITHOUT_ASPECT =
      "NOT EXISTS (SELECT 1 FROM alf_node_aspects w WHERE w.node_id = n.id AND w.qname_id = ?)";

  /** Ids of all nodes that have an aspect: one question mark for the id of the aspect's name. */
  public static final String WITH_ASPECT =
      "SELECT a.node_id FROM alf_node_aspects a WHERE a.qname_id = ?";

  /**
   * Ids of all nodes that have a property, in whichever store, as {@code p.node_id}: two question
   * marks for its name, see {@link #addName}.
   */
  public static final String WITH_PROPERTY =
      "SELECT p.node_id FROM alf_node_properties p WHERE p.qname_id = " + QNAME;

  /**
   * Ids of all nodes one value of whose property is a text: two question marks for the property's
   * name, see {@link #addName}, and one for the text. Cost: those nodes, by Alfresco's index.
   */
  public static final String WITH_TEXT = WITH_PROPERTY + " AND p.string_value = ?";

  private AlfrescoSql() {}

  /** Joins Alfresco's row of a node as {@code n}, with its acl_id, which may be null. */
  public static String node(String id) {
    return " JOIN alf_node n ON n.id = " + id;
  }

  /** Joins as {@link #node}, and keeps rows whose node is gone. */
  public static String nodeIfThere(String id) {
    return " LEFT" + node(id);
  }

  /** The same under a name other than {@code n}. */
  public static String nodeIfThere(String id, String name) {
    return " LEFT JOIN alf_node " + name + " ON " + name + ".id = " + id;
  }

  /**
   * The value of a node's property of type text: two question marks, see {@link #addName}.
   *
   * @param id column with the id of the node
   */
  public static String text(String id) {
    return property("s.string_value", id);
  }

  private static String property(String value, String id) {
    return "(SELECT "
        + value
        + " FROM alf_node_properties s WHERE s.node_id = "
        + id
        + " AND s.qname_id = "
        + QNAME
        + ")";
  }

  /** The values of a node's property that has several, in one text, in their order; see text. */
  public static String texts(String id) {
    return property("string_agg(s.string_value, '; ' ORDER BY s.list_index)", id);
  }

  /** How many children of a kind a node has: question marks as for {@link #text}. */
  public static String children(String id) {
    return "(SELECT COUNT(*) FROM alf_child_assoc c WHERE c.parent_node_id = "
        + id
        + " AND c.type_qname_id = "
        + QNAME
        + ")";
  }

  /** Adds what stands for the question marks of a name. */
  public static void addName(QName name, List<Object> values) {
    values.add(name.getLocalName());
    values.add(name.getNamespaceURI());
  }
}
