package id.naskah.seal;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Where the letters of a page stand, and the markers among them. Lengths are in points, from the
 * upper left corner of the page as it is shown.
 */
final class PageText {
  static final Pattern MARKER = Pattern.compile("\\[\\[nsk:ttd:(\\d{1,2})]]");

  /** Of a line's size: how far letters reach above its base, and below. */
  private static final float ABOVE = 0.75f;

  private static final float BELOW = 0.25f;

  /** A letter, or a few that are written as one. */
  record Glyph(float left, float right, float top, float bottom) {}

  /** A marker's place, on its base line. */
  record Marker(int place, float x, float y) {}

  private final StringBuilder text = new StringBuilder();
  private final List<TextPosition> at = new ArrayList<>();
  private final List<Glyph> glyphs = new ArrayList<>();
  private final Map<Integer, Marker> markers = new TreeMap<>();

  /** The text of each page, in their order. */
  static List<PageText> of(PDDocument document) throws IOException {
    Reader reader = new Reader();
    reader.writeText(document, Writer.nullWriter());
    reader.pages.forEach(PageText::finish);
    return reader.pages;
  }

  /** Letters that are seen; those of markers are not. */
  List<Glyph> glyphs() {
    return glyphs;
  }

  /** By place; of two of the same place the first. */
  Map<Integer, Marker> markers() {
    return markers;
  }

  /** The lowest point of any letter; 0 for a page without any. */
  float lowest() {
    return glyphs.stream().map(Glyph::bottom).reduce(0f, Math::max);
  }

  private void add(TextPosition position) {
    String unicode = position.getUnicode();
    if (unicode == null || unicode.isBlank()) {
      return;
    }
    text.append(unicode);
    for (int i = 0; i < unicode.length(); i++) {
      at.add(position);
    }
  }

  private void finish() {
    boolean[] isMarker = new boolean[at.size()];
    Matcher found = MARKER.matcher(text);
    while (found.find()) {
      TextPosition first = at.get(found.start());
      int place = Integer.parseInt(found.group(1));
      markers.putIfAbsent(place, new Marker(place, first.getX(), first.getY()));
      for (int i = found.start(); i < found.end(); i++) {
        isMarker[i] = true;
      }
    }
    TextPosition last = null;
    for (int i = 0; i < isMarker.length; i++) {
      TextPosition position = at.get(i);
      if (!isMarker[i] && !position.equals(last)) {
        float size = Math.abs(position.getFontSizeInPt());
        glyphs.add(
            new Glyph(
                position.getX(),
                position.getX() + position.getWidth(),
                position.getY() - ABOVE * size,
                position.getY() + BELOW * size));
      }
      last = position;
    }
  }

  private static final class Reader extends PDFTextStripper {
    private final List<PageText> pages = new ArrayList<>();

    Reader() throws IOException {
      super();
    }

    @Override
    public void processPage(org.apache.pdfbox.pdmodel.PDPage page) throws IOException {
      pages.add(new PageText());
      super.processPage(page);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
      // The order in which they are drawn is the one in which a marker's letters follow each other.
      pages.get(pages.size() - 1).add(position);
    }
  }
}
