package id.naskah.docx;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** What is repeated for each value of a list: the row or the paragraph in which it stands alone. */
final class Lists {
  private Lists() {}

  /** What is repeated for the list in this place; nothing where it stands in a sentence. */
  static Optional<Element> repeated(Mark mark) {
    if (!mark.token().is(Placeholder.Form.LIST)) {
      return Optional.empty();
    }
    Element row = W.around(mark.paragraph(), "tr");
    if (row != null
        && W.is(mark.paragraph().getParentNode(), "tc")
        && isAlone(Blocks.paragraphs(row))) {
      return Optional.of(row);
    }
    return isAlone(List.of(mark.paragraph())) ? Optional.of(mark.paragraph()) : Optional.empty();
  }

  /** Whether nothing else is said there, but which one of the list it is. */
  private static boolean isAlone(List<Element> paragraphs) {
    int lists = 0;
    for (Element paragraph : paragraphs) {
      StringBuilder rest = new StringBuilder(ParagraphText.of(paragraph).text());
      List<Mark> marks = Mark.in(paragraph);
      for (int i = marks.size() - 1; i >= 0; i--) {
        Token token = marks.get(i).token();
        boolean list = token.is(Placeholder.Form.LIST);
        lists += list ? 1 : 0;
        if (list || token.is(Placeholder.Form.ITEM) || token.isOfCondition()) {
          rest.delete(token.start(), token.end());
        }
      }
      if (rest.codePoints().anyMatch(Lists::says)) {
        return false;
      }
    }
    return lists == 1;
  }

  private static boolean says(int c) {
    return Character.isLetterOrDigit(c) || c == '$' || c == '\uFFFC';
  }

  /** Whether the paragraph is the list and nothing else. */
  static boolean isBare(Mark mark) {
    String text = ParagraphText.of(mark.paragraph()).text().strip();
    return text.length() == mark.token().end() - mark.token().start();
  }
}
