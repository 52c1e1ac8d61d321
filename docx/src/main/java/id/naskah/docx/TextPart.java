package id.naskah.docx;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A part of the document that has text, such as a header. */
record TextPart(String path, Place.Part part, int number, Document xml) {
  private static final int SHOWN = 60;

  /**
   * Paragraphs that belong together: what begins in one may end in another.
   *
   * @param spare whether it stands for another one in programs that cannot show that
   */
  record Story(List<Element> paragraphs, boolean spare) {}

  /** The text itself, and that of each text box and note. */
  List<Story> stories() {
    List<Story> stories = new ArrayList<>();
    Story main = new Story(new ArrayList<>(), false);
    stories.add(main);
    gather(xml.getDocumentElement(), main, stories);
    return stories;
  }

  private static void gather(Element element, Story story, List<Story> stories) {
    for (Element child : W.children(element)) {
      if (W.is(child, "p")) {
        story.paragraphs().add(child);
      }
      boolean spare = story.spare() || W.isOf(child, W.MC, "Fallback");
      boolean own = W.is(child, "txbxContent") || W.is(child, "footnote") || W.is(child, "endnote");
      Story next = story;
      if (own || spare != story.spare()) {
        next = new Story(new ArrayList<>(), spare);
        stories.add(next);
      }
      gather(child, next, stories);
    }
  }

  /** Where a node of it is. */
  Place place(Node node) {
    Element paragraph = W.is(node, "p") ? (Element) node : W.around(node, "p");
    // Of a text box in a table the table is what one finds first.
    Element table = null;
    Element row = null;
    for (Node at = node; at != null; at = at.getParentNode()) {
      row = W.is(at, "tr") ? (Element) at : row;
      table = W.is(at, "tbl") ? (Element) at : table;
    }
    String words =
        paragraph == null ? "" : XmlText.shown(ParagraphText.of(paragraph).text(), SHOWN);
    return new Place(
        part,
        number,
        paragraph == null ? 0 : ordinal("p", paragraph, xml.getDocumentElement()),
        table == null ? 0 : ordinal("tbl", table, xml.getDocumentElement()),
        table == null || row == null ? 0 : ordinal("tr", row, table),
        W.around(node, "txbxContent") != null,
        words);
  }

  private static int ordinal(String name, Element of, Element within) {
    int[] count = {0};
    count(name, of, within, count);
    return count[0];
  }

  private static boolean count(String name, Element of, Element at, int[] count) {
    for (Element child : W.children(at)) {
      if (W.isOf(child, W.MC, "Fallback") && !W.isIn(of, child)) {
        continue;
      }
      if (W.is(child, name)) {
        count[0]++;
      }
      if (child == of || count(name, of, child, count)) {
        return true;
      }
    }
    return false;
  }
}
