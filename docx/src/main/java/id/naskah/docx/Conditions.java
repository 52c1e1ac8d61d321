package id.naskah.docx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The conditional parts of a text: which end belongs to which beginning, and what is between. */
final class Conditions {
  private Conditions() {}

  /** What goes where there is no value. */
  enum Extent {
    /** What is between, in one paragraph. */
    WORDS,
    /** What is between, and the paragraphs and tables between. */
    PARAGRAPHS,
    /** The rows of a table, whole. */
    ROWS
  }

  /**
   * A conditional part.
   *
   * @param first the paragraph or row in which it begins
   * @param last the paragraph or row in which it ends
   */
  record Part(Mark begin, Mark end, Extent extent, Element first, Element last) {}

  /**
   * The parts, the outer ones first.
   *
   * @param wrong is told of each mark that belongs to none
   */
  static List<Part> of(List<Mark> marks, BiConsumer<DocxProblem.Kind, Mark> wrong) {
    List<Part> parts = new ArrayList<>();
    Deque<Mark> open = new ArrayDeque<>();
    for (Mark mark : marks) {
      if (mark.token().kind() == Token.Kind.IF) {
        open.push(mark);
      } else if (mark.token().kind() == Token.Kind.END) {
        boolean begun = open.stream().anyMatch(each -> isSame(each, mark));
        while (begun && !isSame(open.peek(), mark)) {
          wrong.accept(DocxProblem.Kind.OPEN_CONDITION, open.pop());
        }
        Optional<Part> part = begun ? part(open.pop(), mark) : Optional.empty();
        part.ifPresent(parts::add);
        if (part.isEmpty()) {
          wrong.accept(begun ? DocxProblem.Kind.SPLIT_CONDITION : DocxProblem.Kind.LONE_END, mark);
        }
      }
    }
    open.forEach(mark -> wrong.accept(DocxProblem.Kind.OPEN_CONDITION, mark));
    parts.sort((a, b) -> marks.indexOf(a.begin()) - marks.indexOf(b.begin()));
    return parts;
  }

  private static boolean isSame(Mark begin, Mark end) {
    Placeholder.Named named = begin.token().named();
    return named == null
        ? begin.token().typed().equalsIgnoreCase(end.token().typed())
        : named.equals(end.token().named());
  }

  private static Optional<Part> part(Mark begin, Mark end) {
    Element from = begin.paragraph();
    Element to = end.paragraph();
    if (from == to) {
      return Optional.of(new Part(begin, end, Extent.WORDS, from, to));
    }
    if (from.getParentNode() == to.getParentNode()) {
      return Optional.of(new Part(begin, end, Extent.PARAGRAPHS, from, to));
    }
    Node common = from.getParentNode();
    while (!W.isIn(to, common)) {
      common = common.getParentNode();
    }
    if (W.is(common, "tr")) {
      return Optional.of(new Part(begin, end, Extent.ROWS, (Element) common, (Element) common));
    }
    Element first = below(common, from);
    Element last = below(common, to);
    boolean rows = W.is(first, "tr") && W.is(last, "tr");
    return rows ? Optional.of(new Part(begin, end, Extent.ROWS, first, last)) : Optional.empty();
  }

  private static Element below(Node common, Node node) {
    Node at = node;
    while (at.getParentNode() != common) {
      at = at.getParentNode();
    }
    return (Element) at;
  }
}
