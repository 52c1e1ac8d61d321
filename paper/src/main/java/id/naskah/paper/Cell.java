package id.naskah.paper;

import id.naskah.paper.Line.Style;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A cell of a row, filled from the top. */
final class Cell {
  static final float PADDING = 4;

  private final Typeface typeface;
  private final float width;
  private final List<Line> lines = new ArrayList<>();

  Cell(Typeface typeface, float width) {
    this.typeface = typeface;
    this.width = width;
  }

  float width() {
    return width;
  }

  List<Line> lines() {
    return lines;
  }

  /** A text over as many lines as it needs; nothing for null or an empty one. */
  Cell text(float indent, String text, Style style) throws IOException {
    if (text != null && !text.isBlank()) {
      for (String line : typeface.wrap(text, style.size(), room(indent))) {
        lines.add(Line.of(indent, line, style));
      }
    }
    return this;
  }

  /** A label, a colon and beside it a value. */
  Cell pair(String label, float labels, String value, Style style) throws IOException {
    List<String> names = typeface.wrap(label, Style.PLAIN.size(), labels - 8);
    List<String> values = typeface.wrap(value == null ? "" : value, style.size(), room(labels + 6));
    for (int i = 0; i < Math.max(names.size(), values.size()); i++) {
      List<Line.Mark> marks = new ArrayList<>();
      if (i < names.size()) {
        marks.add(new Line.Text(0, names.get(i), Style.PLAIN));
      }
      if (i == 0) {
        marks.add(new Line.Text(labels - 4, ":", Style.PLAIN));
      }
      if (i < values.size()) {
        marks.add(new Line.Text(labels + 2, values.get(i), style));
      }
      lines.add(new Line(Style.PLAIN.size() * 1.45f, marks));
    }
    return this;
  }

  /** A box to tick with its text. */
  Cell tick(DispositionSheet.Tick tick) throws IOException {
    Style style = tick.ticked() ? Style.BOLD : Style.PLAIN;
    List<String> wrapped = typeface.wrap(tick.text(), style.size(), room(14));
    for (int i = 0; i < wrapped.size(); i++) {
      List<Line.Mark> marks = new ArrayList<>();
      if (i == 0) {
        marks.add(new Line.Box(0, 8, tick.ticked()));
      }
      marks.add(new Line.Text(14, wrapped.get(i), style));
      lines.add(new Line(style.size() * 1.55f, marks));
    }
    return this;
  }

  /** Boxes side by side behind a label, on further lines where one is too short. */
  Cell ticks(String label, float labels, List<DispositionSheet.Tick> ticks) throws IOException {
    List<Line.Mark> marks = new ArrayList<>();
    marks.add(new Line.Text(0, typeface.printable(label), Style.PLAIN));
    marks.add(new Line.Text(labels - 4, ":", Style.PLAIN));
    float x = labels + 2;
    for (DispositionSheet.Tick tick : ticks) {
      Style style = tick.ticked() ? Style.BOLD : Style.PLAIN;
      String text = typeface.printable(tick.text());
      float end = x + 11 + typeface.width(text, style.size());
      if (end > room(0) && x > labels + 2) {
        lines.add(new Line(style.size() * 1.45f, marks));
        marks = new ArrayList<>();
        end = end - x + labels + 2;
        x = labels + 2;
      }
      marks.add(new Line.Box(x, 7, tick.ticked()));
      marks.add(new Line.Text(x + 11, text, style));
      x = end + 9;
    }
    lines.add(new Line(Style.PLAIN.size() * 1.45f, marks));
    return this;
  }

  Cell add(Line line) {
    lines.add(line);
    return this;
  }

  private float room(float indent) {
    return width - 2 * PADDING - indent;
  }
}
