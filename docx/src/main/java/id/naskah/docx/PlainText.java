package id.naskah.docx;

import java.util.List;
import org.w3c.dom.Element;

/** Puts values in their places within paragraphs, and the marks for signatures. */
final class PlainText {
  private final Filling filling;

  PlainText(Filling filling) {
    this.filling = filling;
  }

  void apply(TextPart.Story story) {
    for (Element paragraph : story.paragraphs()) {
      List<Mark> marks = Mark.in(paragraph);
      // From the end, so that the places before stay where they are.
      for (int i = marks.size() - 1; i >= 0; i--) {
        Token token = marks.get(i).token();
        if (token.kind() == Token.Kind.VALUE
            && token.named() != null
            && isFilledHere(marks.get(i))) {
          fill(paragraph, token);
        }
      }
    }
  }

  /** A list that a row or a paragraph is repeated for waits for that. */
  private boolean isFilledHere(Mark mark) {
    Placeholder.Named named = mark.token().named();
    boolean item = named.placeholder().form() == Placeholder.Form.ITEM;
    boolean waits = !filling.isLast() && (item || Lists.repeated(mark).isPresent());
    if (waits) {
      filling.leave(named);
    }
    return !waits && filling.isDue(named);
  }

  private void fill(Element paragraph, Token token) {
    Placeholder.Named named = token.named();
    Element run = ParagraphText.of(paragraph).isolate(token.start(), token.end());
    if (named.placeholder().form() != Placeholder.Form.SIGNATURE) {
      filling.fill(run, named, filling.values().joined(named));
    } else if (filling.values().has(named)) {
      SignaturePlace.write(run, named.signatory());
      filling.signature(named.signatory());
    } else {
      W.remove(run);
    }
  }
}
