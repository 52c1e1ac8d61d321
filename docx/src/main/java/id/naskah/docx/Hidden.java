package id.naskah.docx;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Hides conditional parts of a draft, or their marks: they are in the document for when it is
 * filled again, and who edits it sees the letter as it will be.
 */
final class Hidden {
  private Hidden() {}

  /** The marks only. */
  static void marks(Conditions.Part part) {
    show(part);
    hide(List.of(run(part.end()), run(part.begin())));
  }

  /** The marks and all that is between. */
  static void whole(Conditions.Part part) {
    show(part);
    hide(between(part));
    if (part.extent() == Conditions.Extent.ROWS) {
      for (Element row : Blocks.between(part.first(), part.last())) {
        W.property(W.ensure(row, "trPr"), "hidden", null);
      }
    }
  }

  /** Undoes both. */
  static void show(Conditions.Part part) {
    for (Element run : between(part)) {
      remove(W.child(run, "rPr"), "vanish");
      remove(ofMark(W.around(run, "p")), "vanish");
    }
    if (part.extent() == Conditions.Extent.ROWS) {
      Blocks.between(part.first(), part.last())
          .forEach(row -> remove(W.child(row, "trPr"), "hidden"));
    }
  }

  private static void hide(List<Element> runs) {
    runs.forEach(run -> W.property(W.ensure(run, "rPr"), "vanish", null));
    for (Element run : runs) {
      Element paragraph = W.around(run, "p");
      if (runs(paragraph).stream().allMatch(Hidden::isHidden)) {
        W.property(ensureOfMark(paragraph), "vanish", null);
      }
    }
  }

  private static boolean isHidden(Element run) {
    Element properties = W.child(run, "rPr");
    return properties != null && W.child(properties, "vanish") != null;
  }

  /** The runs from that of the first mark to that of the last one. */
  private static List<Element> between(Conditions.Part part) {
    Element last = run(part.end());
    Element first = run(part.begin());
    List<Element> runs = new ArrayList<>();
    if (part.extent() == Conditions.Extent.WORDS) {
      runs.addAll(runs(part.first()));
    } else {
      Blocks.between(part.first(), part.last()).forEach(block -> runs.addAll(runs(block)));
    }
    if (part.extent() == Conditions.Extent.ROWS) {
      return runs;
    }
    return runs.subList(runs.indexOf(first), runs.indexOf(last) + 1);
  }

  /** The mark in a run of its own. */
  private static Element run(Mark mark) {
    ParagraphText read = ParagraphText.of(mark.paragraph());
    Token token = mark.token();
    String text = read.text().substring(token.start(), token.end());
    Element run = read.isolate(token.start(), token.end());
    run.appendChild(W.text(run, text));
    return run;
  }

  private static List<Element> runs(Element in) {
    List<Element> runs = new ArrayList<>();
    for (Element child : W.children(in)) {
      if (W.is(child, "r")) {
        runs.add(child);
      } else {
        runs.addAll(runs(child));
      }
    }
    return runs;
  }

  /** The formatting of a paragraph's end; null if there is none. */
  private static Element ofMark(Element paragraph) {
    Element properties = W.child(paragraph, "pPr");
    return properties == null ? null : W.child(properties, "rPr");
  }

  /** Its place is before what ends a section. */
  private static Element ensureOfMark(Element paragraph) {
    Element there = ofMark(paragraph);
    if (there == null) {
      Element properties = W.ensure(paragraph, "pPr");
      there = W.make(properties, "rPr");
      properties.insertBefore(there, W.child(properties, "sectPr"));
    }
    return there;
  }

  private static void remove(Element properties, String name) {
    Element there = properties == null ? null : W.child(properties, name);
    if (there != null) {
      W.remove(there);
    }
  }
}
