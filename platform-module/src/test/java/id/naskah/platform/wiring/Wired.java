package id.naskah.platform.wiring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.PropertyValue;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanDefinitionHolder;
import org.springframework.beans.factory.config.BeanReference;
import org.springframework.beans.factory.config.ConstructorArgumentValues.ValueHolder;
import org.springframework.beans.factory.config.TypedStringValue;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.xml.XmlBeanDefinitionReader;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/**
 * A bean of ours, as a context file wires it; beans inside others included.
 *
 * @param id its id; that of the bean around it where it has none
 * @param type the class it names; null where it leaves that to the parent
 * @param parent the bean whose definition it goes on from; null where there is none
 * @param factoryMethod what makes it in place of a constructor; null where a constructor does
 * @param byName whether Spring looks for beans that are called like properties which are not set
 * @param set the properties that the definition sets
 * @param arguments the beans its constructor is given, in order; null where an argument is no bean
 *     of that name
 * @param named the properties that are given one bean, as "property=bean"
 * @param references every bean it refers to, dependencies and names in properties included
 */
record Wired(
    String id,
    String type,
    String parent,
    String factoryMethod,
    boolean byName,
    Set<String> set,
    List<String> arguments,
    Set<String> named,
    Set<String> references) {

  /** The property by which Spring's proxies name the beans they stand before. */
  private static final String PROXIED = "beanNames";

  static List<Wired> read(Resource context) {
    DefaultListableBeanFactory factory = new DefaultListableBeanFactory();
    new XmlBeanDefinitionReader(factory).loadBeanDefinitions(context);
    List<Wired> found = new ArrayList<>();
    for (String id : factory.getBeanDefinitionNames()) {
      add(id, factory.getBeanDefinition(id), found);
    }
    return found;
  }

  static List<Wired> of(String xml) {
    return read(
        new ByteArrayResource(
            ("<beans xmlns='http://www.springframework.org/schema/beans'"
                    + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                    + " xsi:schemaLocation='http://www.springframework.org/schema/beans"
                    + " http://www.springframework.org/schema/beans/spring-beans.xsd'>"
                    + xml
                    + "</beans>")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  private static void add(String id, BeanDefinition definition, List<Wired> found) {
    Set<String> references = new LinkedHashSet<>();
    if (definition.getParentName() != null) {
      references.add(definition.getParentName());
    }
    if (definition.getDependsOn() != null) {
      references.addAll(List.of(definition.getDependsOn()));
    }
    Set<String> set = new LinkedHashSet<>();
    Set<String> named = new LinkedHashSet<>();
    for (PropertyValue property : definition.getPropertyValues().getPropertyValues()) {
      set.add(property.getName());
      follow(id, property.getValue(), references, found);
      if (property.getValue() instanceof BeanReference one) {
        named.add(property.getName() + "=" + one.getBeanName());
      }
      if (property.getName().equals(PROXIED)
          && property.getValue() instanceof TypedStringValue names) {
        references.addAll(List.of(names.getValue().split("[,\\s]+")));
      }
    }
    List<String> arguments = new ArrayList<>();
    for (ValueHolder argument :
        definition.getConstructorArgumentValues().getGenericArgumentValues()) {
      follow(id, argument.getValue(), references, found);
      arguments.add(
          argument.getValue() instanceof BeanReference reference ? reference.getBeanName() : null);
    }
    found.add(
        new Wired(
            id,
            definition.getBeanClassName(),
            definition.getParentName(),
            definition.getFactoryMethodName(),
            ((AbstractBeanDefinition) definition).getAutowireMode()
                == AbstractBeanDefinition.AUTOWIRE_BY_NAME,
            set,
            arguments,
            named,
            references));
  }

  private static void follow(String id, Object value, Set<String> references, List<Wired> found) {
    if (value instanceof BeanReference reference) {
      references.add(reference.getBeanName());
    } else if (value instanceof BeanDefinitionHolder inner) {
      add(id, inner.getBeanDefinition(), found);
    } else if (value instanceof Iterable<?> many) {
      many.forEach(each -> follow(id, each, references, found));
    } else if (value instanceof java.util.Map<?, ?> map) {
      map.values().forEach(each -> follow(id, each, references, found));
    }
  }
}
