package id.naskah.access;

import java.util.List;
import java.util.Set;
import org.alfresco.model.ContentModel;
import org.alfresco.service.cmr.security.PermissionService;
import org.alfresco.service.namespace.NamespaceService;

/**
 * A condition that is true only where the user may read a letter for certain, by the rows in which
 * Alfresco keeps the letter's access list: one of Alfresco's own reading roles is allowed to one of
 * the user's authorities, and nothing is denied to anybody. All else, such as owners, denials and
 * permissions of other models, is left to Alfresco's PermissionService.
 *
 * <p>The entries that are good for the user are gathered once a statement: Alfresco has one row for
 * all lists in which the same role is given to the same authority.
 */
public final class Access {
  /** Roles of cm:cmobject that include reading, in every version of Alfresco. */
  private static final String ROLES =
      "'Consumer', 'Contributor', 'Editor', 'Collaborator', 'Coordinator'";

  private static final int APPLIES_TO_ALL = 0;

  private Access() {}

  /**
   * The condition.
   *
   * @param acl column with the id of the access list; null is never certain
   * @param values gets what stands for the question marks
   */
  public static String certain(String acl, Set<String> authorities, List<Object> values) {
    values.add(ContentModel.TYPE_CMOBJECT.getLocalName());
    values.add(NamespaceService.CONTENT_MODEL_1_0_URI);
    values.add(ContentModel.TYPE_BASE.getLocalName());
    values.add(NamespaceService.SYSTEM_MODEL_1_0_URI);
    values.addAll(authorities);
    return "COALESCE((SELECT bool_and(e.allowed) AND bool_or(e.id = ANY (ARRAY("
        + "SELECT g.id FROM alf_access_control_entry g"
        + " JOIN alf_authority a ON a.id = g.authority_id"
        + " JOIN alf_permission p ON p.id = g.permission_id"
        + " JOIN alf_qname t ON t.id = p.type_qname_id JOIN alf_namespace s ON s.id = t.ns_id"
        + " WHERE g.allowed AND g.applies = "
        + APPLIES_TO_ALL
        + " AND g.context_id IS NULL"
        + " AND (p.name IN ("
        + ROLES
        + ") AND t.local_name = ? AND s.uri = ? OR p.name = 'Read' AND t.local_name = ?"
        + " AND s.uri = ?) AND a.authority IN ("
        + marks(authorities.size())
        + ")))) FROM alf_acl_member m JOIN alf_access_control_entry e ON e.id = m.ace_id"
        + " WHERE m.acl_id = "
        + acl
        + "), FALSE)";
  }

  /**
   * Ids of nodes of some types on whose access list an authority is allowed anything. Two question
   * marks: an array of the types' ids, and one of authorities.
   *
   * <p>In the form that {@code ListStatement} explains: PostgreSQL must not know how many lists
   * there are.
   */
  public static String nodesGranted() {
    return "SELECT g.id FROM alf_node g WHERE g.type_qname_id + 0 = ANY (ARRAY(SELECT unnest(?)))"
        + " AND g.acl_id = ANY (ARRAY(SELECT unnest(ARRAY("
        + "SELECT m.acl_id FROM alf_acl_member m WHERE m.ace_id = e.id))"
        + " FROM alf_access_control_entry e JOIN alf_authority a ON a.id = e.authority_id"
        + " WHERE e.allowed AND a.authority = ANY (ARRAY(SELECT unnest(?)))))";
  }

  /**
   * A condition, with AND, that leaves out letters which the user certainly may not read: the user
   * is no administrator and not the owner, and the access list allows nothing to any of the user's
   * authorities. So others' letters cost no question to Alfresco each.
   *
   * @param acl column with the id of the access list
   * @param owner column with the letter's owner
   * @param values gets what stands for the question marks
   */
  public static String perhaps(String acl, String owner, Reader reader, List<Object> values) {
    Set<String> authorities = reader.authorities();
    if (authorities.contains(PermissionService.ADMINISTRATOR_AUTHORITY)) {
      return "";
    }
    values.add(reader.user());
    values.addAll(authorities);
    return " AND ("
        + acl
        + " IS NULL OR "
        + owner
        + " = ? OR EXISTS (SELECT 1 FROM alf_acl_member m WHERE m.acl_id = "
        + acl
        + " AND m.ace_id = ANY (ARRAY(SELECT e.id FROM alf_access_control_entry e"
        + " JOIN alf_authority a ON a.id = e.authority_id WHERE e.allowed AND a.authority IN ("
        + marks(authorities.size())
        + ")))))";
  }

  /** So many question marks; at least one. */
  public static String marks(int count) {
    return "?, ".repeat(count - 1) + "?";
  }
}
