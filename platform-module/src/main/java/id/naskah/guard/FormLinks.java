package id.naskah.guard;

import id.naskah.platform.Nodes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alfresco.repo.forms.Form;
import org.alfresco.repo.forms.FormData;
import org.alfresco.repo.forms.processor.AbstractFilter;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * Forms of a letter, as Share shows them, do not name letters or a dossier that the user may not
 * read: Alfresco puts every property and every target of an association into them.
 */
public class FormLinks extends AbstractFilter<NodeRef, NodeRef> {
  private static final String ASSOCIATION = "assoc_";
  private static final String DOSSIER = "prop_nsr_dossierId";

  private final Covered covered;
  private final SenderRights rights;

  public FormLinks(Covered covered, SenderRights rights) {
    this.covered = covered;
    this.rights = rights;
  }

  @Override
  public void beforeGenerate(
      NodeRef node,
      List<String> fields,
      List<String> forcedFields,
      Form form,
      Map<String, Object> context) {
    // Nothing is known of the associations yet.
  }

  @Override
  public void afterGenerate(
      NodeRef node,
      List<String> fields,
      List<String> forcedFields,
      Form form,
      Map<String, Object> context) {
    FormData data = form.getFormData();
    if (data == null || !covered.isDocument(node)) {
      return;
    }
    for (String name : new ArrayList<>(data.getFieldNames())) {
      Object value = data.getFieldData(name).getValue();
      if (name.startsWith(ASSOCIATION) && value != null) {
        data.addFieldData(name, readable(value), true);
      } else if (DOSSIER.equals(name) && value != null && !isReadableId(value.toString())) {
        data.addFieldData(name, "", true);
      }
    }
  }

  /** A list of addresses stays one; a text of them, with commas between, stays a text. */
  private Object readable(Object value) {
    return value instanceof Collection<?> several
        ? several.stream().filter(one -> isReadable(one.toString())).collect(Collectors.toList())
        : Stream.of(value.toString().split(","))
            .filter(this::isReadable)
            .collect(Collectors.joining(","));
  }

  private boolean isReadableId(String id) {
    return rights.mayRead(Nodes.live(id));
  }

  private boolean isReadable(String address) {
    return !NodeRef.isNodeRef(address) || rights.mayRead(new NodeRef(address));
  }

  @Override
  public void beforePersist(NodeRef node, FormData data) {
    // What a form saves is checked where it is written.
  }

  @Override
  public void afterPersist(NodeRef node, FormData data, NodeRef persisted) {
    // As before.
  }
}
