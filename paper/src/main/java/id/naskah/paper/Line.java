package id.naskah.paper;

import java.util.List;

/** A line of a cell: marks side by side, which stay on one page. */
record Line(float height, List<Mark> marks) {
  static final float LEADING = 1.32f;

  /** Something on the line, so many points right of the cell's edge. */
  sealed interface Mark permits Text, Box, Code {
    float x();
  }

  /** Printable text on the base line. */
  record Text(float x, String text, Style style) implements Mark {}

  /** A box to tick. */
  record Box(float x, float size, boolean ticked) implements Mark {}

  /** A QR code as tall as the line. */
  record Code(float x, QrCode code) implements Mark {}

  /** How text looks. */
  record Style(float size, boolean bold, boolean pale) {
    static final Style PLAIN = new Style(9, false, false);
    static final Style BOLD = new Style(9, true, false);
    static final Style SMALL = new Style(7.5f, false, false);
    static final Style LABEL = new Style(7.5f, false, true);
  }

  /** One text alone. */
  static Line of(float x, String text, Style style) {
    return new Line(style.size() * LEADING, List.of(new Text(x, text, style)));
  }

  /** Nothing, to leave room. */
  static Line gap(float height) {
    return new Line(height, List.of());
  }
}
