package id.naskah.platform.wiring;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one version of Alfresco offers to those who wire beans to its own. */
interface AlfrescoVersion {

  /** What messages call it, such as "Alfresco 25.4". */
  String name();

  /** What a class lets its beans be given; empty where that version has no such class. */
  Optional<Settable> type(String className);

  /** The bean of that id; empty where that version has none. */
  Optional<NamedBean> bean(String id);

  /**
   * How beans of a class are made and what they are given.
   *
   * @param setters the properties that have a public setter, inherited ones included
   * @param constructors the types of the arguments, a list for each public constructor
   */
  record Settable(Set<String> setters, List<List<String>> constructors) {

    boolean takes(int arguments) {
      return constructors.stream().anyMatch(types -> types.size() == arguments);
    }
  }

  /**
   * A bean of Alfresco's.
   *
   * @param type the class named in its definition or its parent's; null where neither names one
   * @param set the properties that its definition sets, which its children inherit
   * @param gives the types it is known to have where ours ask for it
   */
  record NamedBean(String type, Set<String> set, Set<String> gives) {}
}
