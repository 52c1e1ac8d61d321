package id.naskah.seal;

import id.naskah.paper.QrCode;
import id.naskah.paper.ShownPage;
import id.naskah.paper.Typeface;
import id.naskah.seal.PageText.Glyph;
import id.naskah.seal.PageText.Marker;
import id.naskah.seal.PdfRefusal.Reason;
import id.naskah.seal.Stamp.Box;
import id.naskah.seal.Stamp.WithoutMarker;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Finds where code and foot go on the pages of a letter, beside what stands there. */
final class Placing {
  private static final float CODE = 64;

  /** Some 13 millimetres: a smaller one is not read by every telephone. */
  private static final float LEAST_CODE = 37;

  private static final float MARGIN = 36;
  private static final float GAP = 2;
  private static final float BESIDE = 6;

  /** Room for the lines beside a code; what they need less, they leave. */
  private static final float MOST_BESIDE = 190;

  private final PDDocument document;
  private final Stamp stamp;
  private final Typeface typeface;
  private final QrCode code;
  private final Foot foot;

  private Placing(PDDocument document, Stamp stamp) throws IOException {
    this.document = document;
    this.stamp = stamp;
    this.typeface = new Typeface(document);
    this.code = QrCode.of(stamp.address());
    this.foot = new Foot(typeface, stamp);
  }

  static void on(PDDocument document, Stamp stamp) throws IOException, PdfRefusal {
    List<PageText> texts = PageText.of(document);
    Placing placing = new Placing(document, stamp);
    Map<Integer, List<Spot>> spots = placing.spots(texts);
    for (int i = 0; i < texts.size(); i++) {
      placing.foot.requireRoom(ShownPage.of(document.getPage(i)), texts.get(i).lowest(), i + 1);
    }
    for (int i = 0; i < document.getNumberOfPages(); i++) {
      PDPage page = document.getPage(i);
      if (i < texts.size() && !texts.get(i).markers().isEmpty()) {
        MarkerEraser.erase(document, page);
      }
      try (PageMarks marks = new PageMarks(document, page, placing.typeface)) {
        for (Spot spot : spots.getOrDefault(i, List.of())) {
          marks.code(placing.code, stamp.address(), spot);
        }
        placing.foot.draw(marks, i + 1, document.getNumberOfPages());
      }
    }
  }

  /** By page, from 0 on. */
  private Map<Integer, List<Spot>> spots(List<PageText> texts) throws IOException, PdfRefusal {
    Map<Integer, List<Spot>> spots = new TreeMap<>();
    List<Box> without = new ArrayList<>();
    for (Box box : stamp.boxes()) {
      int page = 0;
      while (page < texts.size() && !texts.get(page).markers().containsKey(box.place())) {
        page++;
      }
      if (page < texts.size()) {
        spots.computeIfAbsent(page, any -> new ArrayList<>()).add(atMarker(texts, page, box));
      } else {
        without.add(box);
      }
    }
    if (!without.isEmpty() && stamp.withoutMarker() == WithoutMarker.REFUSE) {
      throw new PdfRefusal(
          Reason.NO_PLACE, without.stream().map(box -> Stamp.marker(box.place())).toList());
    }
    if (!without.isEmpty()) {
      atEnd(texts, without, spots);
    }
    return spots;
  }

  private Spot atMarker(List<PageText> texts, int page, Box box) throws IOException, PdfRefusal {
    ShownPage shown = ShownPage.of(document.getPage(page));
    Marker marker = texts.get(page).markers().get(box.place());
    float left = Math.max(GAP, Math.min(marker.x(), shown.width() - LEAST_CODE - GAP));
    float upper = MARGIN;
    float lower = shown.height() - foot.top() - GAP;
    for (Glyph glyph : texts.get(page).glyphs()) {
      if (glyph.right() < left - 1 || glyph.left() > left + CODE) {
        continue;
      }
      if ((glyph.top() + glyph.bottom()) / 2 < marker.y()) {
        upper = Math.max(upper, glyph.bottom());
      } else {
        lower = Math.min(lower, glyph.top());
      }
    }
    float size = Math.min(CODE, lower - upper - 2 * GAP);
    if (size < LEAST_CODE) {
      throw noRoom(page, "code");
    }
    float top = marker.y() - size / 2;
    top = Math.min(Math.max(top, upper + GAP), lower - GAP - size);
    float room = shown.width() - MARGIN / 2 - left - size - BESIDE;
    for (Glyph glyph : texts.get(page).glyphs()) {
      if (glyph.bottom() > top && glyph.top() < top + size && glyph.left() > left + size) {
        room = Math.min(room, glyph.left() - left - size - 2 * BESIDE);
      }
    }
    Spot spot = spot(left, top, size, Math.min(room, MOST_BESIDE), box.lines());
    if (spot == null) {
      throw noRoom(page, "code");
    }
    return spot;
  }

  /** Above the foot of the last page, one beside the other; else on a page of its own. */
  private void atEnd(List<PageText> texts, List<Box> boxes, Map<Integer, List<Spot>> spots)
      throws IOException, PdfRefusal {
    int page = texts.size() - 1;
    ShownPage shown = ShownPage.of(document.getPage(page));
    int rows = (boxes.size() + 1) / 2;
    float top = shown.height() - foot.top() - rows * (CODE + BESIDE);
    if (texts.get(page).lowest() + BESIDE > top) {
      page++;
      PDPage added = new PDPage(document.getPage(page - 1).getCropBox());
      added.setRotation(document.getPage(page - 1).getRotation());
      document.addPage(added);
      top = MARGIN * 2;
    }
    float half = (shown.width() - 2 * MARGIN) / 2;
    for (int i = 0; i < boxes.size(); i++) {
      int above = i / 2;
      int beside = i % 2;
      float left = MARGIN + beside * half;
      float row = top + above * (CODE + BESIDE);
      Spot spot = spot(left, row, CODE, half - CODE - 2 * BESIDE, boxes.get(i).lines());
      if (spot == null || row + CODE > shown.height() - foot.top()) {
        throw noRoom(page, "code");
      }
      spots.computeIfAbsent(page, any -> new ArrayList<>()).add(spot);
    }
  }

  /** With the lines as large as they fit beside it; null if they do not. */
  private Spot spot(float left, float top, float size, float room, List<String> lines)
      throws IOException {
    if (lines.isEmpty()) {
      return new Spot(left, top, size, List.of(), 0);
    }
    for (float letters = 8; letters >= 5; letters -= 0.5f) {
      List<String> wrapped = new ArrayList<>();
      if (room > 8 * letters) {
        for (String line : lines) {
          wrapped.addAll(typeface.wrap(line, letters, room));
        }
        if (wrapped.size() * letters * Foot.LINE <= size) {
          return new Spot(left, top, size, wrapped, letters);
        }
      }
    }
    return null;
  }

  private static PdfRefusal noRoom(int page, String what) {
    return new PdfRefusal(Reason.NO_ROOM, List.of(String.valueOf(page + 1), what));
  }
}
