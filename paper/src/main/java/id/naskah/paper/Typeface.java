package id.naskah.paper;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The one font of a document, embedded: what is printed looks the same whatever fonts a machine
 * has.
 */
public final class Typeface {
  // Named in full, since the jar's relocation has to find it.
  private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /** An empty square, as people know it for what a font lacks; a question mark could be meant. */
  private static final String UNKNOWN = "\u25A1";

  private final PDFont font;
  private final Map<Integer, Boolean> known = new HashMap<>();
  private boolean lacking;

  public Typeface(PDDocument document) throws IOException {
    try (InputStream in = Typeface.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new FileNotFoundException(FILE);
      }
      TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(in));
      // Ligatures: the font's are printed as their letters anyway, and looking for them takes
      // three quarters of what a row of a certificate costs.
      file.setEnableGsub(false);
      font = PDType0Font.load(document, file, true);
    }
  }

  public PDFont font() {
    return font;
  }

  /** Whether anything had to be printed that this font does not have. */
  boolean isLacking() {
    return lacking;
  }

  /** What can be printed of a text: one line without control characters, a square for the rest. */
  public String printable(String text) {
    StringBuilder printable = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                printable.append(' ');
              } else if (!isInvisible(c)) {
                boolean there = isKnown(c);
                lacking |= !there;
                printable.append(there ? Character.toString(c) : UNKNOWN);
              }
            });
    return printable.toString();
  }

  private static boolean isInvisible(int c) {
    return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
  }

  private boolean isKnown(int c) {
    return known.computeIfAbsent(
        c,
        any -> {
          try {
            return font.encode(Character.toString(any)).length > 0;
          } catch (IOException | IllegalArgumentException e) {
            return false;
          }
        });
  }

  /** Width in points of a printable text. */
  public float width(String text, float size) throws IOException {
    return font.getStringWidth(text) * size / 1000;
  }

  /** The lines of a text, broken between words, and within a word that is too long for a line. */
  public List<String> wrap(String text, float size, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\\R", -1)) {
      String line = "";
      for (String word : printable(paragraph).strip().split(" +", -1)) {
        String longer = line.isEmpty() ? word : line + " " + word;
        if (width(longer, size) <= width) {
          line = longer;
          continue;
        }
        if (!line.isEmpty()) {
          lines.add(line);
        }
        line = word;
        while (width(line, size) > width && line.codePointCount(0, line.length()) > 1) {
          int end = fitting(line, size, width);
          lines.add(line.substring(0, end));
          line = line.substring(end);
        }
      }
      lines.add(line);
    }
    return lines;
  }

  /** How much of a word fits; at least a character. */
  private int fitting(String word, float size, float width) throws IOException {
    int end = word.offsetByCodePoints(0, 1);
    float used = width(word.substring(0, end), size);
    while (end < word.length()) {
      int next = word.offsetByCodePoints(end, 1);
      used += width(word.substring(end, next), size);
      if (used > width) {
        break;
      }
      end = next;
    }
    return end;
  }
}
