package id.naskah.seal;

import id.naskah.paper.ShownPage;
import id.naskah.paper.Typeface;
import id.naskah.seal.PdfRefusal.Reason;
import java.io.IOException;
import java.util.List;

/** The customary sentence at the foot of a page, and which page it is. */
final class Foot {
  /** Height of a line, as a part of its letters. */
  static final float LINE = 1.2f;

  private static final float LETTERS = 6.5f;

  /** A4 and letter paper held upright are wider than this. */
  private static final float NARROWEST = 590;

  private static final float EDGE = 16;
  private static final float SIDE = 40;
  private static final float ABOVE = 3;

  /** For the number of the page, at the right. */
  private static final float NUMBER = 90;

  private final Typeface typeface;
  private final Stamp stamp;

  Foot(Typeface typeface, Stamp stamp) {
    this.typeface = typeface;
    this.stamp = stamp;
  }

  /** How far it reaches up from the lower edge of a page, whatever the width of that. */
  float top() throws IOException {
    return EDGE + lines(NARROWEST).size() * LETTERS * LINE + ABOVE;
  }

  /** Nothing that stands on the page is written over. */
  void requireRoom(ShownPage page, float lowest, int number) throws IOException, PdfRefusal {
    if (!isEmpty() && lowest > page.height() - EDGE - height(page.width())) {
      throw new PdfRefusal(Reason.NO_ROOM, List.of(String.valueOf(number), "foot"));
    }
  }

  void draw(PageMarks marks, int number, int count) throws IOException {
    if (isEmpty()) {
      return;
    }
    ShownPage page = marks.page();
    List<String> lines = lines(page.width());
    float y = page.height() - EDGE - height(page.width()) + ABOVE;
    marks.line(SIDE, y - ABOVE, page.width() - SIDE);
    String place =
        typeface.printable(
            stamp
                .page()
                .replace("{0}", String.valueOf(number))
                .replace("{1}", String.valueOf(count)));
    marks.text(page.width() - SIDE - typeface.width(place, LETTERS), y, LETTERS, place);
    for (String line : lines) {
      marks.text(SIDE, y, LETTERS, line);
      y += LETTERS * LINE;
    }
  }

  private boolean isEmpty() {
    return stamp.foot().isBlank() && stamp.page().isBlank();
  }

  private float height(float width) throws IOException {
    return lines(width).size() * LETTERS * LINE + ABOVE;
  }

  private List<String> lines(float width) throws IOException {
    return typeface.wrap(stamp.foot(), LETTERS, width - 2 * SIDE - NUMBER);
  }
}
