package id.naskah.rest.letter;

import id.naskah.rest.Entity;
import java.util.List;
import java.util.Set;
import org.alfresco.rest.framework.resource.parameters.Parameters;

/**
 * Alfresco's parameter {@code fields}: the names of the fields that are wanted of each entry, with
 * commas between. Alfresco itself leaves out fields of beans only, not of maps.
 *
 * <p>A list for a slow line becomes a third smaller. Names that no entry has do nothing, as in
 * Alfresco's own API; the id is always there.
 */
record WantedFields(Set<String> names) {
  static WantedFields of(Parameters parameters) {
    String text = parameters.getParameter("fields");
    boolean isSaid = text != null && !text.isBlank();
    return new WantedFields(isSaid ? Set.copyOf(List.of(text.trim().split("[\\s,]+"))) : Set.of());
  }

  /** Takes the other fields out of an entity. */
  Entity of(Entity entity) {
    if (!names.isEmpty()) {
      entity.keySet().removeIf(field -> !"id".equals(field) && !names.contains(field));
    }
    return entity;
  }
}
