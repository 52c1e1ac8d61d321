package id.naskah.docx;

import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * Where a signature goes in a document that was filled to be signed: a mark of a few letters, one
 * point high and white, with room below it. Whoever makes the PDF finds the mark among its words.
 */
public final class SignaturePlace {
  /** The mark; the group is the number of the signatory, from 1. */
  public static final Pattern MARK = Pattern.compile("\\[\\[nsk:ttd:([1-9])]]");

  /** Points that are kept free from the top of the line in which the mark is, downwards. */
  public static final int HEIGHT = 66;

  private static final int LINES = 5;
  private static final String FULL_SIZE = "24"; // half points
  private static final String SMALL_SIZE = "2";
  private static final String WHITE = "FFFFFF";

  private SignaturePlace() {}

  /** The mark of a signatory, counted from 1. */
  public static String mark(int signatory) {
    return "[[nsk:ttd:" + signatory + "]]";
  }

  /** Puts the mark and the room into a run that is there for it. */
  static void write(Element run, int signatory) {
    Element room = ParagraphText.shell(run);
    size(room, FULL_SIZE);
    for (int i = 0; i < LINES; i++) {
      room.appendChild(W.make(run, "br"));
    }
    run.getParentNode().insertBefore(room, run.getNextSibling());
    size(run, SMALL_SIZE);
    W.property(W.child(run, "rPr"), "color", WHITE);
    run.appendChild(W.text(run, mark(signatory)));
    keepTogether(W.around(run, "p"));
  }

  private static void size(Element run, String halfPoints) {
    Element properties = W.ensure(run, "rPr");
    W.property(properties, "sz", halfPoints);
    W.property(properties, "szCs", halfPoints);
  }

  /** On one page with what follows, and from the left, where the box begins. */
  private static void keepTogether(Element paragraph) {
    Element properties = W.ensure(paragraph, "pPr");
    Element style = W.child(properties, "pStyle");
    for (String name : new String[] {"keepLines", "keepNext"}) {
      if (W.child(properties, name) == null) {
        properties.insertBefore(
            W.make(paragraph, name),
            style == null ? properties.getFirstChild() : style.getNextSibling());
      }
    }
    Element alignment = W.child(properties, "jc");
    if (alignment != null) {
      W.property(properties, "jc", "left");
    }
  }
}
