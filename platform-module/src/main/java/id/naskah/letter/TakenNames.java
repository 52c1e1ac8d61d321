package id.naskah.letter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alfresco.service.cmr.repository.NodeRef;

/**
 * File names under which a letter could not be made, because something else has them.
 *
 * <p>A letter's name begins with its number, so hardly one meets another's: it is made without
 * looking, and the transaction of one that does is tried again. These are what that second try
 * looks for. Forgetting one costs another try, nothing else.
 */
final class TakenNames {
  private static final int MOST = 1000;

  private final Set<List<Object>> names =
      Collections.newSetFromMap(
          Collections.synchronizedMap(
              new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<List<Object>, Boolean> eldest) {
                  return size() > MOST;
                }
              }));

  void add(NodeRef folder, String name) {
    names.add(List.of(folder, name));
  }

  boolean contains(NodeRef folder, String name) {
    return names.contains(List.of(folder, name));
  }
}
