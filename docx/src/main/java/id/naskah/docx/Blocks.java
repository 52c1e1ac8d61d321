package id.naskah.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Paragraphs and rows that go, or come several times, so that what is around them stays whole. */
final class Blocks {
  private static final Set<String> OF_ONE =
      Set.of("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "proofErr");

  private Blocks() {}

  /** Removes a paragraph or table; one that ends a section of the document is only emptied. */
  static void remove(Element block) {
    Node parent = block.getParentNode();
    Element properties = W.child(block, "pPr");
    if (properties != null && W.child(properties, "sectPr") != null) {
      for (Element child : W.children(block)) {
        if (child != properties) {
          W.remove(child);
        }
      }
      return;
    }
    W.remove(block);
    keepParagraph(parent, properties);
  }

  /** Removes a row, and with the last one its table. */
  static void removeRow(Element row) {
    Element table = W.around(row, "tbl");
    W.remove(row);
    if (table != null && W.child(table, "tr") == null && W.child(table, "sdt") == null) {
      remove(table);
    }
  }

  /** Removes a paragraph in which nothing is left, and a row in which nothing else is. */
  static void removeIfBlank(Element paragraph) {
    if (!W.isThere(paragraph) || !isBlank(paragraph)) {
      return;
    }
    Element row = W.around(paragraph, "tr");
    boolean inCell = W.is(paragraph.getParentNode(), "tc");
    if (inCell && paragraphs(row).stream().allMatch(Blocks::isBlank)) {
      removeRow(row);
    } else {
      remove(paragraph);
    }
  }

  private static boolean isBlank(Element paragraph) {
    return ParagraphText.of(paragraph).text().isBlank();
  }

  /** A cell, a text box and the like end with a paragraph, also when nothing is in it. */
  private static void keepParagraph(Node parent, Element properties) {
    boolean needs =
        W.is(parent, "tc")
            || W.is(parent, "txbxContent")
            || W.is(parent, "hdr")
            || W.is(parent, "ftr");
    List<Element> children = W.children(parent);
    Element last = children.isEmpty() ? null : children.get(children.size() - 1);
    if (needs && !W.is(last, "p") && !W.is(last, "sdt")) {
      Element paragraph = W.make(parent, "p");
      if (properties != null) {
        paragraph.appendChild(properties.cloneNode(true));
      }
      parent.appendChild(paragraph);
    }
  }

  /** From the first to the last of elements that are beside each other, with both. */
  static List<Element> between(Element first, Element last) {
    List<Element> between = new ArrayList<>(List.of(first));
    for (Node at = first; at != last; ) {
      at = at.getNextSibling();
      if (at instanceof Element element) {
        between.add(element);
      }
    }
    return between;
  }

  /** All paragraphs in it, also those in text boxes. */
  static List<Element> paragraphs(Element in) {
    List<Element> found = new ArrayList<>();
    if (W.is(in, "p")) {
      found.add(in);
    }
    W.children(in).forEach(child -> found.addAll(paragraphs(child)));
    return found;
  }

  /**
   * A copy before it.
   *
   * @param first whether it is the first one, which has what there can be only once
   */
  static Element copy(Element block, boolean first) {
    Element copy = (Element) block.cloneNode(true);
    if (!first) {
      tidy(copy);
    }
    block.getParentNode().insertBefore(copy, block);
    Element properties = W.child(copy, "pPr");
    if (properties != null && W.child(properties, "sectPr") != null) {
      properties.removeChild(W.child(properties, "sectPr"));
    }
    return copy;
  }

  private static void tidy(Element element) {
    for (String name : List.of("paraId", "textId")) {
      for (int i = element.getAttributes().getLength() - 1; i >= 0; i--) {
        Attr attribute = (Attr) element.getAttributes().item(i);
        if (name.equals(attribute.getLocalName())) {
          element.removeAttributeNode(attribute);
        }
      }
    }
    for (Element child : W.children(element)) {
      if (OF_ONE.contains(child.getLocalName())) {
        element.removeChild(child);
      } else {
        tidy(child);
      }
    }
  }
}
