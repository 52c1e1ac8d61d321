package id.naskah.docx;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Elements of WordprocessingML: how they are known, made and gone through. */
final class W {
  static final String NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  static final String MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private W() {}

  static boolean is(Node node, String name) {
    return node != null && name.equals(node.getLocalName()) && NS.equals(node.getNamespaceURI());
  }

  static boolean isOf(Node node, String namespace, String name) {
    return name.equals(node.getLocalName()) && namespace.equals(node.getNamespaceURI());
  }

  /** The elements in it, as they are now. */
  static List<Element> children(Node parent) {
    List<Element> children = new ArrayList<>();
    for (Node each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
      if (each instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  /** The first of this name; null if there is none. */
  static Element child(Node parent, String name) {
    for (Node each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
      if (is(each, name)) {
        return (Element) each;
      }
    }
    return null;
  }

  /** The one of this name, made as the first child if there is none. */
  static Element ensure(Element parent, String name) {
    Element there = child(parent, name);
    if (there == null) {
      there = make(parent, name);
      parent.insertBefore(there, parent.getFirstChild());
    }
    return there;
  }

  /** The closest element around of this name; null if there is none. */
  static Element around(Node node, String name) {
    Node at = node.getParentNode();
    while (at != null && !is(at, name)) {
      at = at.getParentNode();
    }
    return (Element) at;
  }

  /** All of this name in it, in the order of the document. */
  static List<Element> all(Element in, String name) {
    List<Element> found = new ArrayList<>();
    for (Element child : children(in)) {
      if (is(child, name)) {
        found.add(child);
      }
      found.addAll(all(child, name));
    }
    return found;
  }

  /** What begins next in the document; null at its end. */
  static Node next(Node node) {
    if (node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node at = node;
    while (at != null && at.getNextSibling() == null) {
      at = at.getParentNode();
    }
    return at == null ? null : at.getNextSibling();
  }

  static Element make(Node at, String name) {
    Document document = at instanceof Document whole ? whole : at.getOwnerDocument();
    return document.createElementNS(NS, "w:" + name);
  }

  static Element make(Node at, String name, String value) {
    Element made = make(at, name);
    made.setAttributeNS(NS, "w:val", value);
    return made;
  }

  /** A property that is put in place of one that may be there. */
  static void property(Element properties, String name, String value) {
    Element there = child(properties, name);
    if (there == null) {
      properties.appendChild(
          value == null ? make(properties, name) : make(properties, name, value));
    } else if (value == null) {
      there.removeAttributeNS(NS, "val");
    } else {
      there.setAttributeNS(NS, "w:val", value);
    }
  }

  static String value(Element element) {
    return element == null ? "" : element.getAttributeNS(NS, "val");
  }

  /** Text in which blanks at the ends count. */
  static Element text(Node at, String text) {
    Element made = make(at, "t");
    setText(made, text);
    return made;
  }

  static void setText(Element element, String text) {
    element.setTextContent(text);
    element.setAttributeNS(XML, "xml:space", "preserve");
  }

  static void remove(Node node) {
    if (node.getParentNode() != null) {
      node.getParentNode().removeChild(node);
    }
  }

  /** Leaves what is in it where it was. */
  static void unwrap(Element around, Node content) {
    Node parent = around.getParentNode();
    while (content != null && content.getFirstChild() != null) {
      parent.insertBefore(content.getFirstChild(), around);
    }
    parent.removeChild(around);
  }

  /** Whether it is still in its document. */
  static boolean isThere(Node node) {
    return isIn(node, node.getOwnerDocument());
  }

  /** Whether one is in the other, or is it. */
  static boolean isIn(Node node, Node around) {
    for (Node at = node; at != null; at = at.getParentNode()) {
      if (at == around) {
        return true;
      }
    }
    return false;
  }
}
