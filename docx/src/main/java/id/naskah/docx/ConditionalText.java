package id.naskah.docx;

import java.util.List;
import org.w3c.dom.Element;

/** Takes out conditional parts whose value is empty, and the marks of the others. */
final class ConditionalText {
  private final Filling filling;

  ConditionalText(Filling filling) {
    this.filling = filling;
  }

  void apply(TextPart.Story story) {
    List<Element> marked =
        story.paragraphs().stream()
            .filter(paragraph -> ParagraphText.of(paragraph).text().contains("${"))
            .toList();
    if (filling.isLast()) {
      while (resolved(marked)) {
        // The next one, with the places as they are then.
      }
    } else {
      hide(marked);
    }
  }

  private boolean resolved(List<Element> marked) {
    List<Conditions.Part> parts = parts(marked.stream().filter(W::isThere).toList());
    if (parts.isEmpty()) {
      return false;
    }
    Conditions.Part part = parts.get(0);
    Placeholder.Named named = part.begin().token().named();
    if (named != null && filling.values().has(named)) {
      Hidden.show(part);
      takeOut(part.end());
      takeOut(part.begin());
      Blocks.removeIfBlank(part.end().paragraph());
      Blocks.removeIfBlank(part.begin().paragraph());
    } else {
      remove(part);
    }
    return true;
  }

  private static List<Conditions.Part> parts(List<Element> marked) {
    return Conditions.of(Mark.in(marked), (kind, mark) -> {});
  }

  private static void takeOut(Mark mark) {
    ParagraphText.of(mark.paragraph()).delete(mark.token().start(), mark.token().end());
  }

  private static void remove(Conditions.Part part) {
    Element first = part.first();
    Element last = part.last();
    if (part.extent() == Conditions.Extent.ROWS) {
      Blocks.between(first, last).forEach(Blocks::removeRow);
      return;
    }
    ParagraphText begin = ParagraphText.of(first);
    if (first == last) {
      begin.delete(part.begin().token().start(), part.end().token().end());
    } else {
      List<Element> between = Blocks.between(first, last);
      between.subList(1, between.size() - 1).forEach(Blocks::remove);
      begin.delete(part.begin().token().start(), begin.text().length());
      ParagraphText.of(last).delete(0, part.end().token().end());
      Blocks.removeIfBlank(last);
    }
    Blocks.removeIfBlank(first);
  }

  /** Nothing is taken out of a draft: the marks of what stays are hidden, and what would go. */
  private void hide(List<Element> marked) {
    for (Conditions.Part part : parts(marked)) {
      Placeholder.Named named = part.begin().token().named();
      if (named == null || named.placeholder().when() == Placeholder.When.SIGNED) {
        continue;
      }
      if (filling.values().has(named)) {
        Hidden.marks(part);
      } else {
        Hidden.whole(part);
      }
    }
  }
}
