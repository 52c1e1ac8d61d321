package id.naskah.platform.wiring;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.PropertyValue;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.ClassUtils;

/** The version of Alfresco that runs in this process: its classes and its beans themselves. */
record RunningAlfresco(String name, ConfigurableListableBeanFactory factory)
    implements AlfrescoVersion {

  @Override
  public Optional<Settable> type(String className) {
    try {
      Class<?> type = Class.forName(className, false, getClass().getClassLoader());
      Set<String> setters = new TreeSet<>();
      for (Method method : type.getMethods()) {
        if (method.getName().matches("set[A-Z].*") && method.getParameterCount() == 1) {
          setters.add(property(method.getName()));
        }
      }
      List<List<String>> constructors = new ArrayList<>();
      for (Constructor<?> constructor : type.getDeclaredConstructors()) {
        constructors.add(
            Arrays.stream(constructor.getParameterTypes()).map(Class::getName).toList());
      }
      return Optional.of(new Settable(setters, constructors));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<NamedBean> bean(String id) {
    if (!factory.containsBean(id)) {
      return Optional.empty();
    }
    if (!factory.containsBeanDefinition(id)) { // another name of a bean
      return Optional.of(new NamedBean(null, Set.of(), typesOf(factory.getBean(id))));
    }
    BeanDefinition definition = factory.getMergedBeanDefinition(id);
    Set<String> set = new LinkedHashSet<>();
    for (PropertyValue value : definition.getPropertyValues().getPropertyValues()) {
      set.add(value.getName());
    }
    Set<String> gives = definition.isAbstract() ? Set.of() : typesOf(factory.getBean(id));
    return Optional.of(new NamedBean(definition.getBeanClassName(), set, gives));
  }

  private static Set<String> typesOf(Object bean) {
    Set<String> types = new TreeSet<>();
    for (Class<?> type = bean.getClass(); type != null; type = type.getSuperclass()) {
      types.add(type.getName());
      for (Class<?> each : ClassUtils.getAllInterfacesForClass(type)) {
        addWithParents(each, types);
      }
    }
    return types;
  }

  private static void addWithParents(Class<?> type, Set<String> types) {
    types.add(type.getName());
    for (Class<?> parent : type.getInterfaces()) {
      addWithParents(parent, types);
    }
  }

  /** The property that a setter sets, as Spring names it. */
  static String property(String setter) {
    String name = setter.substring(3);
    boolean acronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
    return acronym ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
