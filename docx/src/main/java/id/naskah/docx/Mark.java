package id.naskah.docx;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** A place, and the paragraph in which it is. */
record Mark(Element paragraph, Token token) {
  /** Those of paragraphs, in order. */
  static List<Mark> in(List<Element> paragraphs) {
    List<Mark> marks = new ArrayList<>();
    paragraphs.forEach(paragraph -> marks.addAll(in(paragraph)));
    return marks;
  }

  static List<Mark> in(Element paragraph) {
    return Token.in(ParagraphText.of(paragraph).text()).stream()
        .map(token -> new Mark(paragraph, token))
        .toList();
  }
}
