package id.naskah.share;

import static id.naskah.share.ShareConfig.elements;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** What the content models say of the properties and associations that the forms show. */
final class LetterModel {

  private static final List<Element> MODELS =
      Stream.of("letter-model", "retention-model")
          .map(name -> "alfresco/module/naskah-platform/model/" + name + ".xml")
          .map(file -> ShareConfig.parse(file).getDocumentElement())
          .toList();

  /** The properties of Alfresco's own model that a letter inherits and a form shows. */
  private static final Set<String> INHERITED =
      Set.of("cm:name", "cm:content", "cm:creator", "cm:created", "cm:modifier", "cm:modified");

  private LetterModel() {}

  static Set<String> fields() {
    return Stream.of(
            names("property"), names("association"), names("child-association"), INHERITED.stream())
        .flatMap(s -> s)
        .collect(Collectors.toSet());
  }

  /** The namespace of nsk. */
  static String uri() {
    return elements(MODELS.get(0), "namespace")
        .map(n -> n.getAttribute("uri"))
        .findFirst()
        .orElseThrow();
  }

  static Set<String> classes() {
    return Stream.concat(names("type"), names("aspect")).collect(Collectors.toSet());
  }

  static boolean isType(String name) {
    return names("type").anyMatch(name::equals);
  }

  static Set<String> propertiesOfAspect(String aspect) {
    Element found =
        all("aspect").filter(a -> a.getAttribute("name").equals(aspect)).findFirst().orElseThrow();
    return elements(found, "property").map(p -> p.getAttribute("name")).collect(Collectors.toSet());
  }

  /** The values that a property may have; empty when any text will do. */
  static List<String> allowedValues(String property) {
    return all("property")
        .filter(p -> p.getAttribute("name").equals(property))
        .flatMap(p -> elements(p, "constraint"))
        .map(c -> c.getAttribute("ref"))
        .flatMap(ref -> all("constraint").filter(c -> c.getAttribute("name").equals(ref)))
        .flatMap(c -> elements(c, "value"))
        .map(Element::getTextContent)
        .toList();
  }

  private static Stream<Element> all(String name) {
    return MODELS.stream().flatMap(model -> elements(model, name));
  }

  private static Stream<String> names(String element) {
    return all(element).map(e -> e.getAttribute("name")).filter(n -> !n.isEmpty());
  }
}
