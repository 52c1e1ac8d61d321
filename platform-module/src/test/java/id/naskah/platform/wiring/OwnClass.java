package id.naskah.platform.wiring;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Questions about classes of this module that are beans. */
final class OwnClass {
  private static final String OURS = "id.naskah.";

  private OwnClass() {}

  static Optional<Class<?>> of(String name) {
    if (name == null || !name.startsWith(OURS)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Class.forName(name, false, OwnClass.class.getClassLoader()));
    } catch (ClassNotFoundException e) {
      throw new AssertionError("A context file names a class that is not there: " + name, e);
    }
  }

  /** The first class above that is not ours; null where that is one of Java's. */
  static String foreignParent(Class<?> type) {
    Class<?> above = type;
    while (above.getName().startsWith(OURS)) {
      above = above.getSuperclass();
    }
    return above.getName().startsWith("java.") ? null : above.getName();
  }

  /** The properties for which classes of ours have setters. */
  static Set<String> setters(Class<?> type) {
    Set<String> setters = new TreeSet<>();
    for (Method method : type.getMethods()) {
      if (method.getDeclaringClass().getName().startsWith(OURS)
          && method.getName().matches("set[A-Z].*")
          && method.getParameterCount() == 1) {
        setters.add(RunningAlfresco.property(method.getName()));
      }
    }
    return setters;
  }

  /** The beans that one of ours is given, each with the type it is asked to have. */
  static Map<String, String> given(Class<?> type, Wired bean) {
    Map<String, String> given = new LinkedHashMap<>();
    Executable maker = maker(type, bean);
    for (int i = 0; i < bean.arguments().size(); i++) {
      String id = bean.arguments().get(i);
      if (id != null) {
        given.put(id, maker.getParameterTypes()[i].getName());
      }
    }
    for (String pair : bean.named()) {
      String[] part = pair.split("=", 2);
      for (Method method : type.getMethods()) {
        if (method.getName().startsWith("set")
            && method.getParameterCount() == 1
            && RunningAlfresco.property(method.getName()).equals(part[0])) {
          given.put(part[1], method.getParameterTypes()[0].getName());
        }
      }
    }
    return given;
  }

  static Executable maker(Class<?> type, Wired bean) {
    List<Executable> makers = new ArrayList<>();
    if (bean.factoryMethod() == null) {
      for (Constructor<?> constructor : type.getDeclaredConstructors()) {
        makers.add(constructor);
      }
    } else {
      for (Method method : type.getDeclaredMethods()) {
        if (method.getName().equals(bean.factoryMethod())) {
          makers.add(method);
        }
      }
    }
    return makers.stream()
        .filter(each -> each.getParameterCount() == bean.arguments().size())
        .findFirst()
        .orElseThrow(
            () -> new AssertionError(bean.id() + ": nothing takes " + bean.arguments().size()));
  }
}
