package id.naskah.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The text of one paragraph as it is read, over all the runs into which Word splits it, and what
 * has to be done where it is changed.
 */
final class ParagraphText {
  /** Stands for a picture and the like. */
  private static final char OBJECT = '\uFFFC';

  private static final Set<String> SKIPPED =
      Set.of("p", "pPr", "rPr", "sdtPr", "instrText", "delText", "txbxContent");
  private static final Set<String> OBJECTS =
      Set.of("drawing", "pict", "object", "sym", "footnoteReference", "endnoteReference");

  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  /** A text element, or what stands between, with where it begins. */
  private record Piece(Element node, int start, int end, boolean editable) {}

  private ParagraphText() {}

  /** Of a paragraph, without those of its text boxes, or of a part of one. */
  static ParagraphText of(Element paragraph) {
    ParagraphText read = new ParagraphText();
    read.gather(paragraph);
    return read;
  }

  private void gather(Element at) {
    for (Element child : W.children(at)) {
      if (W.isOf(child, W.MC, "AlternateContent")) {
        add(child, String.valueOf(OBJECT), false);
      } else if (!W.NS.equals(child.getNamespaceURI())) {
        gather(child);
      } else {
        gatherOurs(child);
      }
    }
  }

  private void gatherOurs(Element child) {
    String name = child.getLocalName();
    if (SKIPPED.contains(name)) {
      return;
    }
    switch (name) {
      case "t" -> {
        if (W.is(child.getParentNode(), "r")) {
          add(child, child.getTextContent(), true);
        }
      }
      case "tab", "ptab" -> add(child, "\t", false);
      case "br", "cr" -> add(child, "\n", false);
      case "noBreakHyphen" -> add(child, "-", false);
      default -> {
        if (OBJECTS.contains(name)) {
          add(child, String.valueOf(OBJECT), false);
        } else {
          gather(child);
        }
      }
    }
  }

  private void add(Element node, String said, boolean editable) {
    int start = text.length();
    text.append(said);
    pieces.add(new Piece(node, start, text.length(), editable));
  }

  String text() {
    return text.toString();
  }

  /** Removes what stands from one character to another, whatever it is. */
  void delete(int from, int to) {
    for (Piece piece : pieces) {
      if (piece.end() > from && piece.start() < to) {
        Node run = piece.node().getParentNode();
        cut(piece, from, to);
        removeIfEmpty(run);
      }
    }
  }

  private static void cut(Piece piece, int from, int to) {
    if (!piece.editable()) {
      W.remove(piece.node());
      return;
    }
    String said = piece.node().getTextContent();
    String left =
        said.substring(0, Math.max(0, from - piece.start()))
            + said.substring(Math.min(said.length(), to - piece.start()));
    if (left.isEmpty()) {
      W.remove(piece.node());
    } else {
      W.setText(piece.node(), left);
    }
  }

  private static void removeIfEmpty(Node run) {
    if (W.is(run, "r") && W.children(run).stream().allMatch(each -> W.is(each, "rPr"))) {
      W.remove(run);
    }
  }

  /**
   * Takes out what stands from one character to another, all of it in text elements, and puts an
   * empty run there, with the formatting of the first character.
   */
  Element isolate(int from, int to) {
    Element made = null;
    for (Piece piece : pieces) {
      if (piece.end() <= from || piece.start() >= to || piece.start() == piece.end()) {
        continue;
      }
      Element run = (Element) piece.node().getParentNode();
      if (made == null) {
        made = split(piece, run, from, to);
      } else {
        cut(piece, from, to);
      }
      removeIfEmpty(run);
    }
    return made;
  }

  private static Element split(Piece piece, Element run, int from, int to) {
    String said = piece.node().getTextContent();
    String before = said.substring(0, from - piece.start());
    String after = said.substring(Math.min(said.length(), to - piece.start()));
    Element earlier = shell(run);
    int properties = W.children(earlier).size();
    for (Element child : W.children(run)) {
      if (child == piece.node()) {
        break;
      }
      if (!W.is(child, "rPr")) {
        earlier.appendChild(child);
      }
    }
    if (!before.isEmpty()) {
      earlier.appendChild(W.text(run, before));
    }
    if (after.isEmpty()) {
      W.remove(piece.node());
    } else {
      W.setText(piece.node(), after);
    }
    if (W.children(earlier).size() > properties) {
      run.getParentNode().insertBefore(earlier, run);
    }
    Element made = shell(run);
    run.getParentNode().insertBefore(made, run);
    return made;
  }

  /** A run without content that looks the same. */
  static Element shell(Element run) {
    Element shell = (Element) run.cloneNode(false);
    Element properties = W.child(run, "rPr");
    if (properties != null) {
      shell.appendChild(properties.cloneNode(true));
    }
    return shell;
  }
}
