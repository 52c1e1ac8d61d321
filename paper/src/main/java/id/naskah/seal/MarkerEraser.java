package id.naskah.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Takes the letters of markers out of a page: nobody sees them, but who copies the text or has it
 * read aloud would come upon them.
 */
final class MarkerEraser {
  /** An operand that shows text: where it stands among the tokens, and in the text. */
  private record Shown(int token, int from, int until) {}

  private final PDPage page;
  private final StringBuilder text = new StringBuilder();
  private final List<Shown> shown = new ArrayList<>();

  private MarkerEraser(PDPage page) {
    this.page = page;
  }

  static void erase(PDDocument document, PDPage page) throws IOException {
    MarkerEraser eraser = new MarkerEraser(page);
    List<Object> tokens = new PDFStreamParser(page).parse();
    eraser.read(tokens);
    if (eraser.blank(tokens)) {
      PDStream anew = new PDStream(document);
      try (OutputStream out = anew.createOutputStream(COSName.FLATE_DECODE)) {
        new ContentStreamWriter(out).writeTokens(tokens);
      }
      page.setContents(anew);
    }
  }

  private void read(List<Object> tokens) throws IOException {
    PDFont font = null;
    for (int i = 1; i < tokens.size(); i++) {
      if (!(tokens.get(i) instanceof Operator operator)) {
        continue;
      }
      Object operand = tokens.get(i - 1);
      switch (operator.getName()) {
        case "Tf" -> {
          if (i > 1 && tokens.get(i - 2) instanceof COSName name && page.getResources() != null) {
            font = page.getResources().getFont(name);
          }
        }
        case "Tj", "TJ", "'", "\"" -> {
          if (operand instanceof COSBase written && font != null) {
            int from = text.length();
            add(written, font);
            shown.add(new Shown(i - 1, from, text.length()));
          }
        }
        default -> {
          // It shows no text.
        }
      }
    }
  }

  private void add(COSBase written, PDFont font) throws IOException {
    if (written instanceof COSString string) {
      InputStream codes = new ByteArrayInputStream(string.getBytes());
      while (codes.available() > 0) {
        String unicode = font.toUnicode(font.readCode(codes));
        if (unicode != null && !unicode.isBlank()) {
          text.append(unicode);
        }
      }
    } else if (written instanceof COSArray array) {
      for (COSBase each : array) {
        add(each, font);
      }
    }
  }

  /** Empties what shows nothing but a marker; a piece that shows more stays. */
  private boolean blank(List<Object> tokens) {
    boolean changed = false;
    Matcher found = PageText.MARKER.matcher(text);
    while (found.find()) {
      for (Shown piece : shown) {
        boolean isWithin = piece.from >= found.start() && piece.until <= found.end();
        if (isWithin && piece.until > piece.from) {
          tokens.set(piece.token, empty(tokens.get(piece.token)));
          changed = true;
        }
      }
    }
    return changed;
  }

  private static COSBase empty(Object operand) {
    return operand instanceof COSArray ? new COSArray() : new COSString(new byte[0]);
  }
}
