package id.naskah.docx;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** Repeats rows and paragraphs for the values of lists. */
final class ListText {
  private final Filling filling;

  ListText(Filling filling) {
    this.filling = filling;
  }

  void apply(TextPart.Story story) {
    for (Element paragraph : story.paragraphs()) {
      for (Mark mark : Mark.in(paragraph)) {
        Optional<Element> repeated = Lists.repeated(mark);
        if (repeated.isPresent()) {
          apply(mark, repeated.get());
          break;
        }
      }
    }
  }

  private void apply(Mark mark, Element repeated) {
    Placeholder.Named named = mark.token().named();
    if (!W.isThere(repeated) || !filling.isDue(named)) {
      return;
    }
    boolean bare = repeated == mark.paragraph() && Lists.isBare(mark);
    if (bare && filling.values().has(named)) {
      Element run = ParagraphText.of(repeated).isolate(mark.token().start(), mark.token().end());
      filling.fillParagraphs(repeated, run, named);
    } else if (filling.isLast()) {
      repeat(repeated, named);
    }
  }

  private void repeat(Element pattern, Placeholder.Named named) {
    List<String> values = filling.values().of(named);
    for (int i = 0; i < values.size(); i++) {
      Element copy = Blocks.copy(pattern, i == 0);
      for (Element paragraph : Blocks.paragraphs(copy)) {
        List<Mark> marks = Mark.in(paragraph);
        for (int m = marks.size() - 1; m >= 0; m--) {
          Token token = marks.get(m).token();
          String value = token.is(Placeholder.Form.ITEM) ? String.valueOf(i + 1) : values.get(i);
          if (token.is(Placeholder.Form.ITEM) || token.is(Placeholder.Form.LIST)) {
            Element run = ParagraphText.of(paragraph).isolate(token.start(), token.end());
            filling.fill(run, token.named(), value);
          }
        }
      }
    }
    if (W.is(pattern, "tr")) {
      Blocks.removeRow(pattern);
    } else {
      Blocks.remove(pattern);
    }
  }
}
