package id.naskah.seal;

import id.naskah.seal.PdfRefusal.Reason;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Looks through all that the pages draw for what no program can mend afterwards: text in fonts that
 * are not in the file, and colours for a press.
 */
final class Drawn {
  /** Text in this mode is not seen: what lies below the picture of a scanned page. */
  private static final int INVISIBLE = 3;

  private static final int DEEPEST = 30;

  /** What text is set in at some point of a page. */
  private record TextState(COSDictionary font, int mode) {}

  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> fonts = new TreeSet<>();
  private final Set<Integer> colourPages = new TreeSet<>();
  private int page;

  private Drawn() {}

  static void check(PDDocument document) throws IOException, PdfRefusal {
    Drawn drawn = new Drawn();
    for (PDPage page : document.getPages()) {
      drawn.page++;
      COSDictionary resources =
          page.getResources() == null ? new COSDictionary() : page.getResources().getCOSObject();
      drawn.stream(new PDFStreamParser(page), resources, 0);
    }
    if (!drawn.fonts.isEmpty()) {
      throw new PdfRefusal(Reason.FONTS, List.copyOf(drawn.fonts));
    }
    if (!drawn.colourPages.isEmpty()) {
      throw new PdfRefusal(
          Reason.COLOURS, drawn.colourPages.stream().map(String::valueOf).toList());
    }
  }

  private void stream(PDFStreamParser parser, COSDictionary resources, int depth)
      throws IOException, PdfRefusal {
    if (depth > DEEPEST) {
      throw new PdfRefusal(Reason.BROKEN);
    }
    resources(resources, depth);
    Deque<TextState> outer = new ArrayDeque<>();
    TextState text = new TextState(null, 0);
    List<COSBase> operands = new ArrayList<>();
    for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
      if (token instanceof COSBase operand) {
        operands.add(operand);
        continue;
      }
      Operator operator = (Operator) token;
      switch (operator.getName()) {
        case "q" -> outer.push(text);
        case "Q" -> text = outer.isEmpty() ? text : outer.pop();
        case "Tf" -> text = new TextState(entry(resources, COSName.FONT, operands), text.mode);
        case "Tr" -> text = new TextState(text.font, number(operands));
        case "Tj", "TJ", "'", "\"" -> shown(text, depth);
        case "k", "K" -> colourPages.add(page);
        case "cs", "CS" -> colour(last(operands), 0);
        case "BI" -> picture(operator.getImageParameters());
        default -> {
          // It changes neither font nor colour.
        }
      }
      operands.clear();
    }
  }

  /** Everything that the content may name: it is seldom more than what it does name. */
  private void resources(COSDictionary resources, int depth) throws IOException, PdfRefusal {
    if (!seen.add(resources)) {
      return;
    }
    for (COSBase each : values(resources, COSName.XOBJECT)) {
      if (each instanceof COSStream object) {
        object(object, resources, depth);
      }
    }
    for (COSBase each : values(resources, COSName.PATTERN)) {
      if (each instanceof COSStream tiles && seen.add(tiles)) {
        form(tiles, resources, depth);
      } else if (each instanceof COSDictionary shading) {
        shading(shading.getDictionaryObject(COSName.SHADING));
      }
    }
    for (COSBase each : values(resources, COSName.SHADING)) {
      shading(each);
    }
    for (COSBase each : values(resources, COSName.COLORSPACE)) {
      colour(each, 0);
    }
    for (COSBase each : values(resources, COSName.EXT_G_STATE)) {
      if (each instanceof COSDictionary state) {
        state(state, resources, depth);
      }
    }
  }

  private void object(COSStream object, COSDictionary outer, int depth)
      throws IOException, PdfRefusal {
    if (!seen.add(object)) {
      return;
    }
    String kind = object.getNameAsString(COSName.SUBTYPE, "");
    if ("PS".equals(kind) || object.containsKey(COSName.getPDFName("PS"))) {
      throw new PdfRefusal(Reason.PROGRAMS, List.of(String.valueOf(page)));
    }
    if ("Image".equals(kind)) {
      colour(object.getDictionaryObject(COSName.COLORSPACE), 0);
    } else if ("Form".equals(kind)) {
      form(object, outer, depth);
    }
  }

  private void form(COSStream form, COSDictionary outer, int depth) throws IOException, PdfRefusal {
    COSDictionary group = form.getCOSDictionary(COSName.GROUP);
    if (group != null) {
      colour(group.getDictionaryObject(COSName.CS), 0);
    }
    COSDictionary own = form.getCOSDictionary(COSName.RESOURCES);
    stream(parser(form), own == null ? outer : own, depth + 1);
  }

  private void state(COSDictionary state, COSDictionary outer, int depth)
      throws IOException, PdfRefusal {
    COSArray font = state.getCOSArray(COSName.FONT);
    if (font != null && font.getObject(0) instanceof COSDictionary used) {
      shown(new TextState(used, 0), depth);
    }
    COSDictionary mask = state.getCOSDictionary(COSName.SMASK);
    if (mask != null
        && mask.getDictionaryObject(COSName.G) instanceof COSStream group
        && seen.add(group)) {
      form(group, outer, depth);
    }
  }

  private void shown(TextState text, int depth) throws IOException, PdfRefusal {
    COSDictionary font = text.font;
    if (font == null || text.mode == INVISIBLE || !seen.add(font)) {
      return;
    }
    if ("Type3".equals(font.getNameAsString(COSName.SUBTYPE))) {
      COSDictionary own = font.getCOSDictionary(COSName.RESOURCES);
      for (COSBase glyph : values(font, COSName.CHAR_PROCS)) {
        if (glyph instanceof COSStream drawing) {
          stream(parser(drawing), own == null ? new COSDictionary() : own, depth + 1);
        }
      }
    } else if (!EmbeddedFonts.isIn(font)) {
      fonts.add(EmbeddedFonts.name(font));
    }
  }

  private void picture(COSDictionary inline) {
    if (inline != null) {
      colour(inline.getDictionaryObject(COSName.CS, COSName.COLORSPACE), 0);
    }
  }

  private void shading(COSBase shading) {
    if (shading instanceof COSDictionary dictionary) {
      colour(dictionary.getDictionaryObject(COSName.COLORSPACE), 0);
    }
  }

  private void colour(COSBase space, int depth) {
    if (COSName.DEVICECMYK.equals(space) || COSName.getPDFName("CMYK").equals(space)) {
      colourPages.add(page);
    } else if (space instanceof COSArray array && array.size() > 1 && depth < DEEPEST) {
      String kind = array.getName(0, "");
      switch (kind) {
        case "Indexed", "I", "Pattern" -> colour(array.getObject(1), depth + 1);
        case "Separation", "DeviceN" -> colour(array.getObject(2), depth + 1);
        default -> {
          // It says itself what its colours mean.
        }
      }
    }
  }

  private static PDFStreamParser parser(COSStream stream) throws IOException {
    try (var in = stream.createInputStream()) {
      return new PDFStreamParser(in.readAllBytes());
    }
  }

  private static List<COSBase> values(COSDictionary resources, COSName kind) {
    COSDictionary some = resources.getCOSDictionary(kind);
    List<COSBase> values = new ArrayList<>();
    if (some != null) {
      some.keySet().forEach(name -> values.add(some.getDictionaryObject(name)));
    }
    return values;
  }

  private static COSDictionary entry(COSDictionary resources, COSName kind, List<COSBase> names) {
    COSDictionary some = resources.getCOSDictionary(kind);
    return some != null && !names.isEmpty() && names.get(0) instanceof COSName name
        ? some.getCOSDictionary(name)
        : null;
  }

  private static int number(List<COSBase> operands) {
    return last(operands) instanceof COSNumber number ? number.intValue() : 0;
  }

  private static COSBase last(List<COSBase> operands) {
    return operands.isEmpty() ? null : operands.get(operands.size() - 1);
  }
}
