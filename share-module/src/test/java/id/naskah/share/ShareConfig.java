package id.naskah.share;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The module's XML, read as Share reads it. */
final class ShareConfig {

  static final String CONFIG = "META-INF/share-config-custom.xml";
  static final String CONTEXT = "alfresco/web-extension/naskah-share-context.xml";

  private ShareConfig() {}

  /**
   * A form of Share and the section it stands in; the default form of a section has an empty id.
   */
  record Form(Element section, Element element) {

    String id() {
      return element.getAttribute("id");
    }

    /** Whether what is typed into this form is stored: a search form's is not. */
    boolean stores() {
      return !id().equals("search");
    }

    List<Element> shown() {
      return elements(element, "show").toList();
    }

    List<Element> fields() {
      return elements(element, "field").toList();
    }

    boolean isReadOnly(String field) {
      return fields().stream()
          .filter(f -> f.getAttribute("id").equals(field))
          .anyMatch(f -> f.getAttribute("read-only").equals("true"));
    }

    @Override
    public String toString() {
      return section.getAttribute("evaluator")
          + " "
          + section.getAttribute("condition")
          + " form '"
          + id()
          + "'";
    }
  }

  static Document parse(String resource) {
    try (InputStream in = ShareConfig.class.getClassLoader().getResourceAsStream(resource)) {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(resource, e);
    }
  }

  static List<Element> sections() {
    return elements(parse(CONFIG).getDocumentElement(), "config").toList();
  }

  /** The forms with fields; not the names that the advanced search page lists as forms. */
  static List<Form> forms() {
    return sections().stream()
        .flatMap(section -> elements(section, "form").map(form -> new Form(section, form)))
        .filter(form -> !form.shown().isEmpty())
        .toList();
  }

  static Stream<Element> elements(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
  }

  /** Every value of an attribute anywhere below the element. */
  static Stream<String> attributes(Element parent, String name) {
    return elements(parent, "*").map(e -> e.getAttribute(name)).filter(v -> !v.isEmpty());
  }
}
