package id.naskah.platform.wiring;

import id.naskah.platform.wiring.AlfrescoVersion.NamedBean;
import id.naskah.platform.wiring.AlfrescoVersion.Settable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether the beans of a context file can be made in two versions of Alfresco: the old one that
 * runs here and a recent one that is only noted. Links between classes do not show this: a property
 * that nobody sets is a null at start.
 */
final class WiringCheck {
  private static final String HOW_TO_NOTE =
      " Look it up in the public source of that version and note it in alfresco-25.4.facts in the test resources; its head says how.";

  private final AlfrescoVersion old;
  private final NotedAlfresco recent;
  private final Set<String> ours = new LinkedHashSet<>();
  private final Set<String> faults = new TreeSet<>();
  private final Set<String> excused = new TreeSet<>();

  private WiringCheck(AlfrescoVersion old, NotedAlfresco recent) {
    this.old = old;
    this.recent = recent;
  }

  /** What is wrong, in sentences that name the bean; nothing where all is well. */
  static Set<String> faults(List<Wired> beans, AlfrescoVersion old, NotedAlfresco recent) {
    WiringCheck check = new WiringCheck(old, recent);
    beans.forEach(bean -> check.ours.add(bean.id()));
    beans.forEach(check::examine);
    Set<String> idle = new TreeSet<>(recent.leftOut().keySet());
    idle.removeAll(check.excused);
    idle.forEach(
        property -> check.faults.add("Noted as left out, but set or not there: " + property + "."));
    recent
        .idle()
        .forEach(fact -> check.faults.add("Noted, but nothing asks for it: " + fact + "."));
    return check.faults;
  }

  private void examine(Wired bean) {
    for (String reference : bean.references()) {
      if (!ours.contains(reference)) {
        requireBean(bean, old, reference);
        requireBean(bean, recent, reference);
      }
    }
    Optional<Class<?>> own = OwnClass.of(bean.type());
    own.ifPresent(type -> OwnClass.given(type, bean).forEach((id, asked) -> fits(bean, id, asked)));
    String foreign = own.isPresent() ? OwnClass.foreignParent(own.get()) : typeOf(bean);
    if (foreign == null) {
      return;
    }
    Optional<Settable> there = old.type(foreign);
    Optional<Settable> then = recent.type(foreign);
    if (there.isEmpty() || then.isEmpty()) {
      AlfrescoVersion lacking = there.isEmpty() ? old : recent;
      fault(bean, lacking.name() + " is not known to have the class " + foreign + ".", lacking);
      return;
    }
    Set<String> mine = own.map(OwnClass::setters).orElse(Set.of());
    settersExist(bean, old, there.get(), mine);
    settersExist(bean, recent, then.get(), mine);
    if (own.isEmpty() && bean.factoryMethod() == null) {
      constructorExists(bean, old, there.get());
      constructorExists(bean, recent, then.get());
    }
    nothingNewIsLeftOut(bean, foreign, there.get(), then.get(), mine);
  }

  private String typeOf(Wired bean) {
    if (bean.type() != null) {
      return bean.type().startsWith("java.") ? null : bean.type();
    }
    return recent.bean(bean.parent()).map(NamedBean::type).orElse(null);
  }

  private void requireBean(Wired bean, AlfrescoVersion version, String id) {
    if (version.bean(id).isEmpty()) {
      fault(bean, version.name() + " is not known to have the bean " + id + ".", version);
    }
  }

  private void fits(Wired bean, String id, String asked) {
    if (ours.contains(id)) {
      return;
    }
    for (AlfrescoVersion version : List.of(old, recent)) {
      version
          .bean(id)
          .filter(found -> !found.gives().contains(asked))
          .ifPresent(
              found ->
                  fault(
                      bean,
                      version.name()
                          + " is not known to give the bean "
                          + id
                          + " as "
                          + asked
                          + ".",
                      version));
    }
  }

  private void settersExist(Wired bean, AlfrescoVersion version, Settable type, Set<String> mine) {
    for (String property : bean.set()) {
      if (!type.setters().contains(property) && !mine.contains(property)) {
        fault(bean, version.name() + " has no setter for " + property + ".", version);
      }
    }
  }

  private void constructorExists(Wired bean, AlfrescoVersion version, Settable type) {
    int arguments = bean.arguments().size();
    if (!type.takes(arguments)) {
      fault(bean, version.name() + " has no constructor for " + arguments + " arguments.", version);
    }
  }

  private void nothingNewIsLeftOut(
      Wired bean, String type, Settable there, Settable then, Set<String> mine) {
    Set<String> fromParent =
        Optional.ofNullable(bean.parent())
            .flatMap(recent::bean)
            .map(NamedBean::set)
            .orElse(Set.of());
    for (String property : then.setters()) {
      if (bean.set().contains(property)
          || fromParent.contains(property)
          || mine.contains(property)) {
        continue;
      }
      boolean isNew = !there.setters().contains(property);
      boolean wired = bean.byName() && recent.bean(property).isPresent();
      if (isNew && !wired) {
        excuse(bean, type, property);
      } else if (!isNew && bean.byName()) {
        bringsNothing(bean, property);
      }
    }
  }

  private void excuse(Wired bean, String type, String property) {
    String key = type + "." + property;
    if (recent.leftOut().containsKey(key)) {
      excused.add(key);
    } else {
      fault(
          bean,
          recent.name()
              + " has a setter for "
              + property
              + " that "
              + old.name()
              + " lacks, and nobody sets it. Wire it by name, or say in alfresco-25.4.facts why "
              + key
              + " is not needed.",
          old);
    }
  }

  /** Wiring by name must not bring a bean into a property that we leave alone. */
  private void bringsNothing(Wired bean, String property) {
    if (old.bean(property).isPresent() || recent.bean(property).isPresent()) {
      fault(bean, "Wired by name, it is given the bean " + property + " unasked.", old);
    } else if (!recent.saysAbsent(property)) {
      fault(bean, recent.name() + " is not known to have no bean called " + property + ".", recent);
    }
  }

  private void fault(Wired bean, String sentence, AlfrescoVersion where) {
    faults.add(bean.id() + ": " + sentence + (where == recent ? HOW_TO_NOTE : ""));
  }

  /** All that the check found wrong, one a line. */
  static String told(Set<String> faults) {
    return String.join("\n", new ArrayList<>(faults));
  }
}
