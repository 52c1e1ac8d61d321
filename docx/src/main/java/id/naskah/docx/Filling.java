package id.naskah.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.w3c.dom.Element;

/** The values that go into a document, and what was done with them. */
final class Filling {
  private final Values values;
  private final boolean last;
  private final SortedSet<String> filled = new TreeSet<>();
  private final SortedSet<String> left = new TreeSet<>();
  private final SortedSet<String> blank = new TreeSet<>();
  private final SortedSet<String> edited = new TreeSet<>();
  private final SortedSet<Integer> signatures = new TreeSet<>();
  private int bookmarkId;

  Filling(Values values, boolean last) {
    this.values = values;
    this.last = last;
  }

  /** Whether nothing is left for later. */
  boolean isLast() {
    return last;
  }

  Values values() {
    return values;
  }

  /** Whether something is done now about what stands for this. */
  boolean isDue(Placeholder.Named named) {
    boolean due =
        last || (named.placeholder().when() == Placeholder.When.BEGUN && values.has(named));
    if (!due) {
      leave(named);
    }
    return due;
  }

  void leave(Placeholder.Named named) {
    left.add(named.name());
  }

  void signature(int signatory) {
    signatures.add(signatory);
  }

  /** Puts a value into a run that is there for it; without one the run goes. */
  void fill(Element run, Placeholder.Named named, String value) {
    if (value.isEmpty()) {
      blank.add(named.name());
      W.remove(run);
      return;
    }
    filled.add(named.name());
    write(run, value);
    mark(List.of(run), named);
  }

  /** Puts a paragraph for each value of a list, with one control around them, in place of one. */
  void fillParagraphs(Element pattern, Element run, Placeholder.Named named) {
    filled.add(named.name());
    List<Element> made = new ArrayList<>();
    for (String value : values.of(named)) {
      Element paragraph = Blocks.copy(pattern, false);
      for (Element child : W.children(paragraph)) {
        if (!W.is(child, "pPr")) {
          W.remove(child);
        }
      }
      Element filledRun = ParagraphText.shell(run);
      paragraph.appendChild(filledRun);
      write(filledRun, value);
      made.add(paragraph);
    }
    mark(made, named);
    Blocks.remove(pattern);
  }

  /** Bookmarks have numbers, of which none may be there twice. */
  void startAfter(List<Element> bookmarks) {
    for (Element bookmark : bookmarks) {
      String id = bookmark.getAttributeNS(W.NS, "id");
      if (id.matches("\\d{1,9}")) {
        bookmarkId = Math.max(bookmarkId, Integer.parseInt(id));
      }
    }
  }

  private void mark(List<Element> made, Placeholder.Named named) {
    bookmarkId++;
    Filled.mark(made, named, bookmarkId);
  }

  /** Brings values that were filled in before up to date, but for those that were edited since. */
  void refill(Element root) {
    for (Filled each : Filled.all(root)) {
      if (each.isEdited()) {
        edited.add(each.named().name());
      } else if (each.paragraphs()) {
        refillParagraphs(each);
      } else {
        List<Element> runs = each.runs();
        Element place = ParagraphText.shell(runs.get(0));
        runs.get(0).getParentNode().insertBefore(place, runs.get(0));
        runs.forEach(W::remove);
        each.unmark();
        again(place, each.named());
      }
    }
  }

  private void refillParagraphs(Filled each) {
    Element pattern = W.around(each.start(), "p");
    Element last = W.around(each.end(), "p");
    Element run = ParagraphText.shell(each.runs().get(0));
    each.unmark();
    List<Element> paragraphs = Blocks.between(pattern, last);
    paragraphs.subList(1, paragraphs.size()).forEach(Blocks::remove);
    if (values.has(each.named())) {
      fillParagraphs(pattern, run, each.named());
    } else {
      W.children(pattern).stream().filter(child -> !W.is(child, "pPr")).forEach(W::remove);
      pattern.appendChild(run);
      again(run, each.named());
    }
  }

  /** The value as it is now; without one the name stands there again. */
  private void again(Element run, Placeholder.Named named) {
    if (values.has(named)) {
      fill(run, named, values.joined(named));
    } else {
      run.appendChild(W.text(run, "${" + named.name() + "}"));
    }
  }

  private static void write(Element run, String data) {
    String value = Guarded.guarded(data);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= value.length(); i++) {
      char c = i == value.length() ? 0 : value.charAt(i);
      if (c != '\n' && c != '\t' && c != 0) {
        text.append(c);
        continue;
      }
      if (!text.isEmpty()) {
        run.appendChild(W.text(run, text.toString()));
        text.setLength(0);
      }
      if (c != 0) {
        run.appendChild(W.make(run, c == '\n' ? "br" : "tab"));
      }
    }
  }

  Merged merged(byte[] docx) {
    return new Merged(docx)
        .filled(filled)
        .left(left)
        .blank(blank)
        .edited(edited)
        .signatures(signatures);
  }
}
